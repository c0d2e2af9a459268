import { withoutHours, type FixedWork, type Pins } from './fixed-work.js';
import type { Activity, Schedule, SchedulingProblem } from './problem.js';
import type { Track } from './track.js';

/** The problem with pins fixed, their hours already taken, given to a scheduler. */
export function scheduleAround(
  problem: SchedulingProblem,
  track: Track,
  { pins, work }: { readonly pins: Pins; readonly work: FixedWork },
  scheduler: (problem: SchedulingProblem) => Schedule,
): Schedule {
  const taken = work.allocations.filter(({ activity }) => pins.has(activity));
  const found = scheduler({
    ...problem,
    activities: problem.activities.map((activity) => fixed(activity, track, pins)),
    workers: problem.workers.map((worker) => withoutHours(worker, taken)),
    // Nothing that has its place gives way to a wish.
    near: [],
  });
  return { ...found, allocations: [...taken, ...found.allocations] };
}

/** A pin has its days and no more work to place. */
function fixed(activity: Activity, track: Track, pins: Pins): Activity {
  const { id, deadline, rank, weight } = activity;
  const pin = pins.get(id);
  if (pin === undefined) return afterFormer(activity, track);
  return {
    id,
    duration: pin.finish - pin.start,
    work: [],
    uses: activity.uses,
    release: pin.start,
    ...(deadline === undefined ? {} : { deadline }),
    ...(rank === undefined ? {} : { rank }),
    ...(weight === undefined ? {} : { weight }),
  };
}

/** Pins start when they did and last as long as they did. */
export function withDays(problem: SchedulingProblem, track: Track, pins: Pins): SchedulingProblem {
  return {
    ...problem,
    activities: problem.activities.map((activity) => {
      const pin = pins.get(activity.id);
      if (pin === undefined) return afterFormer(activity, track);
      return { ...activity, duration: pin.finish - pin.start, release: pin.start, late: false };
    }),
  };
}

/** What was let go comes no sooner than it did. */
function afterFormer(activity: Activity, track: Track): Activity {
  const former = track.before.get(activity.id);
  if (former === undefined) return activity;
  return { ...activity, release: Math.max(activity.release, former.start, track.today), late: false };
}
