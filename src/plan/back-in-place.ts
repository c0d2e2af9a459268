import { deskFor, type Desk } from './desk.js';
import { compare, dueDays } from './due-order.js';
import { buildNetwork } from './network.js';
import { movedFrom } from './pins.js';
import type { Activity, Placed, Schedule, SchedulingProblem } from './problem.js';
import { isBetter, missedIn, pickBest, valueOf, type SteadyValue } from './steady-value.js';
import { swapsOf, withSwap, type Swap, type Team } from './swaps.js';
import { scheduleFrom } from './told.js';
import type { Track } from './track.js';
import { leadingTo, waitingFor } from './upstream.js';

/** A schedule, and what was handed over for it. */
export interface Mended {
  readonly problem: SchedulingProblem;
  readonly schedule: Schedule;
  readonly swaps: readonly Swap[];
}

/**
 * Takes a schedule as it stands and brings the steps of others back to their days, and what is late to its date, one at a time:
 * what it waits for goes first, the rest keeps the order that it has. Where that is not enough, one step that it waits for goes
 * to somebody else as well. What helps is kept and the next is tried on it, until no more than `most` of others move.
 */
export function backInPlace(start: Omit<Mended, 'swaps'>, track: Track, team: Team): Mended {
  let best: Mended = { problem: start.problem, schedule: start.schedule, swaps: [] };
  for (;;) {
    const next = isEnough(best, track, team) ? best : (withOneBack(best, track, team) ?? best);
    if (next === best) return best;
    best = next;
  }
}

function isEnough({ problem, schedule }: Mended, track: Track, { most }: Team): boolean {
  return (
    missedIn(problem, track, schedule).length === 0 &&
    othersMoved(track, schedule).length <= track.others.size * most
  );
}

function othersMoved(track: Track, schedule: Schedule): readonly string[] {
  return movedFrom(track.before, schedule).filter((id) => track.others.has(id));
}

/** The best that bringing one step back gives by itself; else the first that does so with a step handed over. */
function withOneBack(start: Mended, track: Track, team: Team): Mended | undefined {
  const wanted = [
    ...new Set([...missedIn(start.problem, track, start.schedule), ...othersMoved(track, start.schedule)]),
  ];
  const desk = deskFor(start.problem, track);
  const alone = wanted.map((id) => ({ ...start, schedule: broughtBack(desk, start.schedule, id) }));
  const better = (all: readonly Mended[]) => {
    const best = [start, ...all].reduce((a, b) => (isBetter(worth(b, track), worth(a, track)) ? b : a));
    return best === start ? undefined : best;
  };
  const found = better(alone);
  if (found !== undefined) return found;
  for (const id of wanted) {
    const helped = better(handedOver(desk, start, team, id));
    if (helped !== undefined) return helped;
  }
  return undefined;
}

function worth({ problem, schedule }: Mended, track: Track): SteadyValue {
  return valueOf(problem, track, schedule).slice(0, 5);
}

function handedOver(
  { track, network, shares }: Desk,
  start: Mended,
  team: Team,
  id: string,
): readonly Mended[] {
  const before = leadingTo(start.problem, [id]);
  return start.problem.activities
    .filter((activity) => before.has(activity.id))
    .flatMap((activity) => swapsOf(start.problem, team, activity))
    .map((swap) => {
      const problem = withSwap(start.problem, swap);
      const desk = { problem, track, shares, network: buildNetwork(problem, network) };
      return { problem, schedule: broughtBack(desk, start.schedule, id), swaps: [...start.swaps, swap] };
    });
}

/** The same order, but for what leads to one step, which goes as early as that step asks; nothing else comes sooner than it is. */
function broughtBack(desk: Desk, start: Schedule, id: string): Schedule {
  const { problem, track, network } = desk;
  const around = { before: leadingTo(problem, [id]), after: waitingFor(problem, [id]), start, id };
  const held = { ...problem, activities: heldAround(desk, around) };
  const schedule = scheduleFrom(buildNetwork(held, network), orderAround(desk, around));
  return { ...pickBest(problem, track, [schedule]), gaveWay: start.gaveWay ?? [] };
}

/** A schedule, the step that is brought back, what leads to it and what waits for it. */
interface Around {
  readonly start: Schedule;
  readonly id: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

function orderAround({ network, track }: Desk, { start, id, before }: Around): Int32Array {
  const at = placesOf(start);
  const former = track.before.get(id);
  const due = dueDays(network, track, new Map(former === undefined ? [] : [[id, former]]));
  const keyOf = (one: string, node: number): readonly number[] => {
    const { start: first, finish } = at.get(one) ?? { start: Infinity, finish: Infinity };
    if (one === id) return [former?.finish ?? finish, 0, first, node];
    return before.has(one)
      ? [Math.min(finish, due[node] ?? Infinity), 0, first, node]
      : [finish, 1, first, node];
  };
  const places = new Int32Array(network.activities.length);
  network.activities
    .map((activity, node) => ({ node, key: keyOf(activity.id, node) }))
    .sort((a, b) => compare(a.key, b.key))
    .forEach(({ node }, place) => (places[node] = place));
  return places;
}

function heldAround({ problem, track }: Desk, { start, id, before, after }: Around): readonly Activity[] {
  const at = placesOf(start);
  const moved = new Set(movedFrom(track.before, start));
  const stays = (one: string) =>
    one === id || (!moved.has(one) && (track.others.has(one) || !before.has(one)));
  return problem.activities.map((activity) => {
    const former = track.before.get(activity.id);
    const pin = track.done.get(activity.id) ?? (stays(activity.id) ? former : undefined);
    if (pin !== undefined) return heldOn(activity, pin);
    const now = at.get(activity.id)?.start ?? 0;
    const then = former?.start ?? now;
    const soonest = before.has(activity.id) ? Math.min(now, then) : after.has(activity.id) ? then : now;
    return { ...activity, release: Math.max(activity.release, soonest), late: false };
  });
}

function placesOf({ placed }: Schedule): ReadonlyMap<string, Placed> {
  return new Map(placed.map((one) => [one.id, one]));
}

/** Starts when it did and lasts as long as it did. */
function heldOn(activity: Activity, { start, finish }: Placed): Activity {
  return {
    ...activity,
    duration: Math.max(activity.duration, finish - start),
    release: Math.max(activity.release, start),
    late: false,
  };
}
