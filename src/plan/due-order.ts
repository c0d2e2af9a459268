import { byCodePoint } from '../domain/pointer.js';
import type { Desk } from './desk.js';
import type { Pins } from './fixed-work.js';
import { buildNetwork } from './network.js';
import type { Activity, Schedule, SchedulingProblem } from './problem.js';
import { scheduleFrom } from './told.js';
import type { Track } from './track.js';

/** One pass, in the order of the days on which things are due. */
export function inDueOrder(
  { problem, track, network: like }: Desk,
  pins: Pins,
): (fixed: SchedulingProblem) => Schedule {
  const order = new Map(dueOrder(problem, track, pins).map((id, index) => [id, index]));
  return (around) => {
    const network = buildNetwork(around, like);
    return scheduleFrom(
      network,
      network.activities.map(({ id }) => order.get(id) ?? order.size),
    );
  };
}

/**
 * What is done and the ends of projects first, then everything by the day it is due: for a pin the day it ended, for the rest
 * the first day of a pin that waits for it. New safeguards are due right after the weeks that stay, since what lowers a risk
 * outranks what is stable. What nothing waits for comes last.
 */
function dueOrder(problem: SchedulingProblem, track: Track, pins: Pins): readonly string[] {
  const due = dueDays(problem, pins);
  const keyOf = ({ id, weight, rank, work, duration }: Activity): readonly number[] => {
    const pin = pins.get(id);
    if (track.done.has(id)) return [0, 0, 0];
    if (pin !== undefined) return [1, pin.finish, pin.start];
    if (duration === 0 && work.length === 0) return [0, 0, 0];
    const day = Math.min(due.get(id) ?? Infinity, weight === undefined ? Infinity : track.frozen);
    if (day < Infinity) return [1, day, -(weight ?? 0)];
    const former = track.before.get(id);
    return former === undefined ? [3, rank ?? 0, 0] : [2, former.finish, former.start];
  };
  return problem.activities
    .map((activity) => ({ id: activity.id, key: keyOf(activity) }))
    .sort((a, b) => compare(a.key, b.key) || byCodePoint(a.id, b.id))
    .map(({ id }) => id);
}

/** For what is no pin: the last day that makes no pin after it wait, as far as waits tell. */
function dueDays({ precedences }: SchedulingProblem, pins: Pins): ReadonlyMap<string, number> {
  const due = new Map<string, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to, lag } of precedences) {
      const limit = (pins.get(to)?.start ?? due.get(to) ?? Infinity) - lag;
      if (limit >= (due.get(from) ?? Infinity)) continue;
      due.set(from, limit);
      changed = true;
    }
  }
  return due;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
