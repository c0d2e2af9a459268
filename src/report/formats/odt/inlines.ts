import type { PhrasingContent } from 'mdast';
import { element, fragment, type Markup } from '../../markup.js';
import { followable, wordsOf } from '../plain.js';
import { keepTogether } from '../spaces.js';

/** Runs of text of a paragraph. */
export function inlines(nodes: readonly PhrasingContent[]): Markup {
  return fragment(...nodes.map(inline));
}

function inline(node: PhrasingContent): Markup {
  switch (node.type) {
    case 'strong':
      return styled('Strong_20_Emphasis', inlines(node.children));
    case 'emphasis':
      return styled('Emphasis', inlines(node.children));
    case 'inlineCode':
      return styled('Source_20_Text', written(node.value));
    case 'break':
      return element('text:line-break', {});
    case 'link':
      return link(node.url, inlines(node.children));
    default:
      return 'children' in node ? inlines(node.children) : written(keepTogether(wordsOf(node)));
  }
}

function styled(style: string, ...children: readonly Markup[]): Markup {
  return element('text:span', { 'text:style-name': style }, ...children);
}

function link(url: string, words: Markup): Markup {
  const href = followable(url);
  if (href === undefined) return words;
  return element(
    'text:a',
    { 'xlink:type': 'simple', 'xlink:href': href, 'text:style-name': 'Internet_20_link' },
    words,
  );
}

/** ODF folds spaces as HTML does: those that follow a first one are counted. Source: ODF 1.3 part 3, 6.1.2 and 6.1.3. */
export function written(text: string): Markup {
  const pieces = text.replace(/[\t\r\n]/g, ' ').split(/( {2,})/);
  return fragment(
    ...pieces.map((piece) =>
      piece.startsWith('  ')
        ? fragment(' ', element('text:s', { 'text:c': piece.length - 1 }))
        : fragment(piece),
    ),
  );
}
