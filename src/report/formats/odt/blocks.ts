import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { element, fragment, type Markup } from '../../markup.js';
import { isPageBreak, wordsOf } from '../plain.js';
import { drawing } from './drawing.js';
import { inlines, written } from './inlines.js';
import { chartOf, type Layout } from './layout.js';
import { tableMarkup } from './table.js';

/** Where blocks stand: the style of their paragraphs. */
export type Place = 'Text_20_body' | 'Quotations' | 'Liste' | 'Liste_20_large';

/** A box to tick at the start of an item: it stands in the place of the bullet. */
const BOX = /^☐\s*/;
const WARNING = /^⚠/;

/** Blocks in a row; one that follows a page break opens a page. */
export function blocks(nodes: readonly RootContent[], layout: Layout, place: Place): Markup {
  return fragment(
    ...nodes.map((node, at) => {
      if (isPageBreak(node)) return fragment();
      const made = block(node, layout, place);
      return isPageBreak(nodes[at - 1]) ? fragment(element('text:p', styleOf('Saut')), made) : made;
    }),
  );
}

function block(node: RootContent, layout: Layout, place: Place): Markup {
  const chart = chartOf(node, layout);
  if (chart !== undefined) return drawing(chart);
  switch (node.type) {
    case 'heading':
      return heading(node, layout);
    case 'paragraph':
      return paragraph(node, layout, place);
    case 'list':
      return list(node, layout);
    case 'blockquote':
      return blocks(node.children, layout, WARNING.test(wordsOf(node)) ? place : 'Quotations');
    case 'table':
      return place.startsWith('Liste')
        ? cramped(node, place)
        : tableMarkup(node, layout.tables.get(node) ?? '');
    case 'thematicBreak':
      return element('text:p', styleOf('Horizontal_20_Line'));
    case 'code':
      return fragment(...node.value.split('\n').map((line) => plain('Preformatted_20_Text', line)));
    case 'definition':
      return fragment();
    default:
      return plain(place, wordsOf(node));
  }
}

function heading(node: Heading, layout: Layout): Markup {
  if (node === layout.title) return element('text:p', styleOf('Title'), inlines(node.children));
  const level = Math.max(1, node.depth - 1);
  const mark = { 'text:name': layout.headings.get(node) };
  return element(
    'text:h',
    { ...styleOf(`Heading_20_${level}`), 'text:outline-level': level },
    element('text:bookmark-start', mark),
    inlines(node.children),
    element('text:bookmark-end', mark),
  );
}

function paragraph(node: Paragraph, layout: Layout, place: Place): Markup {
  return element('text:p', styleOf(paragraphStyle(node, layout, place)), inlines(node.children));
}

function paragraphStyle(node: Paragraph, { root, title }: Layout, place: Place): string {
  if (WARNING.test(wordsOf(node)) && !place.startsWith('Liste')) return 'Attention';
  // « Au 22 novembre… »: what stands in italics under the title tells what this document is.
  const under = title !== undefined && root.children[root.children.indexOf(title) + 1] === node;
  return under && node.children.every(({ type }) => type === 'emphasis') ? 'Subtitle' : place;
}

function list(node: List, layout: Layout): Markup {
  const boxes = node.children.every((item) => BOX.test(wordsOf(item)));
  const kind = node.ordered === true ? 'Numeros' : boxes ? 'Cases' : 'Puces';
  const wide = node.children.some(({ spread }) => spread === true);
  const items = node.children.map((item, at) => {
    const start = at === 0 && node.ordered === true && (node.start ?? 1) !== 1 ? node.start : undefined;
    const { children } = boxes ? withoutBox(item) : item;
    return element(
      'text:list-item',
      { 'text:start-value': start ?? undefined },
      itemBlocks(children, layout, wide ? 'Liste_20_large' : 'Liste'),
    );
  });
  return element('text:list', styleOf(kind), ...items);
}

/** The first line of an item stays with what hangs below it. */
function itemBlocks(children: ListItem['children'], layout: Layout, place: Place): Markup {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph' || rest.length === 0) return blocks(children, layout, place);
  const head = element('text:p', styleOf('Liste_20_suivie'), inlines(first.children));
  return fragment(head, blocks(rest, layout, place));
}

function withoutBox(item: ListItem): ListItem {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return item;
  const [words, ...others] = first.children;
  if (words?.type !== 'text') return item;
  const bare = { ...words, value: words.value.replace(BOX, '') };
  return { ...item, children: [{ ...first, children: [bare, ...others] }, ...rest] };
}

/** A list holds no table in ODF: its lines become paragraphs. */
function cramped(node: RootContent & { type: 'table' }, place: Place): Markup {
  return fragment(
    ...node.children.map(({ children }) => plain(place, children.map((cell) => wordsOf(cell)).join(' · '))),
  );
}

function plain(style: string, text: string): Markup {
  return element('text:p', styleOf(style), written(text));
}

function styleOf(name: string) {
  return { 'text:style-name': name };
}
