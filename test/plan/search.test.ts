import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newJustifier, orderFromTheEnd } from '../../src/plan/justify.js';
import { mirrorOf } from '../../src/plan/mirror.js';
import { buildNetwork } from '../../src/plan/network.js';
import { NO_SLOTS, type Activity, type Schedule, type SchedulingProblem } from '../../src/plan/problem.js';
import { searchSchedule } from '../../src/plan/schedule.js';
import { generate, newRun } from '../../src/plan/sgs.js';
import { allOrders } from './brute-force.js';
import { violations } from './checker.js';
import { problems } from './random-problems.js';
import { compareRanked, RANKS, rankedValue } from './ranked-value.js';

const wide = problems({ activities: 9, horizon: 60 });
const small = problems({ activities: 5, horizon: 40 });
const seed = 20261122;

/** Problems in which one rank is at stake and those before it are not. */
const ONLY: Readonly<Record<(typeof RANKS)[number], (problem: SchedulingProblem) => SchedulingProblem>> = {
  lateness: (problem) =>
    changed(problem, ({ deadline }) => (deadline === undefined ? {} : { deadline: Math.ceil(deadline / 3) })),
  'weighted finishes': (problem) =>
    changed(problem, ({ weight }, place) => ({ weight: (weight ?? 0) * (1 + (place % 3)) })),
  inversions: (problem) => ({
    ...changed(problem, (_activity, place) => ({ rank: (7 * place) % 3 })),
    slots: {
      capacity: 1,
      spans: problem.activities.slice(0, 3).map(({ id }) => ({ id, open: id, close: id })),
    },
  }),
  makespan: (problem) => changed(problem, () => ({})),
  'sum of finishes': (problem) => changed({ ...problem, slots: { capacity: 1, spans: [] } }, () => ({})),
};

describe('the search', () => {
  it('breaks no hard constraint on thousands of random problems, once it breeds', () => {
    fc.assert(
      fc.property(wide, (problem) => {
        expect(violations(problem, searchSchedule(problem, 60))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(RANKS)('finds the best of all orders where %s is at stake', (rank) => {
    const { compared, varied } = sameAsAllOrders(small.map(ONLY[rank]), RANKS.indexOf(rank), 80);
    expect(compared).toBeGreaterThan(50);
    expect(varied).toBeGreaterThan(10);
  });

  it('finds the best of all orders where every rank is at stake', () => {
    const everything = problems({ activities: 8, horizon: 48 });
    expect(sameAsAllOrders(everything, 0, 10).compared).toBeGreaterThan(4);
  });

  it('never does worse with a larger budget', () => {
    let better = 0;
    fc.assert(
      fc.property(wide, (problem) => {
        const values = [1, 2, 9, 25, 60, 150].map((budget) =>
          valueOf(problem, searchSchedule(problem, budget)),
        );
        values.slice(1).forEach((value, place) => {
          const change = compareRanked(value, values[place] ?? []);
          expect(change).toBeLessThanOrEqual(0);
          if (change < 0) better += 1;
        });
      }),
      { numRuns: 300 },
    );
    expect(better).toBeGreaterThan(20);
  });
});

describe('justification', () => {
  it('never lengthens a schedule of durations and capacities', () => {
    let shorter = 0;
    fc.assert(
      fc.property(wide, fc.array(fc.nat(100), { minLength: 9, maxLength: 9 }), (problem, priorities) => {
        const network = buildNetwork(bare(problem));
        const run = newRun(network);
        generate(network, run, priorities);
        const makespan = Math.max(...run.finish);
        generate(network, run, orderFromTheEnd(network, newJustifier(network), { ...run, makespan }));
        expect(Math.max(...run.finish)).toBeLessThanOrEqual(makespan);
        if (Math.max(...run.finish) < makespan) shorter += 1;
      }),
      { numRuns: 500 },
    );
    expect(shorter).toBeGreaterThan(5);
  });

  it('sees in the mirror of the mirror the problem itself', () => {
    fc.assert(
      fc.property(wide, (problem) => {
        const rigid = withoutReleases(problem);
        const twice = mirrorOf(mirrorOf(buildNetwork(rigid))).problem;
        expect(searchSchedule(twice, 8)).toEqual(searchSchedule(rigid, 8));
      }),
      { numRuns: 200 },
    );
  });

  it('breaks nothing in the mirror that holds in the problem', () => {
    let complete = 0;
    fc.assert(
      fc.property(wide, (problem) => {
        const rigid = withoutReleases(problem);
        const schedule = searchSchedule(mirrorOf(buildNetwork(rigid)).problem, 1);
        if (schedule.unplaced.length > 0) return;
        complete += 1;
        expect(violations(rigid, turned(schedule, rigid.horizon))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(complete).toBeGreaterThan(100);
  });
});

/** Compares search and brute force, rank after rank; how many compared, and in how many orders differed at this rank. */
function sameAsAllOrders(cases: fc.Arbitrary<SchedulingProblem>, rank: number, numRuns: number) {
  let compared = 0;
  let varied = 0;
  fc.assert(
    fc.property(cases, (problem) => {
      const values = allOrders(problem).map(({ value }) => value);
      const [first, ...others] = values;
      if (first === undefined) return;
      const best = others.reduce((least, value) => (compareRanked(value, least) < 0 ? value : least), first);
      compared += 1;
      if (values.some((value) => value[rank] !== best[rank])) varied += 1;
      expect(valueOf(problem, searchSchedule(problem, 1500))).toEqual([0, ...best]);
    }),
    { numRuns, seed, endOnFailure: true },
  );
  return { compared, varied };
}

function valueOf(problem: SchedulingProblem, { placed }: Schedule): readonly number[] {
  const days = new Map(placed.map((item) => [item.id, item]));
  return [problem.activities.length - placed.length, ...rankedValue(problem, days)];
}

interface Wishes {
  readonly deadline: number | undefined;
  readonly weight: number | undefined;
  readonly rank: number | undefined;
}

/** The same problem without wishes but those given. */
function changed(
  problem: SchedulingProblem,
  wishes: (wished: Wishes, place: number) => Partial<Activity>,
): SchedulingProblem {
  const activities = problem.activities.map((activity, place) => {
    const { deadline, weight, rank, ...rest } = activity;
    return { ...rest, ...wishes({ deadline, weight, rank }, place) };
  });
  return { ...problem, activities };
}

/** Durations, precedences and capacities alone. */
function bare(problem: SchedulingProblem): SchedulingProblem {
  const activities = problem.activities.map(({ id, duration, uses }) => ({
    id,
    duration,
    uses,
    work: [],
    release: 0,
  }));
  return { ...problem, activities, workers: [], slots: NO_SLOTS };
}

/** What has an exact image in the mirror. */
function withoutReleases(problem: SchedulingProblem): SchedulingProblem {
  const activities = problem.activities.map(({ id, duration, uses, work, startDays, workDays }) => ({
    id,
    duration,
    uses,
    work,
    release: 0,
    ...(startDays === undefined || work.length > 0 ? {} : { startDays }),
    ...(workDays === undefined ? {} : { workDays }),
  }));
  return { ...problem, activities };
}

function turned(schedule: Schedule, horizon: number): Schedule {
  const placed = schedule.placed.map(({ id, start, finish }) => ({
    id,
    start: horizon - finish,
    finish: horizon - start,
  }));
  return {
    ...schedule,
    placed,
    allocations: schedule.allocations.map((item) => ({ ...item, day: horizon - 1 - item.day })),
    makespan: Math.max(0, ...placed.map(({ finish }) => finish)),
  };
}
