import { byCodePoint } from '../domain/pointer.js';
import { fullLedger, refill, workFrom, type Ledger } from './ledger.js';
import { buildNetwork, type Network } from './network.js';
import { placeFrom } from './place.js';
import type { SchedulingProblem } from './problem.js';
import type { Track } from './track.js';

/**
 * The steps of others that cannot be where they were, whatever else is put aside, in the order of their former days: what they
 * wait for is not over in time even where nothing but it is done. A proof by the hours and waits of each step alone, so that more
 * may have to move; with the people of this problem, so that other hands may do better.
 */
export function unavoidable(problem: SchedulingProblem, track: Track): readonly string[] {
  const network = buildNetwork(problem);
  const { start, finish } = earliestTogether(network);
  return [...track.before.values()]
    .filter(({ id }) => track.others.has(id))
    .filter((former) => {
      const node = network.index.get(former.id) ?? -1;
      return (start[node] ?? 0) > former.start || (finish[node] ?? 0) > former.finish;
    })
    .sort((a, b) => a.start - b.start || byCodePoint(a.id, b.id))
    .map(({ id }) => id);
}

/** No schedule starts or finishes an activity before: after what it waits for, and after all the work that comes before it. */
function earliestTogether(network: Network) {
  const ledger = fullLedger(network);
  const start = new Float64Array(network.activities.length);
  const finish = new Float64Array(network.activities.length);
  const place = { start: -1, finish: -1 };
  const ancestors: ReadonlySet<number>[] = [];
  for (const node of network.order) {
    const arcs = network.before[node] ?? [];
    const own = new Set(arcs.flatMap((arc) => [arc.node, ...(ancestors[arc.node] ?? [])]));
    ancestors[node] = own;
    const waits = arcs.map((arc) => (finish[arc.node] ?? 0) + arc.lag);
    const release = network.activities[node]?.release ?? 0;
    const from = Math.max(release, ...waits, workBefore(network, ledger, start, own));
    start[node] = from;
    refill(ledger, network);
    if (from < network.problem.horizon) placeFrom(network, ledger, node, from, place);
    finish[node] = from < network.problem.horizon && place.start >= 0 ? place.finish : Infinity;
  }
  return { start, finish };
}

/** The day on which each worker, doing nothing else, is through with what comes before. */
function workBefore(
  network: Network,
  ledger: Ledger,
  start: Float64Array,
  nodes: ReadonlySet<number>,
): number {
  const anyNode = -1;
  const minutes = new Map<number, number>();
  const from = new Map<number, number>();
  for (const node of nodes) {
    for (const work of network.work[node] ?? []) {
      if (work.minutes === 0) continue;
      minutes.set(work.pool, (minutes.get(work.pool) ?? 0) + work.minutes);
      from.set(work.pool, Math.min(from.get(work.pool) ?? Infinity, start[node] ?? 0));
    }
  }
  const ends = [...minutes].map(([pool, sum]) => {
    refill(ledger, network);
    const first = from.get(pool) ?? 0;
    const end = first === Infinity ? -1 : workFrom(network, ledger, anyNode, pool, sum, first);
    return end < 0 ? Infinity : end;
  });
  return Math.max(0, ...ends);
}
