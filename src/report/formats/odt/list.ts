import type { List, ListItem, RootContent } from 'mdast';
import { element, fragment, type Markup } from '../../markup.js';
import { wordsOf } from '../plain.js';
import { inlines } from './inlines.js';

/** The styles of the paragraphs of a list: tight, staying with the next one, or with air. */
export type ItemStyle = 'Liste' | 'Liste_20_suivie' | 'Liste_20_large';

/** Writes what an item holds besides its first line and its lists. */
export type WriteBlocks = (nodes: readonly RootContent[], style: ItemStyle) => Markup;

/** A box to tick at the start of an item: it stands in the place of the bullet. */
const BOX = /^☐\s*/;
/** A rank that the text bears itself: a bullet before it would be one mark too many. */
const RANK = /^\d+\. /;
/** An item with this many lines below it at most stays whole on one page. Convention. */
const WHOLE = 8;

/** A list, with the mark that suits its items. `together`: its paragraphs stay on one page. */
export function listMarkup(node: List, write: WriteBlocks, together = false): Markup {
  const kind = kindOf(node);
  const wide = node.children.some(({ spread }) => spread === true);
  const items = node.children.map((item, at) => {
    const { children } = kind === 'Cases' ? withoutBox(item) : item;
    const kept = together && at < node.children.length - 1;
    const style = kept ? 'Liste_20_suivie' : wide ? 'Liste_20_large' : 'Liste';
    return element('text:list-item', at === 0 ? startOf(node) : {}, itemBlocks(children, write, style));
  });
  return element('text:list', { 'text:style-name': kind }, ...items);
}

function kindOf({ ordered, children }: List): 'Numeros' | 'Cases' | 'Rangs' | 'Puces' {
  const all = (mark: RegExp): boolean => children.every((item) => mark.test(wordsOf(item)));
  if (ordered === true) return 'Numeros';
  if (all(BOX)) return 'Cases';
  return all(RANK) ? 'Rangs' : 'Puces';
}

function startOf({ ordered, start }: List) {
  return ordered === true && (start ?? 1) !== 1 ? { 'text:start-value': start ?? undefined } : {};
}

/** The first line of an item stays with what hangs below it. */
function itemBlocks(children: ListItem['children'], write: WriteBlocks, style: ItemStyle): Markup {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph' || rest.length === 0) return write(children, style);
  const head = element('text:p', { 'text:style-name': 'Liste_20_tete' }, inlines(first.children));
  const below = rest.map((node) =>
    node.type === 'list' ? listMarkup(node, write, node.children.length <= WHOLE) : write([node], style),
  );
  return fragment(head, ...below);
}

function withoutBox(item: ListItem): ListItem {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return item;
  const [words, ...others] = first.children;
  if (words?.type !== 'text') return item;
  const bare = { ...words, value: words.value.replace(BOX, '') };
  return { ...item, children: [{ ...first, children: [bare, ...others] }, ...rest] };
}
