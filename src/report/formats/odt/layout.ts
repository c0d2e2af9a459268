import type { Heading, Nodes, Root, RootContent, Table } from 'mdast';
import type { Chart } from '../../charts/chart.js';
import type { Page } from '../../documents/document.js';
import { chartIdOf } from '../tree.js';
import { titleOf } from '../plain.js';

/** Centimetres. A4 is 21 × 29.7. */
export const PAGE_WIDTH = 21;
export const PAGE_HEIGHT = 29.7;
export const MARGIN = 2;
export const TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

/** What a block must know of the page as a whole: names are given once, before anything is written. */
export interface Layout {
  readonly root: Root;
  readonly title: Heading | undefined;
  readonly headings: ReadonlyMap<Heading, string>;
  readonly tables: ReadonlyMap<Table, string>;
  readonly charts: ReadonlyMap<string, Chart>;
  /** Lines stand closer, so that the text holds on its sheet. */
  readonly tight: boolean;
}

/** Names headings and tables by their rank. */
export function layoutOf(root: Root, page: Page): Layout {
  const all = nodesOf(root.children);
  const title = titleOf(root.children);
  const headings = all.filter((node): node is Heading => node.type === 'heading' && node !== title);
  const tables = all.filter((node): node is Table => node.type === 'table');
  return {
    root,
    title,
    headings: named(headings, 'titre-'),
    tables: named(tables, 'Tableau'),
    charts: page.charts,
    tight: page.tight === true,
  };
}

/** A chart that stands alone in its paragraph. */
export function chartOf(node: RootContent, { charts }: Layout): Chart | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [only] = node.children;
  const id = only?.type === 'image' ? chartIdOf(only.url) : undefined;
  return id === undefined ? undefined : charts.get(id);
}

/** The drawings that the page shows, in their order, each once. */
export function chartsShown(layout: Layout): readonly Chart[] {
  const shown = nodesOf(layout.root.children).map((node) => chartOf(node as RootContent, layout));
  return [...new Set(shown)].filter((chart) => chart !== undefined);
}

/** Where a drawing stands in the package. */
export function pictureOf({ id }: Chart): string {
  return `Pictures/${id}.svg`;
}

function named<Node>(nodes: readonly Node[], prefix: string): ReadonlyMap<Node, string> {
  return new Map(nodes.map((node, at) => [node, `${prefix}${at + 1}`]));
}

function nodesOf(nodes: readonly Nodes[]): readonly Nodes[] {
  return nodes.flatMap((node) => ('children' in node ? [node, ...nodesOf(node.children)] : [node]));
}
