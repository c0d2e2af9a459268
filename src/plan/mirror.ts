import { buildNetwork, type Network } from './network.js';
import type { Activity, Buckets, SchedulingProblem } from './problem.js';

/**
 * The same problem with time turned round: day d becomes horizon − 1 − d, what came before comes after, what closed a span
 * opens it. An early schedule of the mirror is a late schedule of the problem. Two things have no exact image and are left
 * out: days of start for what has divisible work, since its finish depends on the hours left, and releases, which what is
 * moved later keeps by itself. Orders are all that is taken from the mirror, so that this costs no validity.
 */
export function mirrorOf({ problem, activities }: Network): Network {
  const { horizon, slots } = problem;
  return buildNetwork({
    ...problem,
    activities: activities.map((activity) => turned(activity, horizon)),
    precedences: problem.precedences.map(({ from, to, lag }) => ({ from: to, to: from, lag })),
    workers: problem.workers.map(({ id, buckets }) => ({
      id,
      buckets: buckets.map((set) => turnedBuckets(set, horizon)),
    })),
    slots: { ...slots, spans: slots.spans.map(({ id, open, close }) => ({ id, open: close, close: open })) },
  } satisfies SchedulingProblem);
}

function turned({ id, duration, work, uses, startDays, workDays }: Activity, horizon: number): Activity {
  const isRigid = work.every(({ minutes }) => minutes === 0);
  return {
    id,
    duration,
    work,
    uses,
    release: 0,
    ...(workDays === undefined ? {} : { workDays: turnedDays(workDays, horizon) }),
    ...(startDays === undefined || !isRigid
      ? {}
      : { startDays: turnedDays(startDays, horizon - duration + 1) }),
  };
}

/** Days turned round, the one before `end` first. What lasts no time may start at the very end, one day past the last. */
function turnedDays(days: Uint8Array, end: number): Uint8Array {
  const turned = new Uint8Array(Math.max(0, end));
  for (let day = Math.min(end, days.length) - 1; day >= 0; day -= 1) turned[end - 1 - day] = days[day] ?? 0;
  return turned;
}

function turnedBuckets({ of, caps }: Buckets, horizon: number): Buckets {
  const turned = new Int32Array(horizon);
  for (let day = 0; day < horizon; day += 1) turned[day] = of[horizon - 1 - day] ?? -1;
  return { of: turned, caps };
}
