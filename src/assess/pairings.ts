import { addDays, addMonths } from '../domain/dates.js';
import { nodeAt, readCollection, readPeriods, readReferences, readText } from '../domain/fact.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import { CARRIED_COLLECTIONS } from './carriers.js';
import type { World } from './world.js';

/** Stands for a person whom the association has not named yet. */
export const PERSON_TO_FIND = 'personne-a-trouver';

/**
 * Who could become the second person on each thing: somebody told to stay, who carries the fewest things so far. Each
 * pairing counts at once, so that one person does not become the new centre. Things in the order given.
 */
export function pairings(world: World, subjects: readonly Pointer[]): ReadonlyMap<Pointer, string> {
  const load = currentLoad(world);
  const chosen = new Map<Pointer, string>();
  for (const subject of subjects) {
    const holders = readReferences(nodeAt(world.tree, `${subject}/acces`));
    // Nobody known yet: there is a question to ask before there is a pair to make.
    if (holders.ids.length === 0 && !holders.complete) continue;
    const partner = [...load.keys()]
      .filter((person) => !holders.ids.includes(person) && mayStay(world, person))
      .sort((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0) || byCodePoint(a, b))[0];
    if (partner !== undefined) load.set(partner, (load.get(partner) ?? 0) + 1);
    chosen.set(subject, partner ?? PERSON_TO_FIND);
  }
  return chosen;
}

/** How many things each person holds the access of. */
function currentLoad(world: World): Map<string, number> {
  const people = readCollection(nodeAt(world.tree, '/personnes')).ids;
  const load = new Map(people.filter((person) => !world.departures.has(person)).map((person) => [person, 0]));
  for (const collection of CARRIED_COLLECTIONS) {
    for (const id of readCollection(nodeAt(world.tree, `/${collection}`)).ids) {
      for (const person of readReferences(nodeAt(world.tree, `/${collection}/${id}/acces`)).ids) {
        const before = load.get(person);
        if (before !== undefined) load.set(person, before + 1);
      }
    }
  }
  return load;
}

/** Not known to leave soon, nor to be away for long. */
function mayStay(world: World, person: string): boolean {
  const { binome_mois, absence_longue_jours } = world.weights['bus-factor'];
  const end = readText(nodeAt(world.tree, `/personnes/${person}/fin_mandat`)) ?? 'sans-terme';
  if (end !== 'sans-terme' && end < addMonths(world.today, binome_mois)) return false;
  const until = addDays(world.today, absence_longue_jours);
  const { periods } = readPeriods(nodeAt(world.tree, `/personnes/${person}/absences`));
  return !periods.some(({ from, to }) => from <= world.today && to >= until);
}

/** Who could learn to look after a target: somebody who may stay, does not know it yet, and carries the fewest things. */
export function learnerOf(world: World, target: string): string | undefined {
  const load = currentLoad(world);
  return [...load.keys()]
    .filter((person) => mayStay(world, person) && !knows(world, person, target))
    .sort((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0) || byCodePoint(a, b))[0];
}

function knows(world: World, person: string, target: string): boolean {
  const level = readText(nodeAt(world.tree, `/personnes/${person}/competences/${target}`));
  return level !== undefined && level !== 'debutant';
}
