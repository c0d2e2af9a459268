import { isMapping, nodeAt, readElements, readText, type IsoDate, type Json } from '../domain/fact.js';
import { onceOn, remembering } from '../domain/once.js';
import { idOf, type Pointer } from '../domain/pointer.js';

/** The collections of things to which people hold an access. */
export const HELD = ['outils', 'hebergeurs', 'acces_critiques'] as const;

/** An element of the inventory and where it stands. */
export interface Element {
  readonly pointer: Pointer;
  readonly node: Json | undefined;
}

/** The elements of collections, in the order of their ids. */
export function elementsAt(tree: Json, collections: readonly string[]): readonly Element[] {
  if (!isMapping(tree)) return [];
  const [only = '', ...others] = collections;
  return others.length === 0 ? elementsIn(tree)(only) : collections.flatMap(elementsIn(tree));
}

/** Half of the rules look at the same collections. */
const elementsIn = onceOn((tree: Readonly<Record<string, Json>>) =>
  remembering((collection: string): readonly Element[] => {
    const all = readElements(nodeAt(tree, `/${collection}`));
    return all.map(([id, node]) => ({ pointer: `/${collection}/${id}`, node }));
  }),
);

/** Whose mandate is over on that day. */
export function endedMandates(tree: Json, today: IsoDate): ReadonlySet<string> {
  const ended = elementsAt(tree, ['personnes']).filter(({ node }) => {
    const end = readText(nodeAt(node, '/fin_mandat'));
    return end !== undefined && end !== 'sans-terme' && end < today;
  });
  return new Set(ended.map(({ pointer }) => idOf(pointer)));
}
