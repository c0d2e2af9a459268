import type { Network } from './network.js';
import { earliestAlone } from './alone.js';
import { PLACED, type Run } from './sgs.js';

/** Activities without a place, lateness, weighted finishes, inversions, makespan, sum of finishes. */
export type Value = readonly number[];

/** What makes one schedule better than another, the first difference deciding; the smaller the better. */
export function valueOf(
  network: Network,
  { start, finish, status }: Pick<Run, 'start' | 'finish' | 'status'>,
): Value {
  let unplaced = 0;
  let lateness = 0;
  let weighted = 0;
  let makespan = 0;
  let finishes = 0;
  network.activities.forEach(({ deadline, weight }, node) => {
    if (status[node] !== PLACED) {
      unplaced += 1;
      return;
    }
    const end = finish[node] ?? 0;
    if (deadline !== undefined) lateness += Math.max(0, end - deadline);
    if (weight !== undefined) weighted += end * weight;
    makespan = Math.max(makespan, end);
    finishes += end;
  });
  return [unplaced, lateness, weighted, inversions(network, start, status), makespan, finishes];
}

/** Pairs of spans that open in another order than wished. */
function inversions(network: Network, start: Int32Array, status: Uint8Array): number {
  const openings = network.openings.map(({ node, rank }) => ({
    rank,
    start: status[node] === PLACED ? (start[node] ?? 0) : Infinity,
  }));
  return openings.reduce(
    (count, a) => count + openings.filter((b) => a.rank < b.rank && a.start > b.start).length,
    0,
  );
}

/** Negative when the first is better. */
export function compareValues(a: Value, b: Value): number {
  for (let rank = 0; rank < a.length; rank += 1) {
    const difference = (a[rank] ?? 0) - (b[rank] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The value of a schedule in which each activity finishes as early as if it were alone: none is better. */
export function lowestValue(network: Network): Value {
  const { start, finish } = earliestAlone(network);
  const hasPlace = (day: number) => day !== Infinity;
  const placed = {
    start: Int32Array.from(start),
    finish: Int32Array.from(finish),
    status: Uint8Array.from(finish, (day) => (hasPlace(day) ? PLACED : 0)),
  };
  const [, lateness = 0, weighted = 0, , makespan = 0, finishes = 0] = valueOf(network, placed);
  return [0, lateness, weighted, 0, makespan, finishes];
}
