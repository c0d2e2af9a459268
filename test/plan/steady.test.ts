import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placed, Schedule, SchedulingProblem } from '../../src/plan/problem.js';
import { searchSchedule } from '../../src/plan/schedule.js';
import { steadyScheduler } from '../../src/plan/steady.js';
import type { Track } from '../../src/plan/track.js';
import { unavoidable } from '../../src/plan/unavoidable.js';
import { underWay } from '../../src/plan/under-way.js';
import { violations } from './checker.js';
import { problems } from './random-problems.js';

const BUDGET = 24;
const wide = problems({ activities: 9, horizon: 60 });

/** The track of a plan that is exactly this schedule, on its first day. */
function trackOf(schedule: Schedule, done: readonly Placed[] = []): Track {
  const over = new Set(done.map(({ id }) => id));
  return {
    today: 0,
    done: new Map(done.map((place) => [place.id, place])),
    floors: new Map(),
    begun: new Set(),
    known: new Set(schedule.placed.map(({ id }) => id)),
    before: new Map(schedule.placed.filter(({ id }) => !over.has(id)).map((place) => [place.id, place])),
    frozen: 28,
    dates: [],
    others: new Set<string>(),
    weightOfOthers: 1000,
    rest: 0.5,
    tries: 200,
    quickTries: 20,
  };
}

/** Every deadline by itself. */
const datesOf = ({ activities }: SchedulingProblem): Track['dates'] =>
  activities.flatMap(({ id, deadline }) =>
    deadline === undefined ? [] : [[{ step: id, finish: deadline }]],
  );

const again = (problem: SchedulingProblem, track: Track) =>
  steadyScheduler(searchSchedule, track)(problem, BUDGET);

/** Somebody has less time: every cap of one worker goes down by one. */
function withLess(problem: SchedulingProblem, worker: string): SchedulingProblem {
  return {
    ...problem,
    workers: problem.workers.map((one) =>
      one.id !== worker
        ? one
        : {
            ...one,
            buckets: one.buckets.map(({ of, caps }) => ({
              of,
              caps: caps.map((cap) => Math.max(0, cap - 1)),
            })),
          },
    ),
  };
}

/** Everything that shares a worker, a capacity, a wait or the open projects with a worker, one way or another. */
function componentOf(
  { activities, precedences, slots }: SchedulingProblem,
  worker: string,
): ReadonlySet<string> {
  const spans = slots.spans.flatMap(({ open, close }) => [open, close]);
  const links: readonly (readonly string[])[] = [
    ...precedences.map(({ from, to }) => [from, to]),
    ...spans.map((id) => [id, '#spans']),
    ...activities.flatMap(({ id, work, uses }) => [
      ...work.map((part) => [id, `#${part.worker}`]),
      ...uses.filter(({ amount }) => amount > 0).map(({ renewable }) => [id, `#${renewable}`]),
    ]),
  ];
  const found = new Set([`#${worker}`]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const [a = '', b = ''] of links) if (found.has(a) || found.has(b)) found.add(a).add(b);
  }
  return found;
}

describe('replanning', () => {
  it('puts everything where it was when nothing has changed', () => {
    fc.assert(
      fc.property(wide, (problem) => {
        const first = searchSchedule(problem, BUDGET);
        fc.pre(first.unplaced.length === 0);
        const next = again(problem, trackOf(first));
        expect(next.placed).toEqual(first.placed);
        expect(violations(problem, next)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('breaks no hard constraint when somebody has less time', () => {
    fc.assert(
      fc.property(wide, (problem) => {
        const less = withLess(problem, 'w0');
        const first = searchSchedule(problem, BUDGET);
        const track = trackOf(first);
        expect(violations(less, again(less, track))).toEqual([]);
        // Without anything given up before, dates may be reached by moving more.
        expect(violations(less, again(less, { ...track, dates: datesOf(less) }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('moves nothing that shares nothing with the person whose time has changed', () => {
    fc.assert(
      fc.property(wide, (problem) => {
        const first = searchSchedule(problem, BUDGET);
        fc.pre(first.unplaced.length === 0);
        const less = withLess(problem, 'w0');
        const component = componentOf(problem, 'w0');
        const next = new Map(again(less, trackOf(first)).placed.map((place) => [place.id, place]));
        for (const place of first.placed.filter(({ id }) => !component.has(id)))
          expect(next.get(place.id)).toEqual(place);
      }),
      { numRuns: 500 },
    );
  });

  it('moves all that is proved to have to move', () => {
    let proved = 0;
    fc.assert(
      fc.property(wide, (problem) => {
        const first = searchSchedule(problem, BUDGET);
        fc.pre(first.unplaced.length === 0);
        const less = withLess(problem, 'w0');
        const track = { ...trackOf(first), others: new Set(first.placed.map(({ id }) => id)) };
        const next = new Map(again(less, track).placed.map((place) => [place.id, place]));
        const bound = unavoidable(less, track);
        proved += bound.length;
        for (const id of bound) expect(next.get(id)).not.toEqual(track.before.get(id));
      }),
      { numRuns: 500 },
    );
    expect(proved).toBeGreaterThan(0);
  });

  it('never moves what is done', () => {
    fc.assert(
      fc.property(wide, fc.nat(60), fc.nat(3), (problem, today, extra) => {
        const first = searchSchedule(problem, BUDGET);
        const done = first.placed
          .filter(({ finish }) => finish <= today)
          .map(({ id, start, finish }) => ({ id, start, finish: Math.min(problem.horizon, finish + extra) }));
        const track = { ...trackOf(first, done), today };
        const later = underWay(withLess(problem, 'w0'), track);
        const next = new Map(again(later, track).placed.map((place) => [place.id, place]));
        for (const place of done) expect(next.get(place.id)).toEqual(place);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same schedule twice', () => {
    fc.assert(
      fc.property(wide, (problem) => {
        const track = trackOf(searchSchedule(problem, BUDGET));
        const less = withLess(problem, 'w1');
        expect(again(less, track)).toEqual(again(less, track));
      }),
      { numRuns: 50 },
    );
  });
});
