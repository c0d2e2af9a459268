import { byCodePoint } from '../domain/pointer.js';
import { scheduleAround, withDays } from './around-pins.js';
import type { Desk } from './desk.js';
import { inDueOrder } from './due-order.js';
import { fixedWork, type FixedWork, type Pins, type Side } from './fixed-work.js';
import type { Schedule, SchedulingProblem } from './problem.js';
import type { Track } from './track.js';

/** What could be kept in place, and the schedule around it. */
export interface Kept {
  readonly schedule: Schedule;
  readonly pins: Pins;
  readonly work: FixedWork;
}

/** What is let go from the start, and how much more may be let go before the try is given up. */
export interface LetGo {
  readonly gone: readonly string[];
  readonly atMost: number;
  /** Passes that may still be made, over all tries. */
  readonly budget: { left: number };
}

/**
 * Keeps in place as much as can be. Everything holds its former days, with its hours taken out of everybody's first; the rest
 * finds its place around. What no longer can stay, because what comes before it or the hours it needs have changed, is let go
 * and takes the next place after its former one. Only what waits for nothing else that moves is let go at a time, so that no
 * more moves than has to.
 */
export function keepInPlace(desk: Desk, side: Side, { gone, atMost, budget }: LetGo): Kept | undefined {
  const { problem, track, shares } = desk;
  let pins = without(possiblePins(problem, track), gone);
  const least = weightOf(track, pins.keys()) - atMost;
  for (;;) {
    if (weightOf(track, pins.keys()) < least || budget.left <= 0) return undefined;
    budget.left -= 1;
    const work = fixedWork(problem, pins, side, shares);
    if (work.failed.length > 0) {
      pins = without(pins, firstOf(pins, work.failed));
      continue;
    }
    const schedule = scheduleAround(problem, track, { pins, work }, inDueOrder(desk, pins));
    const loose = looseIn(problem, track, pins, schedule);
    if (loose.length === 0) return { schedule, pins, work };
    pins = without(pins, loose);
  }
}

/** The same, but everybody's hours go to what is due first, pin or not: a pin with days to spare gives way to what is late. */
export function keepByTurns(desk: Desk, { gone, atMost, budget }: LetGo): Schedule | undefined {
  const { problem, track } = desk;
  let pins = without(possiblePins(problem, track), gone);
  const least = weightOf(track, pins.keys()) - atMost;
  for (;;) {
    if (weightOf(track, pins.keys()) < least || budget.left <= 0) return undefined;
    budget.left -= 1;
    const schedule = inDueOrder(desk, pins)(withDays(problem, track, pins));
    const loose = looseIn(problem, track, pins, schedule);
    if (loose.length === 0) return schedule;
    pins = without(pins, loose);
  }
}

/** How much it would be if all of these moved. */
export function weightOf(
  { others, weightOfOthers }: Pick<Track, 'others' | 'weightOfOthers'>,
  ids: Iterable<string>,
): number {
  return [...ids].reduce((sum, id) => sum + (others.has(id) ? weightOfOthers : 1), 0);
}

function looseIn(
  problem: SchedulingProblem,
  track: Track,
  pins: Pins,
  schedule: Schedule,
): readonly string[] {
  return rootsOf(
    problem,
    movedFrom(pins, schedule).filter((id) => !track.done.has(id)),
  );
}

/** Former days that are still days on which it may happen. */
export function possiblePins({ activities, precedences }: SchedulingProblem, track: Track): Pins {
  const pins = new Map(
    activities.flatMap(({ id, startDays, release, duration }) => {
      const done = track.done.get(id);
      const pin = done ?? track.before.get(id);
      if (pin === undefined) return [];
      const fits =
        pin.start >= release &&
        pin.finish - pin.start >= duration &&
        (startDays === undefined || startDays[pin.start] === 1);
      return done !== undefined || fits ? [[id, pin] as const] : [];
    }),
  );
  const late = precedences.flatMap(({ from, to, lag }) => {
    const [before, after] = [pins.get(from), pins.get(to)];
    return before !== undefined && after !== undefined && after.start < before.finish + lag ? [to] : [];
  });
  return without(pins, late);
}

function without(pins: Pins, ids: readonly string[]): Pins {
  const gone = new Set(ids);
  return new Map([...pins].filter(([id]) => !gone.has(id)));
}

/** One at a time: once it is let go, the others may find their hours. The one that comes last has the most room to move. */
function firstOf(pins: Pins, failed: readonly string[]): readonly string[] {
  const place = (id: string) => pins.get(id)?.start ?? 0;
  return [...failed].sort((a, b) => place(b) - place(a) || byCodePoint(a, b)).slice(0, 1);
}

/** Those of the moved that wait for none of the others. */
function rootsOf({ precedences }: SchedulingProblem, moved: readonly string[]): readonly string[] {
  const all = new Set(moved);
  const waiting = new Set(
    precedences.filter(({ from, to }) => all.has(from) && all.has(to)).map(({ to }) => to),
  );
  return moved.filter((id) => !waiting.has(id));
}

/** Pins that are not where they were, in the order of their former days. */
export function movedFrom(pins: Pins, schedule: Schedule): readonly string[] {
  const placed = new Map(schedule.placed.map((item) => [item.id, item]));
  return [...pins.values()]
    .filter(({ id, start, finish }) => placed.get(id)?.start !== start || placed.get(id)?.finish !== finish)
    .sort((a, b) => a.start - b.start || byCodePoint(a.id, b.id))
    .map(({ id }) => id);
}
