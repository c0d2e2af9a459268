import type { SmallestGroup } from '../domain/carriers.js';
import { byCodePoint } from '../domain/pointer.js';
import { searchSmallest, type Things } from './orphan-search.js';

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
 * The smallest group whose leaving orphans more than half of the total weight, by branch and bound. Identical things are
 * merged first. `nodes` bounds the search: where it runs out, the size lies between the least that the bound allows and
 * the best group found.
 */
export function smallestUnderHalf(burdens: readonly Burden[], nodes: number): SmallestGroup {
  const total = burdens.reduce((sum, { weight }) => sum + weight, 0);
  const already = burdens
    .filter(({ carriers }) => carriers.length === 0)
    .reduce((sum, { weight }) => sum + weight, 0);
  const merged = merge(burdens.filter(({ carriers }) => carriers.length > 0));
  const names = [...new Set(merged.flatMap(({ carriers }) => carriers))].sort(byCodePoint);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const things: Things = {
    people: names.length,
    carriers: merged.map(({ carriers }) => carriers.flatMap((name) => numbers.get(name) ?? [])),
    weights: merged.map(({ weight }) => weight),
  };
  const { group, least } = searchSmallest(things, total / 2 - already, nodes);
  const people = group.flatMap((number) => names[number] ?? []).sort(byCodePoint);
  return { size: { low: least, high: people.length }, people, exact: least === people.length };
}

/** Things with the same carriers fall together: they count as one. */
function merge(burdens: readonly Burden[]): readonly Burden[] {
  const byCarriers = new Map<string, Burden>();
  // The lightest first: sums do not depend on the order of the file.
  for (const { carriers, weight } of burdens.toSorted((a, b) => a.weight - b.weight)) {
    const sorted = [...new Set(carriers)].sort(byCodePoint);
    const key = sorted.join(' ');
    byCarriers.set(key, { carriers: sorted, weight: (byCarriers.get(key)?.weight ?? 0) + weight });
  }
  return [...byCarriers.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, thing]) => thing);
}
