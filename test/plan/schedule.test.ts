import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationBound, provenMisses } from '../../src/plan/bounds.js';
import { buildNetwork } from '../../src/plan/network.js';
import { NO_SLOTS, type Activity, type SchedulingProblem } from '../../src/plan/problem.js';
import { searchSchedule } from '../../src/plan/schedule.js';
import { scheduleFrom } from '../../src/plan/told.js';
import { allOrders } from './brute-force.js';
import { violations } from './checker.js';
import { problems } from './random-problems.js';

const BUDGET = 24;
const wide = problems({ activities: 9, horizon: 60 });
const small = problems({ activities: 6, horizon: 24 });

describe('the scheduler', () => {
  it('breaks no hard constraint on a thousand random problems', () => {
    fc.assert(
      fc.property(wide, (problem) => {
        expect(violations(problem, searchSchedule(problem, BUDGET))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('breaks no hard constraint whatever the priorities', () => {
    fc.assert(
      fc.property(wide, fc.array(fc.nat(100), { minLength: 9, maxLength: 9 }), (problem, priorities) => {
        expect(violations(problem, scheduleFrom(buildNetwork(problem), priorities))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('moves late activities without breaking anything or finishing later', () => {
    fc.assert(
      fc.property(wide, fc.nat(8), (problem, index) => {
        const late = {
          ...problem,
          activities: problem.activities.map((activity, place) => ({
            ...activity,
            late: place % 2 === index % 2,
          })),
        };
        const schedule = searchSchedule(late, BUDGET);
        expect(violations(problem, schedule)).toEqual([]);
        expect(schedule.makespan).toBe(searchSchedule(problem, BUDGET).makespan);
      }),
      { numRuns: 300 },
    );
  });

  it('is as short as the best of all orders in nearly all small cases, and never shorter', () => {
    let same = 0;
    let compared = 0;
    fc.assert(
      fc.property(small, (problem) => {
        const free = withoutWishes(problem);
        const orders = allOrders(free);
        const schedule = searchSchedule(free, 60);
        if (orders.length === 0 || schedule.unplaced.length > 0) return;
        const best = Math.min(...orders.map(({ makespan }) => makespan));
        compared += 1;
        if (schedule.makespan === best) same += 1;
        expect(schedule.makespan).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 250 },
    );
    expect(compared).toBeGreaterThan(100);
    expect(same / compared).toBeGreaterThan(0.95);
  });

  it('gives the same schedule twice and for any order of the input', () => {
    fc.assert(
      fc.property(wide, (problem) => {
        const turned: SchedulingProblem = {
          ...problem,
          activities: [...problem.activities].reverse(),
          precedences: [...problem.precedences].reverse(),
          workers: [...problem.workers].reverse(),
        };
        const key = (schedule: ReturnType<typeof searchSchedule>) => [
          schedule.placed,
          schedule.makespan,
          schedule.unplaced,
        ];
        expect(key(searchSchedule(turned, BUDGET))).toEqual(key(searchSchedule(problem, BUDGET)));
      }),
      { numRuns: 200 },
    );
  });

  it('refuses precedences that go round in a circle', () => {
    const problem = toy(
      [task('a', 1), task('b', 1)],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    );
    expect(() => searchSchedule(problem, 1)).toThrow(/circle/);
  });

  it('splits work over the days that a worker has', () => {
    const day = { of: Int32Array.from([0, 1, 2, 3]), caps: Int32Array.from([30, 0, 30, 30]) };
    const problem: SchedulingProblem = {
      ...toy([{ ...task('a', 0), work: [{ worker: 'w', minutes: 80 }] }], []),
      horizon: 4,
      workers: [{ id: 'w', buckets: [day] }],
    };
    expect(searchSchedule(problem, 1).placed).toEqual([{ id: 'a', start: 0, finish: 4 }]);
  });

  it('keeps one span open at a time when there is one slot', () => {
    const problem: SchedulingProblem = {
      ...toy([task('a', 3), task('b', 3)], []),
      slots: {
        capacity: 1,
        spans: [
          { id: 'x', open: 'a', close: 'a' },
          { id: 'y', open: 'b', close: 'b' },
        ],
      },
    };
    expect(searchSchedule(problem, 4).makespan).toBe(6);
  });
});

describe('the bounds', () => {
  it('never exceed what a schedule takes', () => {
    fc.assert(
      fc.property(wide, (problem) => {
        const schedule = searchSchedule(problem, BUDGET);
        if (schedule.unplaced.length > 0) return;
        expect(durationBound(problem).days).toBeLessThanOrEqual(schedule.makespan);
      }),
      { numRuns: 600 },
    );
  });

  it('never call impossible what some order solves', () => {
    let solved = 0;
    fc.assert(
      fc.property(small, (problem) => {
        const orders = allOrders(problem);
        if (!orders.some(({ onTime }) => onTime)) return;
        solved += 1;
        expect(provenMisses(problem)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(solved).toBeGreaterThan(60);
  });

  it('prove a deadline impossible by the chain, by the hours and by the open spans', () => {
    const chain = toy([task('a', 5), { ...task('b', 5), deadline: 9 }], [['a', 'b']]);
    expect(provenMisses(chain).map(({ activity }) => activity)).toEqual(['b']);
    const caps = { of: new Int32Array(40), caps: Int32Array.from([60]) };
    const hours: SchedulingProblem = {
      ...toy([{ ...task('a', 0), work: [{ worker: 'w', minutes: 61 }], deadline: 40 }], []),
      workers: [{ id: 'w', buckets: [caps] }],
    };
    expect(provenMisses(hours)).toHaveLength(1);
    const spans: SchedulingProblem = {
      ...toy(
        [
          { ...task('a', 5), deadline: 9 },
          { ...task('b', 5), deadline: 9 },
        ],
        [],
      ),
      slots: {
        capacity: 1,
        spans: [
          { id: 'x', open: 'a', close: 'a' },
          { id: 'y', open: 'b', close: 'b' },
        ],
      },
    };
    expect(provenMisses(spans).length).toBeGreaterThan(0);
  });
});

function task(id: string, duration: number): Activity {
  return { id, duration, work: [], uses: [], release: 0 };
}

function toy(
  activities: readonly Activity[],
  arcs: readonly (readonly [string, string])[],
): SchedulingProblem {
  const precedences = arcs.map(([from, to]) => ({ from, to, lag: 0 }));
  return { horizon: 40, activities, precedences, workers: [], renewables: [], slots: NO_SLOTS };
}

/** Only the duration counts: no wished order, no weights, no deadlines. */
function withoutWishes(problem: SchedulingProblem): SchedulingProblem {
  const activities = problem.activities.map(({ id, duration, work, uses, release, startDays, workDays }) => ({
    id,
    duration,
    work,
    uses,
    release,
    ...(startDays === undefined ? {} : { startDays }),
    ...(workDays === undefined ? {} : { workDays }),
  }));
  return { ...problem, activities };
}
