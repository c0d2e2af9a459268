import type { BusFactor, Carried, CarriedAtBest, Criticality, SmallestGroup } from '../domain/carriers.js';
import { nodeAt, readCollection, readReferences, readText } from '../domain/fact.js';
import { byCodePoint } from '../domain/pointer.js';
import { CARRIED_COLLECTIONS, carriersOf, type CarriedCollection, type CarrierSet } from './carriers.js';
import { runWith, type Scenario } from './fact-reader.js';
import { smallestOrphaning, smallestUnderHalf, type Burden } from './smallest-group.js';
import { contextFor, type World } from './world.js';

/**
 * Who carries what, and the smallest groups whose leaving would do harm. The counts are enclosures: `carriers` are those
 * who certainly can, `possible` those who may. Source: risk.md, after Avelino's truck factor.
 */
export function busFactorOf(world: World): BusFactor {
  const carried = carriedThings(world);
  const usages = usagesOver(world, carried);
  return {
    carried,
    usages,
    vital: groupOver(world, [...carried, ...usages], 'vital'),
    half: groupOver(world, carried, 'half'),
  };
}

/** Who carries each thing, without a look for the smallest groups, which takes longer. */
export function carriedThings(world: World): readonly Carried[] {
  return CARRIED_COLLECTIONS.flatMap((collection) =>
    readCollection(nodeAt(world.tree, `/${collection}`)).ids.map((id) => carriedThing(world, collection, id)),
  );
}

/** Usages that have a tool, and who can keep them going: whoever carries one of those tools. */
function usagesOver(world: World, carried: readonly Carried[]): readonly Carried[] {
  const byTool = new Map(carried.map((thing) => [thing.subject, thing]));
  return readCollection(nodeAt(world.tree, '/usages')).ids.flatMap((id): readonly Carried[] => {
    const pointer = `/usages/${id}`;
    const tools = readReferences(nodeAt(world.tree, `${pointer}/outils`));
    const things = tools.ids.flatMap((tool) => byTool.get(`/outils/${tool}`) ?? []);
    if (things.length === 0 || readText(nodeAt(world.tree, `${pointer}/etat`)) === 'souhaite') return [];
    return [usageOver(world, pointer, things, tools.complete)];
  });
}

function usageOver(world: World, pointer: string, things: readonly Carried[], closed: boolean): Carried {
  const union = (people: (thing: Carried) => readonly string[]): readonly string[] =>
    [...new Set(things.flatMap(people))].sort(byCodePoint);
  const carriers = union((thing) => thing.carriers);
  const possible = union((thing) => thing.possible);
  // A tool that nobody has named may be carried by somebody whom nobody has named.
  const untold = !closed || things.some((thing) => thing.count.high > thing.possible.length);
  const count = { low: carriers.length, high: untold ? Infinity : possible.length };
  return {
    subject: pointer,
    criticality: readText(nodeAt(world.tree, `${pointer}/criticite`)) as Criticality | undefined,
    holders: union((thing) => thing.holders),
    holdersClosed: closed && things.every((thing) => thing.holdersClosed),
    carriers,
    possible,
    count,
    unrecoverable: count.high === 0,
    closed: count.low === count.high,
  };
}

function carriedThing(world: World, collection: CarriedCollection, id: string): Carried {
  const certain = carriersIn(world, collection, id, 'worst');
  const possible = carriersIn(world, collection, id, 'best');
  const count = { low: certain.people.length, high: possible.count };
  const { subject, criticality, holders, unrecoverable } = toldOf(world, collection, id, possible.count);
  return {
    subject,
    criticality,
    holders,
    holdersClosed: readReferences(nodeAt(world.tree, `${subject}/acces`)).complete,
    carriers: certain.people,
    possible: possible.people,
    count,
    unrecoverable,
    closed: count.low === count.high,
  };
}

/** The same things, as far as a reading at best can tell: half of the work. */
export function carriedAtBest(world: World): readonly CarriedAtBest[] {
  return CARRIED_COLLECTIONS.flatMap((collection) =>
    readCollection(nodeAt(world.tree, `/${collection}`)).ids.map((id) => {
      const most = carriersIn(world, collection, id, 'best').count;
      return { ...toldOf(world, collection, id, most), most };
    }),
  );
}

function toldOf(world: World, collection: CarriedCollection, id: string, most: number) {
  const pointer = `/${collection}/${id}`;
  return {
    subject: pointer,
    criticality: criticalityOf(world, collection, pointer),
    holders: readReferences(nodeAt(world.tree, `${pointer}/acces`)).ids.filter(
      (person) => !world.departures.has(person),
    ),
    // An account in a third party's name, a federation's for instance, is recovered there, whoever is left here.
    unrecoverable: most === 0 && readText(nodeAt(world.tree, `${pointer}/compte/au_nom_de`)) !== 'tiers',
  };
}

function criticalityOf(
  world: World,
  collection: CarriedCollection,
  pointer: string,
): Criticality | undefined {
  if (collection === 'hebergeurs') return world.weights['bus-factor'].hebergeur;
  return readText(nodeAt(world.tree, `${pointer}/criticite`)) as Criticality | undefined;
}

function carriersIn(world: World, collection: CarriedCollection, id: string, scenario: Scenario): CarrierSet {
  let result: CarrierSet = { people: [], count: 0 };
  runWith(world, { scenario, untold: true, bare: true }, (reader) => {
    result = carriersOf(reader, contextFor(world, 'rester'), collection, id);
  });
  return result;
}

/** The smallest group over the certain carriers (low end) and over the possible ones (high end). */
function groupOver(
  world: World,
  carried: readonly Carried[],
  kind: 'vital' | 'half',
): SmallestGroup | undefined {
  const things = kind === 'vital' ? carried.filter(({ criticality }) => criticality === 'vital') : carried;
  if (things.length === 0) return undefined;
  const burdens = (people: (thing: Carried) => readonly string[]): readonly Burden[] =>
    things.map((thing) => ({ carriers: people(thing), weight: weightOf(world, thing) }));
  const solve = (list: readonly Burden[]): SmallestGroup =>
    kind === 'vital' ? smallestOrphaning(list) : smallestUnderHalf(list, world.weights['bus-factor'].noeuds);
  const certain = solve(burdens(({ carriers }) => carriers));
  // A thing that somebody untold may carry cannot be orphaned for certain: it leaves the upper reading.
  const hopeful = solve(
    burdens(({ possible, count }) =>
      count.high > possible.length ? [...possible, UNTOLD_CARRIER] : possible,
    ),
  );
  const unreachable = hopeful.people.includes(UNTOLD_CARRIER);
  return {
    size: { low: certain.size.low, high: unreachable ? Infinity : hopeful.size.high },
    people: certain.people,
    exact: certain.exact && hopeful.exact,
  };
}

const UNTOLD_CARRIER = '?';

function weightOf(world: World, thing: Carried): number {
  // Criticality not told: counted as the middle of the road, so that it neither hides nor rules the rest.
  return world.weights.criticite[thing.criticality ?? 'utile'];
}
