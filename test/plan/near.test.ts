import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_SLOTS,
  type Activity,
  type Nearness,
  type Schedule,
  type SchedulingProblem,
} from '../../src/plan/problem.js';
import { searchSchedule } from '../../src/plan/schedule.js';
import { steadyScheduler } from '../../src/plan/steady.js';
import type { Track } from '../../src/plan/track.js';
import { violations } from './checker.js';
import { problems } from './random-problems.js';
import { rankedValue } from './ranked-value.js';
import { gapOf, startingLater } from './start-later.js';

const BUDGET = 24;
const wide = problems({ activities: 9, horizon: 60 });

describe('what should be used soon', () => {
  it('leaves nothing that should be used soon earlier than it has to be', () => {
    let far = 0;
    fc.assert(
      fc.property(wide, fc.nat(4), (problem, within) => {
        const wished = withWishes(problem, { within, patience: 7 });
        const schedule = searchSchedule(wished, BUDGET);
        expect(violations(wished, schedule)).toEqual([]);
        const missed = (wished.near ?? []).filter((near) => gapOf(schedule, near) > within);
        far += missed.length;
        for (const near of missed) {
          const closing = wished.slots.spans.some(({ close }) => close === near.from);
          if (closing) continue;
          const better = startingLater(wished, schedule, near.from).filter(
            (shifted) => gapOf(shifted, near) <= within && violations(wished, shifted).length === 0,
          );
          expect(better).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    expect(far).toBeGreaterThan(30);
  });

  it('gives away nothing that outranks the length of a plan for what should be used soon, and few days', () => {
    let nearer = 0;
    fc.assert(
      fc.property(wide, fc.nat(3), fc.nat(20), fc.boolean(), (problem, within, patience, weighed) => {
        const wished = withWishes(weighed ? problem : withoutWishes(problem), { within, patience });
        const plain = searchSchedule({ ...wished, near: [] }, BUDGET);
        const schedule = searchSchedule(wished, BUDGET);
        const worth = (one: Schedule) => {
          const [lateness, weighted, inversions] = rankedValue(
            wished,
            new Map(one.placed.map((place) => [place.id, place])),
          );
          return [one.unplaced.length, lateness ?? 0, weighted ?? 0, inversions ?? 0];
        };
        const before = worth(plain);
        worth(schedule).forEach((value, rank) => expect(value).toBeLessThanOrEqual(before[rank] ?? 0));
        expect(schedule.makespan).toBeLessThanOrEqual(plain.makespan + patience);
        const farIn = (one: Schedule) => wished.near.filter((near) => gapOf(one, near) > within).length;
        expect(farIn(schedule)).toBeLessThanOrEqual(farIn(plain));
        if (farIn(schedule) < farIn(plain)) nearer += 1;
      }),
      { numRuns: 500 },
    );
    expect(nearer).toBeGreaterThan(3);
  });

  it('moves a training into the days that another one leaves', () => {
    const on = (id: string, ...days: readonly number[]): Activity => ({
      ...task(id, 1),
      late: true,
      uses: [{ renewable: 'salle', amount: 1 }],
      startDays: Uint8Array.from({ length: 40 }, (_, day) => (days.includes(day) ? 1 : 0)),
    });
    const problem: SchedulingProblem = {
      ...toy(
        [on('first', 5, 8), on('second', 0, 5), task('copy', 10), task('use', 1)],
        [
          ['first', 'use'],
          ['second', 'use'],
          ['copy', 'use'],
        ],
      ),
      renewables: [{ id: 'salle', capacity: 1 }],
    };
    const days = new Map(searchSchedule(problem, 1).placed.map(({ id, start }) => [id, start]));
    expect([days.get('first'), days.get('second')]).toEqual([8, 5]);
  });

  it('lets the use wait a few days for a training that cannot come later otherwise, and no longer', () => {
    const calm = Uint8Array.from({ length: 40 }, (_, day) => (day < 4 || day === 13 ? 1 : 0));
    const waiting = (patience: number): SchedulingProblem => ({
      ...toy(
        [{ ...task('training', 1), late: true, startDays: calm }, task('copy', 10), task('use', 1)],
        [
          ['training', 'use'],
          ['copy', 'use'],
        ],
      ),
      near: [{ from: 'training', to: 'use', within: 5, patience }],
    });
    const starts = (patience: number) =>
      searchSchedule(waiting(patience), 10).placed.map(({ id, start }) => [id, start]);
    const soon = [
      ['copy', 0],
      ['training', 13],
      ['use', 14],
    ];
    const early = [
      ['copy', 0],
      ['training', 3],
      ['use', 10],
    ];
    expect([starts(4), starts(3)]).toEqual([soon, early]);
  });

  it('moves nothing that a former plan has placed', () => {
    let far = 0;
    fc.assert(
      fc.property(wide, fc.nat(3), (problem, within) => {
        const wished = withWishes(problem, { within, patience: 20 });
        const former = searchSchedule(problem, BUDGET);
        fc.pre(former.unplaced.length === 0);
        far += wished.near.filter((near) => gapOf(former, near) > within).length;
        const next = steadyScheduler(searchSchedule, trackOf(former))(wished, BUDGET);
        expect(next.placed).toEqual(former.placed);
      }),
      { numRuns: 300 },
    );
    expect(far).toBeGreaterThan(30);
  });

  it('breaks no hard constraint where a former plan lacks a step', () => {
    fc.assert(
      fc.property(wide, fc.nat(3), (problem, within) => {
        const wished = withWishes(problem, { within, patience: 20 });
        const former = searchSchedule(problem, BUDGET);
        const track = trackOf({ ...former, placed: former.placed.slice(1) });
        const next = steadyScheduler(searchSchedule, track)(wished, BUDGET);
        expect(violations(wished, next)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** The track of a plan that is exactly this schedule, on its first day. */
function trackOf(schedule: Schedule): Track {
  return {
    today: 0,
    done: new Map(),
    floors: new Map(),
    begun: new Set(),
    known: new Set(schedule.placed.map(({ id }) => id)),
    before: new Map(schedule.placed.map((place) => [place.id, place])),
    frozen: 28,
    dates: [],
    others: new Set<string>(),
    weightOfOthers: 1000,
    rest: 0.5,
    tries: 60,
    quickTries: 20,
  };
}

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

/** Every activity that something waits for had better come just before it. */
function withWishes(
  problem: SchedulingProblem,
  wish: Pick<Nearness, 'within' | 'patience'>,
): SchedulingProblem & { readonly near: readonly Nearness[] } {
  const first = new Map(problem.precedences.map(({ from, to }) => [from, to]));
  return {
    ...problem,
    activities: problem.activities.map((activity) => ({ ...activity, late: first.has(activity.id) })),
    near: [...first].map(([from, to]) => ({ from, to, ...wish })),
  };
}
