import type { List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import type { Chart } from '../../charts/chart.js';
import { element, fragment, type Markup } from '../../markup.js';
import { chartIdOf } from '../tree.js';
import { wordsOf, type Anchors } from './anchors.js';
import { figureMarkup } from './figure.js';
import { inline, inlines } from './inline.js';
import { tableMarkup } from './table.js';

/** What blocks are drawn with: the drawings of the page and the names of its parts. */
export interface Scene {
  readonly charts: ReadonlyMap<string, Chart>;
  readonly anchors: Anchors;
}

const PAGE_BREAK = '<!-- saut de page -->';

/** Blocks, one a line. */
export function blocks(nodes: readonly RootContent[], scene: Scene): Markup {
  return fragment(...nodes.flatMap((node) => [block(node, scene), '\n']));
}

function block(node: RootContent, scene: Scene): Markup {
  switch (node.type) {
    case 'heading':
      return element(`h${node.depth}`, { id: scene.anchors.ids.get(node) }, inlines(node.children));
    case 'paragraph':
      return paragraph(node, scene);
    case 'list':
      return list(node, scene);
    case 'blockquote':
      return element('blockquote', { class: callout(node) }, '\n', blocks(node.children, scene));
    case 'table':
      return table(node, scene);
    case 'thematicBreak':
      return element('hr', {});
    case 'code':
      return element('pre', { tabindex: 0 }, element('code', {}, node.value));
    case 'html':
      return node.value.trim() === PAGE_BREAK
        ? element('div', { class: 'saut-de-page' })
        : element('p', {}, node.value);
    default:
      return inline(node);
  }
}

function paragraph(node: Paragraph, { charts }: Scene): Markup {
  const [first, ...others] = node.children;
  const id = first?.type === 'image' && others.length === 0 ? chartIdOf(first.url) : undefined;
  const chart = id === undefined ? undefined : charts.get(id);
  return chart === undefined
    ? element('p', { class: callout(node) }, inlines(node.children))
    : figureMarkup(chart);
}

function list(node: List, scene: Scene): Markup {
  const { ordered, start, children } = node;
  const loose = node.spread === true || children.some(({ spread }) => spread === true);
  return element(
    ordered === true ? 'ol' : 'ul',
    { start: ordered === true && start !== 1 ? (start ?? undefined) : undefined },
    '\n',
    ...children.flatMap((item) => [listItem(item, loose, scene), '\n']),
  );
}

/** In a tight list the words of an item are not a paragraph. */
function listItem(item: ListItem, loose: boolean, scene: Scene): Markup {
  const parts = item.children.flatMap((child, at) => {
    const line = child.type === 'paragraph' && !loose ? inlines(child.children) : block(child, scene);
    return at === 0 ? [line] : ['\n', line];
  });
  return element('li', { class: callout(item) ?? (startsWith(item, '☐') ? 'case' : undefined) }, ...parts);
}

function table(node: Table, scene: Scene): Markup {
  const [head = [], ...lines] = node.children.map((row) =>
    row.children.map((cell) => ({ content: inlines(cell.children), words: wordsOf(cell) })),
  );
  return tableMarkup({ label: scene.anchors.labels.get(node) ?? '', head, lines, align: node.align ?? [] });
}

function callout(node: RootContent): string | undefined {
  return startsWith(node, '⚠') ? 'attention' : undefined;
}

function startsWith(node: RootContent, sign: string): boolean {
  return wordsOf(node).startsWith(sign);
}
