import { byCodePoint } from '../domain/pointer.js';
import type { Desk } from './desk.js';
import type { Pins } from './fixed-work.js';
import { buildNetwork, type Network } from './network.js';
import type { Activity, Schedule, SchedulingProblem } from './problem.js';
import { scheduleFrom } from './told.js';
import type { Track } from './track.js';

/** One pass, in the order of the days on which things are due. */
export function inDueOrder(desk: Desk, pins: Pins): (fixed: SchedulingProblem) => Schedule {
  const order = dueOrder(desk, pins);
  return (around) => scheduleFrom(buildNetwork(around, desk.network), order);
}

/**
 * What is done and the ends of projects first, then everything by the day it is due: for a pin the day it ended, for the rest
 * the first day of a pin that waits for it. New safeguards are due right after the weeks that stay, since what lowers a risk
 * outranks what is stable. What nothing waits for comes last.
 */
function dueOrder({ network, track }: Desk, pins: Pins): Int32Array {
  const due = dueDays(network, track, pins);
  const keyOf = ({ id, weight, rank, work, duration }: Activity, node: number): readonly number[] => {
    const pin = pins.get(id);
    if (track.done.has(id)) return [0, 0, 0];
    if (pin !== undefined) return [1, pin.finish, pin.start];
    if (duration === 0 && work.length === 0) return [0, 0, 0];
    const day = Math.min(due[node] ?? Infinity, weight === undefined ? Infinity : track.frozen);
    if (day < Infinity) return [1, day, -(weight ?? 0)];
    const former = track.before.get(id);
    return former === undefined ? [3, rank ?? 0, 0] : [2, former.finish, former.start];
  };
  const places = new Int32Array(network.activities.length);
  network.activities
    .map((activity, node) => ({ node, id: activity.id, key: keyOf(activity, node) }))
    .sort((a, b) => compare(a.key, b.key) || byCodePoint(a.id, b.id))
    .forEach(({ node }, place) => (places[node] = place));
  return places;
}

/**
 * For what is no pin: the last day that makes no pin after it wait, as far as waits tell. Where the steps of others stay before
 * all else, durations and dates count too, since what is free then has to fit in between.
 */
export function dueDays(
  { activities, index, order, after }: Network,
  { dates, others }: Track,
  pins: Pins,
): Float64Array {
  const isExact = others.size > 0;
  const due = new Float64Array(activities.length).fill(Infinity);
  for (const { step, finish } of isExact ? dates.flat() : []) {
    const node = index.get(step);
    if (node !== undefined) due[node] = Math.min(due[node] ?? Infinity, finish);
  }
  const starts = activities.map(({ id }) => pins.get(id)?.start);
  for (const node of [...order].reverse()) {
    for (const arc of after[node] ?? []) {
      const latest = (due[arc.node] ?? Infinity) - (isExact ? (activities[arc.node]?.duration ?? 0) : 0);
      due[node] = Math.min(due[node] ?? Infinity, (starts[arc.node] ?? latest) - arc.lag);
    }
  }
  return due;
}

/** Keys one number after the other: the first that differs decides. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
