import fc from 'fast-check';
import type { Activity, Buckets, SchedulingProblem, Worker } from '../../src/plan/problem.js';

interface Size {
  readonly activities: number;
  readonly horizon: number;
}

/** Problems with everything in them: calendars, buckets, capacities, precedences with lags, deadlines, open spans. */
export function problems({ activities: most, horizon }: Size): fc.Arbitrary<SchedulingProblem> {
  return fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .record({
        workers: fc.array(buckets(horizon), { minLength: 1, maxLength: 2 }),
        capacities: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 1 }),
        activities: fc.array(activity(horizon), { minLength: count, maxLength: count }),
        arcs: fc.array(arc(count), { maxLength: count }),
        spans: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 2 }),
        slots: fc.integer({ min: 1, max: 2 }),
      })
      .map((parts) => assemble(parts, horizon)),
  );
}

type Draft = Omit<Activity, 'id' | 'work' | 'uses'> & {
  readonly minutes: readonly number[];
  readonly amount: number;
};

interface Parts {
  readonly workers: readonly (readonly Buckets[])[];
  readonly capacities: readonly number[];
  readonly activities: readonly Draft[];
  readonly arcs: readonly { readonly from: number; readonly to: number; readonly lag: number }[];
  readonly spans: readonly (readonly [number, number])[];
  readonly slots: number;
}

function assemble(parts: Parts, horizon: number): SchedulingProblem {
  const id = (index: number) => `a${index}`;
  const workers: readonly Worker[] = parts.workers.map((set, index) => ({ id: `w${index}`, buckets: set }));
  const taken = new Set<number>();
  const spans = parts.spans.flatMap(([a, b], index) => {
    const [open, close] = a < b ? [a, b] : [b, a];
    if (open === close || taken.has(open) || taken.has(close)) return [];
    taken.add(open).add(close);
    return [{ id: `s${index}`, open: id(open), close: id(close) }];
  });
  return {
    horizon,
    activities: parts.activities.map(({ minutes, amount, ...activity }, index) => ({
      ...activity,
      id: id(index),
      work: workers.flatMap((worker, place) =>
        (minutes[place] ?? 0) > 0 ? [{ worker: worker.id, minutes: minutes[place] ?? 0 }] : [],
      ),
      uses: parts.capacities.map((capacity) => ({ renewable: 'r0', amount: Math.min(capacity, amount) })),
    })),
    precedences: [
      ...parts.arcs
        .filter(({ from, to }) => from < to)
        .map(({ from, to, lag }) => ({ from: id(from), to: id(to), lag })),
      ...spans.map(({ open, close }) => ({ from: open, to: close, lag: 0 })),
    ],
    workers,
    renewables: parts.capacities.map((capacity, index) => ({ id: `r${index}`, capacity })),
    slots: { capacity: parts.slots, spans },
  };
}

function arc(count: number) {
  return fc.record({ from: fc.nat(count - 1), to: fc.nat(count - 1), lag: fc.nat(3) });
}

function activity(horizon: number): fc.Arbitrary<Draft> {
  const mask = fc
    .array(fc.constantFrom(0, 1, 1, 1), { minLength: horizon, maxLength: horizon })
    .map((days) => Uint8Array.from(days));
  return fc
    .record({
      duration: fc.nat(4),
      minutes: fc.array(fc.constantFrom(0, 0, 1, 2, 5), { minLength: 2, maxLength: 2 }),
      amount: fc.integer({ min: 0, max: 2 }),
      release: fc.nat(3),
      deadline: fc.option(fc.integer({ min: 1, max: horizon }), { nil: undefined, freq: 4 }),
      startDays: fc.option(mask, { nil: undefined }),
      workDays: fc.option(mask, { nil: undefined }),
      rank: fc.nat(2),
      weight: fc.nat(1),
    })
    .map(({ deadline, startDays, workDays, ...rest }) => ({
      ...rest,
      ...(deadline === undefined ? {} : { deadline }),
      ...(startDays === undefined ? {} : { startDays }),
      ...(workDays === undefined ? {} : { workDays }),
    }));
}

/** Runs of consecutive days, each run with its cap: days, then weeks that do not begin with the problem. */
function buckets(horizon: number): fc.Arbitrary<readonly Buckets[]> {
  return fc
    .record({
      daily: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: horizon, maxLength: horizon }),
      offset: fc.nat(6),
      weekly: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: horizon, maxLength: horizon }),
      monthly: fc.array(fc.integer({ min: 4, max: 20 }), { minLength: horizon, maxLength: horizon }),
    })
    .map(({ daily, offset, weekly, monthly }) => [
      runs(horizon, 1, 0, daily),
      runs(horizon, 7, offset, weekly),
      runs(horizon, 30, offset, monthly),
    ]);
}

function runs(horizon: number, length: number, offset: number, caps: readonly number[]): Buckets {
  const of = Int32Array.from({ length: horizon }, (_, day) => Math.floor((day + offset) / length));
  return { of, caps: Int32Array.from({ length: (of.at(-1) ?? 0) + 1 }, (_, index) => caps[index] ?? 0) };
}
