import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignedStep } from '../../src/plan/assign.js';
import { backInPlace } from '../../src/plan/back-in-place.js';
import { movedFrom } from '../../src/plan/pins.js';
import { NO_SLOTS, type Placed, type Schedule, type SchedulingProblem } from '../../src/plan/problem.js';
import { searchSchedule } from '../../src/plan/schedule.js';
import type { Team } from '../../src/plan/swaps.js';
import type { Track } from '../../src/plan/track.js';
import { violations } from './checker.js';
import { problems } from './random-problems.js';

const HORIZON = 60;

function trackOf(before: readonly Placed[], others: readonly string[]): Track {
  return {
    today: 0,
    done: new Map(),
    floors: new Map(),
    begun: new Set(),
    known: new Set(before.map(({ id }) => id)),
    before: new Map(before.map((place) => [place.id, place])),
    frozen: 0,
    dates: [],
    others: new Set(others),
    weightOfOthers: 1000,
    rest: 0.5,
    tries: 200,
    quickTries: 20,
  };
}

/** One step by itself, done by one person or by nobody that counts. */
const step = (id: string, who: string) =>
  ({
    id,
    project: id,
    tools: [],
    assignees: [{ who, kind: 'personne', hours: 1 }],
  }) as unknown as AssignedStep;

const daily = (id: string, minutes: number) => {
  const of = Int32Array.from({ length: HORIZON }, (_, day) => day);
  return { id, buckets: [{ of, caps: new Int32Array(HORIZON).fill(minutes) }] };
};

const moved = (track: Track, schedule: Schedule) =>
  movedFrom(track.before, schedule).filter((id) => track.others.has(id));

describe('what others do', () => {
  const place = (id: string, start: number, finish: number): Placed => ({ id, start, finish });
  const work = (id: string, worker: string, minutes: number) => ({
    id,
    duration: 0,
    release: 0,
    uses: [],
    work: [{ worker, minutes }],
  });
  const before = [place('one', 0, 10), place('two', 0, 10), place('theirs', 10, 11)];
  const track = trackOf(before, ['theirs']);
  const team: Team = {
    steps: [step('one', 'busy'), step('two', 'busy'), step('theirs', 'free')],
    fresh: [],
    busy: new Set(['busy']),
    most: 0,
  };
  /** « busy » has time for one of two steps before day 10. */
  const problemWhere = (waitsFor: readonly string[]): SchedulingProblem => ({
    horizon: HORIZON,
    activities: [work('one', 'busy', 50), work('two', 'busy', 50), work('theirs', 'free', 10)],
    precedences: waitsFor.map((from) => ({ from, to: 'theirs', lag: 0 })),
    workers: [daily('busy', 5), daily('free', 10)],
    renewables: [],
    slots: NO_SLOTS,
  });
  const late: Schedule = {
    placed: [place('one', 0, 10), place('theirs', 20, 21), place('two', 10, 20)],
    allocations: [],
    unplaced: [],
    makespan: 21,
    lateness: 0,
  };

  it('comes back to its days where what it waits for can go before the rest', () => {
    const { schedule, swaps } = backInPlace({ problem: problemWhere(['two']), schedule: late }, track, team);
    expect(swaps).toEqual([]);
    expect(moved(track, schedule)).toEqual([]);
  });

  it('comes back to its days with one step handed over where the hours are too few', () => {
    const problem = problemWhere(['one', 'two']);
    const found = backInPlace({ problem, schedule: late }, track, team);
    expect(found.swaps).toHaveLength(1);
    expect(moved(track, found.schedule)).toEqual([]);
    expect(violations(found.problem, found.schedule)).toEqual([]);
  });

  it('never moves more than before, nor against a hard constraint', () => {
    fc.assert(
      fc.property(problems({ activities: 9, horizon: HORIZON }), (problem) => {
        const first = searchSchedule(problem, 8);
        const [busy, ...others] = problem.workers.map(({ id }) => id);
        const now = searchSchedule({ ...problem, precedences: [...problem.precedences].reverse() }, 1);
        if (busy === undefined || first.unplaced.length > 0 || now.unplaced.length > 0) return;
        const isOwn = (id: string) =>
          problem.activities.some((one) => one.id === id && one.work.some(({ worker }) => worker === busy));
        const theirs = first.placed.map(({ id }) => id).filter((id) => !isOwn(id));
        const them = trackOf(first.placed, theirs);
        const steps = problem.activities.map(({ id }) => step(id, others[0] ?? busy));
        const all = { steps, fresh: [], busy: new Set([busy]), most: 0 };
        const found = backInPlace({ problem, schedule: now }, them, all);
        expect(moved(them, found.schedule).length).toBeLessThanOrEqual(moved(them, now).length);
        expect(violations(found.problem, found.schedule)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
