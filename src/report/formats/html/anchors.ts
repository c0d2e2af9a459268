import type { Heading, Nodes, Root, Table } from 'mdast';
import { pageTexts } from '../../../texts/fr/page.js';

/** The id of the text, where the skip link goes: no heading may take it. */
export const TEXT_ID = 'texte';

/** Names that links and readers of the screen find parts by: unique in a page, the same at each writing. */
export interface Anchors {
  readonly headings: readonly Heading[];
  readonly ids: ReadonlyMap<Heading, string>;
  readonly labels: ReadonlyMap<Table, string>;
}

/** Names every heading after its words, and every table after the heading that stands before it. */
export function anchorsOf(root: Root): Anchors {
  const nodes = everyNode(root);
  const headings = nodes.filter((node) => node.type === 'heading');
  const slugs = numbered([TEXT_ID, ...headings.map((heading) => slugOf(wordsOf(heading)))]).slice(1);
  return {
    headings,
    ids: new Map(headings.map((heading, at) => [heading, slugs[at] ?? TEXT_ID])),
    labels: labelsOf(nodes),
  };
}

/** What a node says, without its markup. */
export function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function labelsOf(nodes: readonly Nodes[]): ReadonlyMap<Table, string> {
  const labels = new Map<Table, string>();
  const ranks = new Map<string, number>();
  let heading = '';
  for (const node of nodes) {
    if (node.type === 'heading') heading = wordsOf(node);
    if (node.type !== 'table') continue;
    const rank = (ranks.get(heading) ?? 0) + 1;
    ranks.set(heading, rank);
    labels.set(node, pageTexts.table(heading, rank));
  }
  return labels;
}

/** In the order in which they are read. */
function everyNode(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(everyNode) : [])];
}

/** « 3. L’œil, déjà » → `3-l-oeil-deja`. */
function slugOf(words: string): string {
  const slug = words
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'partie' : slug;
}

/** The same names, each once: those that come back get the first number that is free. */
function numbered(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let rank = 2; taken.has(free); rank += 1) free = `${name}-${rank}`;
    taken.add(free);
    return free;
  });
}
