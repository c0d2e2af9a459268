import {
  nodeAt,
  readBoolean,
  readCollection,
  readReferences,
  readText,
  type IdList,
} from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import type { World } from './world.js';

/** What chains read of the inventory: known facts only, no reading at best or at worst. */
export interface ChainFacts {
  readonly today: string;
  readonly nearMonths: number;
  /** Pointers of the elements of a collection, sorted. */
  elements(collection: string): readonly Pointer[];
  list(pointer: Pointer): IdList;
  text(pointer: Pointer): string | undefined;
  yes(pointer: Pointer): boolean | undefined;
  /** Of these pointers, those of lists that are still open. */
  open(...lists: readonly Pointer[]): readonly Pointer[];
  /** Known people who hold a thing: whose name the account is in, else who has the access. Sorted. */
  holders(thing: Pointer): readonly string[];
  /** Left in this what-if, or the mandate is over. */
  gone(person: string): boolean;
}

/** Opens a world for reading chains. */
export function chainFactsIn({ tree, departures, today, weights }: World): ChainFacts {
  const list = (pointer: Pointer): IdList => readReferences(nodeAt(tree, pointer));
  const text = (pointer: Pointer): string | undefined => readText(nodeAt(tree, pointer));
  const gone = (person: string): boolean => {
    const end = text(`/personnes/${person}/fin_mandat`);
    return departures.has(person) || (end !== undefined && end !== 'sans-terme' && end < today);
  };
  return {
    today,
    nearMonths: weights.chaines.domaine_mois,
    elements: (collection) =>
      readCollection(nodeAt(tree, `/${collection}`)).ids.map((id) => `/${collection}/${id}`),
    list,
    text,
    yes: (pointer) => readBoolean(nodeAt(tree, pointer)),
    open: (...lists) => lists.filter((pointer) => !list(pointer).complete),
    holders(thing) {
      const owner = text(`${thing}/compte/titulaire`);
      // An account in somebody's own name is held by that one alone, whoever else has the password (docs/adr/0003).
      if (owner !== undefined && text(`${thing}/compte/au_nom_de`) === 'personne') return [owner];
      const { ids } = list(`${thing}/acces`);
      return ids.length > 0 || owner === undefined ? ids : [owner];
    },
    gone,
  };
}
