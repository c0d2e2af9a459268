import type { Heading, RootContent, Table } from 'mdast';
import { element, fragment, type Markup } from '../../markup.js';
import { isPageBreak, wordsOf } from '../plain.js';
import { drawing } from './drawing.js';
import { inlines, written } from './inlines.js';
import { chartOf, type Layout } from './layout.js';
import { listMarkup, type ItemStyle } from './list.js';
import { tableMarkup } from './table.js';

/** Where blocks stand: the style of their paragraphs. */
export type Place = 'Text_20_body' | 'Quotations' | 'Attention' | ItemStyle;

const WARNING = /^⚠/;

/** Blocks in a row; one that follows a page break opens a page. */
export function blocks(nodes: readonly RootContent[], layout: Layout, place: Place): Markup {
  return fragment(
    ...nodes.map((node, at) => {
      if (isPageBreak(node)) return fragment();
      const made = block(node, layout, placeOf(node, nodes[at + 1], place), place);
      return isPageBreak(nodes[at - 1]) ? fragment(element('text:p', styleOf('Saut')), made) : made;
    }),
  );
}

/** What leads to a list or a table stays with it; a warning has a style of its own. */
function placeOf(node: RootContent, next: RootContent | undefined, place: Place): string {
  if (node.type !== 'paragraph' || place !== 'Text_20_body') return place;
  if (WARNING.test(wordsOf(node))) return 'Attention';
  return next?.type === 'list' || next?.type === 'table' ? 'Text_20_body_20_suivi' : place;
}

function block(node: RootContent, layout: Layout, style: string, place: Place): Markup {
  const chart = chartOf(node, layout);
  if (chart !== undefined) return drawing(chart);
  switch (node.type) {
    case 'heading':
      return heading(node, layout);
    case 'paragraph':
      return element(
        'text:p',
        styleOf(isSubtitle(node, layout) ? 'Subtitle' : style),
        inlines(node.children),
      );
    case 'list':
      return listMarkup(node, (nodes, item) => blocks(nodes, layout, item));
    case 'blockquote':
      return blocks(node.children, layout, WARNING.test(wordsOf(node)) ? 'Attention' : 'Quotations');
    case 'table':
      return place.startsWith('Liste')
        ? cramped(node, style)
        : tableMarkup(node, layout.tables.get(node) ?? '');
    case 'thematicBreak':
      return element('text:p', styleOf('Horizontal_20_Line'));
    case 'code':
      return fragment(...node.value.split('\n').map((line) => plain('Preformatted_20_Text', line)));
    case 'definition':
      return fragment();
    default:
      return plain(style, wordsOf(node));
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

/** « Au 22 novembre… »: what stands in italics under the title tells what this document is. */
function isSubtitle(node: RootContent & { type: 'paragraph' }, { root, title }: Layout): boolean {
  const under = title !== undefined && root.children[root.children.indexOf(title) + 1] === node;
  return under && node.children.every(({ type }) => type === 'emphasis');
}

/** A list holds no table in ODF: its lines become paragraphs. */
function cramped({ children: rows }: Table, style: string): Markup {
  return fragment(
    ...rows.map(({ children }) => plain(style, children.map((cell) => wordsOf(cell)).join(' · '))),
  );
}

function plain(style: string, text: string): Markup {
  return element('text:p', styleOf(style), written(text));
}

function styleOf(name: string) {
  return { 'text:style-name': name };
}
