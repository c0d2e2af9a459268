import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { smallestOrphaning, smallestUnderHalf, type Burden } from '../../src/assess/smallest-group.js';
import { runs } from '../support/runs.js';

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'];
const NODES = 200_000;

const burdens: fc.Arbitrary<readonly Burden[]> = fc.array(
  fc.record({ carriers: fc.subarray(PEOPLE), weight: fc.constantFrom(0.15, 0.4, 0.75, 1) }),
  { minLength: 1, maxLength: 7 },
);

/** Every group of people, tried one by one: slow, and beyond doubt. */
function bruteForce(
  list: readonly Burden[],
  harm: (orphaned: readonly Burden[]) => boolean,
  people: readonly string[] = PEOPLE,
): number | undefined {
  const carriersOf = list.map(({ carriers }) =>
    carriers.reduce((mask, person) => mask | (1 << people.indexOf(person)), 0),
  );
  const sizes = Array.from({ length: 2 ** people.length }, (_, gone) => {
    const orphaned = list.filter((_thing, index) => ((carriersOf[index] ?? 0) & ~gone) === 0);
    return harm(orphaned) ? people.filter((_person, index) => (gone >> index) & 1).length : Infinity;
  });
  const least = Math.min(...sizes);
  return least === Infinity ? undefined : least;
}

const weigh = (list: readonly Burden[]): number => list.reduce((sum, { weight }) => sum + weight, 0);

describe('the smallest group whose leaving does harm', () => {
  it('equals brute force for one vital thing, on 500 cases', () => {
    fc.assert(
      fc.property(burdens, (list) => {
        expect(smallestOrphaning(list).size.low).toBe(bruteForce(list, (orphaned) => orphaned.length > 0));
      }),
      { numRuns: runs(500), seed: 1 },
    );
  });

  it('equals brute force for more than half of the criticality, on 500 cases', () => {
    fc.assert(
      fc.property(burdens, (list) => {
        const found = smallestUnderHalf(list, NODES);
        const expected = bruteForce(list, (orphaned) => weigh(orphaned) > weigh(list) / 2 + 1e-9);
        expect(found.exact).toBe(true);
        expect(found.size).toEqual({ low: expected, high: expected });
        const orphaned = list.filter(({ carriers }) =>
          carriers.every((person) => found.people.includes(person)),
        );
        expect(weigh(orphaned)).toBeGreaterThan(weigh(list) / 2);
      }),
      { numRuns: runs(500), seed: 2 },
    );
  });

  it('equals brute force where the first answer found is not the smallest', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const entangled = fc.array(
      fc.record({
        carriers: fc.subarray(people, { minLength: 1, maxLength: 4 }),
        weight: fc.constantFrom(0.15, 0.4, 0.75, 1),
      }),
      { minLength: 10, maxLength: 10 },
    );
    let harder = 0;
    for (const list of fc.sample(entangled, { numRuns: 400, seed: 6 })) {
      const { size, exact } = smallestUnderHalf(list, NODES);
      expect(exact).toBe(true);
      if (smallestUnderHalf(list, 0).size.high > size.high) harder += 1;
      const expected = bruteForce(list, (orphaned) => weigh(orphaned) > weigh(list) / 2 + 1e-9, people);
      expect(size).toEqual({ low: expected, high: expected });
    }
    expect(harder).toBeGreaterThan(20);
  });

  it('takes exactly half for no more than half, however sums are rounded', () => {
    // Three times 0.4 makes a little more than half of six times 0.4, by rounding alone.
    const list = ['', '', '', 'a', 'a', 'a'].map((carrier) => ({
      carriers: carrier === '' ? [] : [carrier],
      weight: 0.4,
    }));
    expect(smallestUnderHalf(list, NODES).people).toEqual(['a']);
  });

  it('is nobody where there is nothing to carry, or nothing that weighs', () => {
    const nobody = { size: { low: 0, high: 0 }, people: [], exact: true };
    expect(smallestOrphaning([])).toEqual(nobody);
    expect(smallestUnderHalf([{ carriers: ['a'], weight: 0 }], NODES)).toEqual(nobody);
  });

  it('is told in the order of names', () => {
    expect(smallestOrphaning([{ carriers: ['b', 'a'], weight: 1 }]).people).toEqual(['a', 'b']);
    fc.assert(
      fc.property(burdens, fc.constantFrom(0, NODES), (list, nodes) => {
        const { people } = smallestUnderHalf(list, nodes);
        expect(people).toEqual([...people].sort());
      }),
      { numRuns: runs(200), seed: 7 },
    );
  });

  it('says « exact » only when the search closed, and otherwise encloses the answer', () => {
    let open = 0;
    fc.assert(
      fc.property(burdens, fc.integer({ min: 1, max: 3 }), (list, nodes) => {
        const cut = smallestUnderHalf(list, nodes);
        const full = smallestUnderHalf(list, NODES);
        if (!cut.exact) open += 1;
        else expect(cut.size).toEqual(full.size);
        expect(cut.size.low).toBeLessThanOrEqual(full.size.low);
        expect(cut.size.high).toBeGreaterThanOrEqual(full.size.high);
      }),
      { numRuns: runs(500), seed: 3 },
    );
    expect(open).toBeGreaterThan(0);
  });

  it('does not depend on the order of things and people', () => {
    fc.assert(
      fc.property(burdens, (list) => {
        const turned = [...list].reverse().map((one) => ({ ...one, carriers: [...one.carriers].reverse() }));
        expect(smallestUnderHalf(turned, NODES)).toEqual(smallestUnderHalf(list, NODES));
      }),
      { numRuns: runs(200), seed: 4 },
    );
  });

  // Steps are counted, not seconds: a bound that cuts less off is noticed on any machine. Fewer are welcome: write them down.
  it.each([
    ['sixty', 60, 15, 5, [158, 282, 320, 132, 448]],
    ['thirty', 30, 6, 8, [8, 28, 32, 22, 44, 38, 60, 22, 20, 20, 54, 52, 10, 6, 40, 14, 0, 6, 26, 34]],
  ])('closes on %s things among as many people in as few steps as it has', (_, count, most, seed, steps) => {
    const everybody = Array.from({ length: count }, (_none, index) => `p${index}`);
    const large = fc.array(
      fc.record({
        carriers: fc.subarray(everybody, { minLength: 1, maxLength: most }),
        weight: fc.constantFrom(0.15, 0.4, 0.75, 1),
      }),
      { minLength: count, maxLength: count },
    );
    const found = fc.sample(large, { numRuns: steps.length, seed });
    expect(found.map((list, index) => smallestUnderHalf(list, steps[index] ?? 0).exact)).toEqual(
      steps.map(() => true),
    );
  });
});
