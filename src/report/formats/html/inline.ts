import type { Nodes, RootContent } from 'mdast';
import { element, fragment, type Markup } from '../../markup.js';
import { keepTogether } from '../spaces.js';

/** Words in a row: emphasis and links to the web are kept, anything else is its text. */
export function inlines(nodes: readonly RootContent[]): Markup {
  return fragment(...nodes.map(inline));
}

/** One run of words. HTML in a template is shown as the text that it is. */
export function inline(node: Nodes): Markup {
  switch (node.type) {
    case 'text':
      return words(node.value);
    case 'strong':
      return element('strong', {}, inlines(node.children));
    case 'emphasis':
      return element('em', {}, inlines(node.children));
    case 'inlineCode':
      return element('code', {}, node.value);
    case 'break':
      return element('br', {});
    case 'link':
      if (isWebAddress(node.url))
        return element('a', { href: node.url, rel: 'noreferrer' }, inlines(node.children));
      return isNeighbour(node.url)
        ? element('a', { href: node.url }, inlines(node.children))
        : inlines(node.children);
    case 'image':
      return fragment(node.alt ?? '');
    default:
      return 'value' in node
        ? fragment(node.value)
        : 'children' in node
          ? inlines(node.children)
          : fragment();
  }
}

/** The place in the inventory that a sentence comes from, `inventaire.yaml:12`, stands back so that the sentence is read. */
function words(text: string): Markup {
  const parts = text.split(/([^\s()]{1,200}\.ya?ml:\d+)/);
  return fragment(
    ...parts.map((part, at) =>
      at % 2 === 1 ? element('span', { class: 'lieu' }, part) : keepTogether(part),
    ),
  );
}

/** The only addresses that a click may follow: the rest could run or open something on the reader’s computer. */
function isWebAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(url);
}

/** One of the files written beside this one, or in a folder beside it: no scheme, no way up. */
function isNeighbour(url: string): boolean {
  return /^(?:[a-z][a-z-]*\/)?[a-z][a-z-]*\.(?:html|odt|md|txt|csv|ics|json)$/i.test(url);
}
