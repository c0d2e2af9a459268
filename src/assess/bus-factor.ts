import type { BusFactor, Carried, CarriedAtBest, Criticality, SmallestGroup } from '../domain/carriers.js';
import { nodeAt, readCollection, readElements, readReferences, readText, type Json } from '../domain/fact.js';
import { byCodePoint } from '../domain/pointer.js';
import { CARRIED_COLLECTIONS, carriersOf, type CarriedCollection, type CarrierSet } from './carriers.js';
import type { Scenario } from './fact-reader.js';
import { runWith } from './run-with.js';
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
function carriedThings(world: World): readonly Carried[] {
  const things = thingsIn(world);
  const [certain, possible] = [carriersIn(world, things, 'worst'), carriersIn(world, things, 'best')];
  return things.map((thing, index) =>
    carriedThing(world, thing, certain[index] ?? NOBODY, possible[index] ?? NOBODY),
  );
}

interface Thing {
  readonly collection: CarriedCollection;
  readonly id: string;
  readonly node: Json | undefined;
}

function thingsIn(world: World): readonly Thing[] {
  return CARRIED_COLLECTIONS.flatMap((collection) =>
    readElements(nodeAt(world.tree, `/${collection}`)).map(([id, node]) => ({ collection, id, node })),
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

function carriedThing(world: World, thing: Thing, certain: CarrierSet, possible: CarrierSet): Carried {
  const count = { low: certain.people.length, high: possible.count };
  const { subject, criticality, holders, unrecoverable } = toldOf(world, thing, possible.count);
  return {
    subject,
    criticality,
    holders,
    holdersClosed: readReferences(nodeAt(thing.node, '/acces')).complete,
    carriers: certain.people,
    possible: possible.people,
    count,
    unrecoverable,
    closed: count.low === count.high,
  };
}

/** The same things, as far as a reading at best can tell: half of the work. */
export function carriedAtBest(world: World): readonly CarriedAtBest[] {
  const things = thingsIn(world);
  const possible = carriersIn(world, things, 'best');
  return things.map((thing, index) => {
    const most = possible[index]?.count ?? 0;
    return { ...toldOf(world, thing, most), most };
  });
}

function toldOf(world: World, thing: Thing, most: number) {
  const { collection, id, node } = thing;
  return {
    subject: `/${collection}/${id}`,
    criticality: criticalityOf(world, thing),
    holders: readReferences(nodeAt(node, '/acces')).ids.filter((person) => !world.departures.has(person)),
    // An account in a third party's name, a federation's for instance, is recovered there, whoever is left here.
    unrecoverable: most === 0 && readText(nodeAt(node, '/compte/au_nom_de')) !== 'tiers',
  };
}

function criticalityOf(world: World, { collection, node }: Thing): Criticality | undefined {
  if (collection === 'hebergeurs') return world.weights['bus-factor'].hebergeur;
  return readText(nodeAt(node, '/criticite')) as Criticality | undefined;
}

/** Who can carry each of these things, in one reading of all. */
function carriersIn(world: World, things: readonly Thing[], scenario: Scenario): readonly CarrierSet[] {
  const context = contextFor(world, 'rester');
  let sets: readonly CarrierSet[] = [];
  runWith(world, { scenario, untold: true, bare: true }, (reader) => {
    sets = things.map(({ collection, id }) => carriersOf(reader, context, collection, id));
  });
  return sets;
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

const NOBODY: CarrierSet = { people: [], count: 0 };
const UNTOLD_CARRIER = '?';

function weightOf(world: World, thing: Carried): number {
  // Criticality not told: counted as the middle of the road, so that it neither hides nor rules the rest.
  return world.weights.criticite[thing.criticality ?? 'utile'];
}
