import { nodeAt, readCollection, readText, type IsoDate, type Json } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';

/** The collections of things to which people hold an access. */
export const HELD = ['outils', 'hebergeurs', 'acces_critiques'] as const;

/** An element of the inventory and where it stands. */
export interface Element {
  readonly pointer: Pointer;
  readonly node: Json | undefined;
}

/** The elements of collections, in the order of their ids. */
export function elementsAt(tree: Json, collections: readonly string[]): readonly Element[] {
  return collections.flatMap((collection) =>
    readCollection(nodeAt(tree, `/${collection}`)).ids.map((id) => {
      const pointer = `/${collection}/${id}`;
      return { pointer, node: nodeAt(tree, pointer) };
    }),
  );
}

/** Whose mandate is over on that day. */
export function endedMandates(tree: Json, today: IsoDate): ReadonlySet<string> {
  return new Set(
    readCollection(nodeAt(tree, '/personnes')).ids.filter((person) => {
      const end = readText(nodeAt(tree, `/personnes/${person}/fin_mandat`));
      return end !== undefined && end !== 'sans-terme' && end < today;
    }),
  );
}
