import type { SmallestGroup } from '../domain/carriers.js';
import { byCodePoint } from '../domain/pointer.js';

/** A thing to carry: who can, and how much it weighs. */
export interface Burden {
  readonly carriers: readonly string[];
  readonly weight: number;
}

/** The smallest group whose leaving orphans one of the things: the fewest carriers of any. Exact by itself. */
export function smallestOrphaning(burdens: readonly Burden[]): SmallestGroup {
  const sorted = burdens
    .map(({ carriers }) => [...carriers].sort(byCodePoint))
    .sort((a, b) => a.length - b.length || byCodePoint(a.join(' '), b.join(' ')));
  const people = sorted[0] ?? [];
  return { size: { low: people.length, high: people.length }, people, exact: true };
}

/**
 * The smallest group whose leaving orphans more than half of the total weight, by branch and bound over the things to
 * orphan. Identical things are merged first. `nodes` bounds the search: where it runs out, the size lies between the
 * least that the bound allows and the best group found.
 */
export function smallestUnderHalf(burdens: readonly Burden[], nodes: number): SmallestGroup {
  const total = burdens.reduce((sum, { weight }) => sum + weight, 0);
  const already = burdens
    .filter(({ carriers }) => carriers.length === 0)
    .reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || already > total / 2) return { size: { low: 0, high: 0 }, people: [], exact: true };
  const things = merge(burdens.filter(({ carriers }) => carriers.length > 0));
  return search(things, total / 2 - already, nodes);
}

interface Thing {
  readonly carriers: readonly string[];
  readonly weight: number;
}

/** Things with the same carriers fall together: they count as one. */
function merge(burdens: readonly Burden[]): readonly Thing[] {
  const byCarriers = new Map<string, Thing>();
  for (const { carriers, weight } of burdens) {
    const sorted = [...new Set(carriers)].sort(byCodePoint);
    const key = sorted.join(' ');
    byCarriers.set(key, { carriers: sorted, weight: (byCarriers.get(key)?.weight ?? 0) + weight });
  }
  return [...byCarriers.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, thing]) => thing);
}

interface State {
  nodes: number;
  best: readonly string[] | undefined;
}

/** Depth-first over things: orphan this one (its carriers leave) or keep one of its carriers for good. */
function search(things: readonly Thing[], needed: number, nodes: number): SmallestGroup {
  const state: State = { nodes, best: greedy(things, needed) };
  const rootBound = leastToAdd(things, new Set(), needed);
  branch(things, new Set(), new Set(), needed, state);
  const people = [...(state.best ?? [])].sort(byCodePoint);
  const exact = state.nodes > 0 || rootBound >= people.length;
  return { size: { low: exact ? people.length : rootBound, high: people.length }, people, exact };
}

function branch(
  things: readonly Thing[],
  gone: ReadonlySet<string>,
  kept: ReadonlySet<string>,
  needed: number,
  state: State,
): void {
  if (state.nodes <= 0) return;
  state.nodes -= 1;
  if (orphaned(things, gone) > needed + EPSILON) {
    if (state.best === undefined || gone.size < state.best.length) state.best = [...gone];
    return;
  }
  const open = things.filter(({ carriers }) => carriers.every((person) => !kept.has(person)));
  if (open.reduce((sum, { weight }) => sum + weight, 0) <= needed + EPSILON) return;
  if (state.best !== undefined && gone.size + leastToAdd(open, gone, needed) >= state.best.length) return;
  const person = busiest(open, gone);
  if (person === undefined) return;
  branch(things, new Set([...gone, person]), kept, needed, state);
  branch(things, gone, new Set([...kept, person]), needed, state);
}

// Weights are sums of decimal coefficients: equality up to rounding is equality.
const EPSILON = 1e-9;

function orphaned(things: readonly Thing[], gone: ReadonlySet<string>): number {
  return things
    .filter(({ carriers }) => carriers.every((person) => gone.has(person)))
    .reduce((sum, { weight }) => sum + weight, 0);
}

/** Undecided person on the heaviest things, each thing shared among those still to leave. */
function busiest(things: readonly Thing[], gone: ReadonlySet<string>): string | undefined {
  const load = new Map<string, number>();
  for (const { carriers, weight } of things) {
    const left = carriers.filter((person) => !gone.has(person));
    for (const person of left) load.set(person, (load.get(person) ?? 0) + weight / left.length ** 2);
  }
  return [...load].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b))[0]?.[0];
}

/**
 * At least this many more people must leave. Each thing to orphan costs its remaining carriers; shared among things, a
 * person's leaving brings each of them closer by 1/remaining: nobody brings more than the sum of those shares.
 */
function leastToAdd(things: readonly Thing[], gone: ReadonlySet<string>, needed: number): number {
  const missing = needed - orphaned(things, gone);
  if (missing < -EPSILON) return 0;
  const share = new Map<string, number>();
  for (const { carriers, weight } of things) {
    const left = carriers.filter((person) => !gone.has(person));
    for (const person of left) share.set(person, (share.get(person) ?? 0) + weight / left.length);
  }
  let rest = missing;
  let people = 0;
  for (const value of [...share.values()].sort((a, b) => b - a)) {
    if (rest < -EPSILON) break;
    rest -= value;
    people += 1;
  }
  return Math.max(1, people);
}

/** A first answer, so that the search can cut early: always the busiest person next. */
function greedy(things: readonly Thing[], needed: number): readonly string[] | undefined {
  const gone = new Set<string>();
  while (orphaned(things, gone) <= needed + EPSILON) {
    const person = busiest(things, gone);
    if (person === undefined) return undefined;
    gone.add(person);
  }
  return [...gone];
}
