import { buildNetwork, distancesFrom, tails, type Network } from './network.js';
import type { SchedulingProblem } from './problem.js';
import { earliestAlone, finishOfWork } from './alone.js';

/** A least duration in days. Infinity: something does not fit before the horizon, whatever the order. */
export interface DurationBound {
  readonly days: number;
  readonly reason: 'enchainement' | 'heures' | 'chantiers';
  readonly who?: string;
}

/** A deadline that no schedule can hold together with those that come before it. */
export interface ProvenMiss {
  readonly activity: string;
  readonly deadline: number;
  /** The day before which they cannot all be reached. */
  readonly earliest: number;
}

/** The largest of: the chain of activities with its calendar, the hours of each worker, capacities, open spans. */
export function durationBound(problem: SchedulingProblem): DurationBound {
  const network = buildNetwork(problem);
  const alone = earliestAlone(network);
  const candidates: DurationBound[] = [
    { days: Math.max(0, ...alone.finish), reason: 'enchainement' },
    ...workerBounds(network, alone.start),
    ...renewableBounds(network),
    spanBound(network, alone.start),
  ];
  return candidates.reduce((best, bound) => (bound.days > best.days ? bound : best));
}

/** All the work of a worker, from the first day on which any of it may start, then the shortest way to the end. */
function workerBounds(network: Network, start: Float64Array): readonly DurationBound[] {
  const after = tails(network).map((tail, node) => tail - (network.activities[node]?.duration ?? 0));
  return network.pools.map(({ id: who }) => {
    const nodes = nodesOf(network, who);
    if (nodes.length === 0) return { days: 0, reason: 'heures', who };
    const from = Math.min(...nodes.map((node) => start[node] ?? 0));
    const end = finishOfWork(network, who, minutesOf(network, who, nodes), from);
    return { days: end + Math.min(...nodes.map((node) => after[node] ?? 0)), reason: 'heures', who };
  });
}

function nodesOf(network: Network, worker: string): readonly number[] {
  return network.activities.flatMap((activity, node) =>
    activity.work.some((work) => work.worker === worker && work.minutes > 0) ? [node] : [],
  );
}

function minutesOf(network: Network, worker: string, nodes: readonly number[]): number {
  const works = nodes.flatMap((node) => network.activities[node]?.work ?? []);
  return works.reduce((sum, work) => sum + (work.worker === worker ? work.minutes : 0), 0);
}

function renewableBounds(network: Network): readonly DurationBound[] {
  return network.problem.renewables.map(({ id, capacity }) => {
    const demand = network.activities.reduce((sum, { duration, uses }) => {
      const amount = uses.find((use) => use.renewable === id)?.amount ?? 0;
      return sum + amount * duration;
    }, 0);
    return { days: demand === 0 ? 0 : Math.ceil(demand / capacity), reason: 'heures', who: id };
  });
}

interface SpanLength {
  readonly open: number;
  /** Least days from the start of the opening to the finish of the closing. */
  readonly days: number;
  readonly distances: Int32Array;
}

function spanLengths(network: Network): readonly SpanLength[] {
  return network.problem.slots.spans.map((span) => {
    const open = network.index.get(span.open) ?? 0;
    const distances = distancesFrom(network, open);
    return { open, days: Math.max(0, distances[network.index.get(span.close) ?? 0] ?? 0), distances };
  });
}

function spanBound(network: Network, start: Float64Array): DurationBound {
  const spans = spanLengths(network);
  if (spans.length === 0) return { days: 0, reason: 'chantiers' };
  const head = Math.min(...spans.map(({ open }) => start[open] ?? 0));
  const total = spans.reduce((sum, { days }) => sum + days, 0);
  return { days: head + Math.ceil(total / network.problem.slots.capacity), reason: 'chantiers' };
}

/** The deadlines that no schedule can hold: by the chain, by the hours of one worker, or by the open spans. */
export function provenMisses(problem: SchedulingProblem): readonly ProvenMiss[] {
  const network = buildNetwork(problem);
  const alone = earliestAlone(network);
  return network.activities.flatMap(({ id, deadline }, node) => {
    if (deadline === undefined) return [];
    const earliest = Math.max(
      alone.finish[node] ?? 0,
      hoursBefore(network, alone.start, deadline),
      spansBefore(network, alone.start, deadline),
    );
    return earliest > deadline ? [{ activity: id, deadline, earliest }] : [];
  });
}

/** The work that has to be done by this day, worker by worker. */
function hoursBefore(network: Network, start: Float64Array, deadline: number): number {
  const needed = neededBy(network, deadline);
  const ends = network.pools.map(({ id: worker }) => {
    const nodes = nodesOf(network, worker).filter((node) => needed.has(node));
    if (nodes.length === 0) return 0;
    const from = Math.min(...nodes.map((node) => start[node] ?? 0));
    return finishOfWork(network, worker, minutesOf(network, worker, nodes), from);
  });
  return Math.max(0, ...ends);
}

/** The activities due by a day, and all that they wait for. */
function neededBy(network: Network, deadline: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (const node of [...network.order].reverse()) {
    if ((network.activities[node]?.deadline ?? Infinity) <= deadline) found.add(node);
    if (found.has(node)) for (const arc of network.before[node] ?? []) found.add(arc.node);
  }
  return found;
}

/**
 * Spans with an activity due by this day: in each slot all but the last have to be over, the last has to have got as far as
 * that activity. Gives a day that cannot be beaten, or 0.
 */
function spansBefore(network: Network, start: Float64Array, deadline: number): number {
  const { capacity } = network.problem.slots;
  const bound = spanLengths(network).flatMap(({ open, days, distances }) => {
    const reach = network.activities.map(({ deadline: own }, node) =>
      own !== undefined && own <= deadline ? (distances[node] ?? -1) : -1,
    );
    const needed = Math.max(-1, ...reach);
    return needed < 0 ? [] : [{ days, needed, head: start[open] ?? 0 }];
  });
  if (bound.length === 0) return 0;
  const saved = bound
    .map(({ days, needed }) => Math.max(0, days - needed))
    .sort((a, b) => b - a)
    .slice(0, capacity);
  const total = bound.reduce((sum, { days }) => sum + days, 0) - saved.reduce((sum, days) => sum + days, 0);
  return Math.min(...bound.map(({ head }) => head)) + Math.ceil(total / capacity);
}
