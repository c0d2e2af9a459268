import { readCollection, readText } from '../../domain/fact.js';
import type { Pointer } from '../../domain/pointer.js';
import type { Lookup, Named } from '../lookup.js';
import { mostCriticalFirst, type ThingView } from '../view-carriers.js';
import type { Brief } from './document.js';
import { idsAt } from './team.js';

/** Something that a person has a hand on, and who else is known to. */
export interface Holding {
  readonly named: Named;
  readonly others: readonly string[];
  /** No other known person does. */
  readonly alone: boolean;
}

/** All that the inventory says a person holds, knows and keeps. */
export interface Holdings {
  readonly accesses: readonly Holding[];
  readonly accounts: readonly Named[];
  readonly codes: readonly Holding[];
  readonly skills: readonly Holding[];
  readonly files: readonly Holding[];
}

const FILES = '/formats/fichiers_cles';

/** Reads what one person holds, the most important things first. */
export function holdingsOf(id: string, { lookup, score }: Brief): Holdings {
  const things = [...score.carriers.things].sort(mostCriticalFirst);
  const listed = (key: string): readonly Holding[] =>
    things.flatMap((thing) => holding(thing, idsAt(`${thing.pointer}/${key}`, lookup), id));
  return {
    accesses: listed('acces'),
    accounts: things.filter(({ pointer }) => isOwner(pointer, id, lookup)),
    codes: listed('second_facteur/personnes'),
    skills: listed('savoir_faire'),
    files: readCollection(lookup.at(FILES)).ids.flatMap((file) => {
      const at = `${FILES}/${file}`;
      const people = [...idsAt(`${at}/compris_par`, lookup), ...idsAt(`${at}/proprietaire`, lookup)];
      return holding(lookup.named(at), people, id);
    }),
  };
}

/** An account that is theirs rather than the association's. A device that receives codes is no account. */
function isOwner(thing: Pointer, id: string, lookup: Lookup): boolean {
  return (
    readText(lookup.at(`${thing}/compte/titulaire`)) === id &&
    readText(lookup.at(`${thing}/compte/au_nom_de`)) !== 'association' &&
    readText(lookup.at(`${thing}/nature`)) !== 'appareil-second-facteur'
  );
}

function holding(named: Named | ThingView, people: readonly string[], id: string): readonly Holding[] {
  if (!people.includes(id)) return [];
  const others = [...new Set(people)].filter((person) => person !== id);
  return [{ named, others, alone: others.length === 0 }];
}

/** The people of the inventory, by id. */
export function peopleOf({ lookup }: Brief): readonly string[] {
  return readCollection(lookup.at('/personnes')).ids;
}
