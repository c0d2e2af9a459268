import { byCodePoint } from '../domain/pointer.js';
import type { Activity, SchedulingProblem, Work } from './problem.js';
import { layOut, type Resources } from './resources.js';

export type { Pool } from './resources.js';

export interface Arc {
  readonly node: number;
  readonly lag: number;
}

/** A problem with ids turned into positions: what the scheduler and the bounds walk on. */
export interface Network extends Resources {
  readonly problem: SchedulingProblem;
  /** Sorted by id, so that the order of the input changes nothing. */
  readonly activities: readonly Activity[];
  readonly index: ReadonlyMap<string, number>;
  readonly before: readonly (readonly Arc[])[];
  readonly after: readonly (readonly Arc[])[];
  /** Positions such that everything comes after what it waits for. */
  readonly order: readonly number[];
  /** Position of the slot span that an activity opens or closes, or −1. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** What opens each span, and when it is wished. */
  readonly openings: readonly { readonly node: number; readonly rank: number }[];
}

/**
 * Builds the network. Throws on an unknown id or a circle of precedences: a bug of the caller. `like` is the network of a problem
 * with the same activities, workers and spans, differing only in hours, days and waits: what is the same is taken from it.
 */
export function buildNetwork(problem: SchedulingProblem, like?: Network): Network {
  const activities = problem.activities
    .map((activity) => ({ ...activity, work: mergedWork(activity.work) }))
    .sort((a, b) => byCodePoint(a.id, b.id));
  const resources = layOut(problem, activities, like);
  if (like?.problem.precedences === problem.precedences)
    return { ...like, problem, activities, ...resources };
  const index = new Map(activities.map(({ id }, position) => [id, position]));
  const before: Arc[][] = activities.map(() => []);
  const after: Arc[][] = activities.map(() => []);
  for (const { from, to, lag } of sortedPrecedences(problem)) {
    const source = positionOf(index, from);
    const target = positionOf(index, to);
    before[target]?.push({ node: source, lag });
    after[source]?.push({ node: target, lag });
  }
  const marks = slotMarks(problem, index, activities.length);
  return {
    problem,
    activities,
    index,
    before,
    after,
    order: topologicalOrder(before, after),
    ...marks,
    openings: problem.slots.spans.map(({ open }) => {
      const node = positionOf(index, open);
      return { node, rank: activities[node]?.rank ?? 0 };
    }),
    ...resources,
  };
}

/** One entry a worker: somebody who carries and helps gives both hours. */
function mergedWork(work: readonly Work[]): readonly Work[] {
  const minutes = new Map<string, number>();
  for (const part of work) minutes.set(part.worker, (minutes.get(part.worker) ?? 0) + part.minutes);
  return [...minutes]
    .map(([worker, total]) => ({ worker, minutes: total }))
    .sort((a, b) => byCodePoint(a.worker, b.worker));
}

function sortedPrecedences(problem: SchedulingProblem) {
  return [...problem.precedences].sort(
    (a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to) || a.lag - b.lag,
  );
}

function positionOf(index: ReadonlyMap<string, number>, id: string): number {
  const position = index.get(id);
  if (position === undefined) throw new Error(`Unknown activity in a precedence: ${id}`);
  return position;
}

function slotMarks(problem: SchedulingProblem, index: ReadonlyMap<string, number>, size: number) {
  const opens = new Int32Array(size).fill(-1);
  const closes = new Int32Array(size).fill(-1);
  [...problem.slots.spans]
    .sort((a, b) => byCodePoint(a.id, b.id))
    .forEach((span, position) => {
      opens[positionOf(index, span.open)] = position;
      closes[positionOf(index, span.close)] = position;
    });
  return { opens, closes };
}

function topologicalOrder(
  before: readonly (readonly Arc[])[],
  after: readonly (readonly Arc[])[],
): readonly number[] {
  const waiting = before.map((arcs) => arcs.length);
  const ready = waiting.flatMap((count, node) => (count === 0 ? [node] : []));
  const order: number[] = [];
  for (let node = ready.shift(); node !== undefined; node = ready.shift()) {
    order.push(node);
    for (const arc of after[node] ?? []) {
      const left = (waiting[arc.node] ?? 0) - 1;
      waiting[arc.node] = left;
      if (left === 0) ready.push(arc.node);
    }
  }
  if (order.length < before.length) throw new Error('The precedences go round in a circle.');
  return order;
}

/** Longest way in days from each activity's start to the end of all, by durations and lags alone: the classic tail. */
export function tails(network: Network): Int32Array {
  const tail = new Int32Array(network.activities.length);
  for (const node of [...network.order].reverse()) {
    const longest = Math.max(0, ...(network.after[node] ?? []).map((arc) => arc.lag + (tail[arc.node] ?? 0)));
    tail[node] = longest + (network.activities[node]?.duration ?? 0);
  }
  return tail;
}

/** The deadline that each activity inherits from what follows it; the horizon when there is none. */
export function inheritedDeadlines(network: Network): Int32Array {
  const due = new Int32Array(network.activities.length);
  for (const node of [...network.order].reverse()) {
    const own = network.activities[node]?.deadline ?? network.problem.horizon;
    const following = (network.after[node] ?? []).map(
      (arc) => (due[arc.node] ?? 0) - (network.activities[arc.node]?.duration ?? 0) - arc.lag,
    );
    due[node] = Math.min(own, ...following);
  }
  return due;
}

/** Least days from the start of an activity to the finish of each other one that follows from it; −1 where none does. */
export function distancesFrom(network: Network, source: number): Int32Array {
  const distance = new Int32Array(network.activities.length).fill(-1);
  distance[source] = network.activities[source]?.duration ?? 0;
  for (const node of network.order) {
    const reached = distance[node] ?? -1;
    if (reached < 0) continue;
    for (const arc of network.after[node] ?? []) {
      const through = reached + arc.lag + (network.activities[arc.node]?.duration ?? 0);
      distance[arc.node] = Math.max(distance[arc.node] ?? -1, through);
    }
  }
  return distance;
}
