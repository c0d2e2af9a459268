import { mirrorOf } from './mirror.js';
import type { Network } from './network.js';
import type { Activity } from './problem.js';
import { generate, newRun, type Run } from './sgs.js';

/** What justification works with: the mirror and arrays that serve again and again. */
export interface Justifier {
  readonly mirror: Network;
  readonly run: Run;
  readonly priority: Float64Array;
  readonly floor: Int32Array;
}

export function newJustifier(network: Network): Justifier {
  const mirror = mirrorOf(network);
  const size = network.activities.length;
  return { mirror, run: newRun(mirror), priority: new Float64Array(size), floor: new Int32Array(size) };
}

/** What a schedule hands to its justification: days by node, and the last of all. */
export interface Days {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly makespan: number;
}

/**
 * The first half of double justification (Valls, Ballestín & Quintanilla 2005): from the last finish to the first, each
 * activity moves as late as it may; in the order found, what then starts first goes first. The second half is to generate
 * from this order. Nothing moves past the makespan, past a deadline or, where an early finish matters, past the finish that it
 * has: what the first ranks of the objective have gained is not given away.
 */
export function orderFromTheEnd(network: Network, justifier: Justifier, days: Days): Float64Array {
  const { mirror, run, priority, floor } = justifier;
  const { horizon } = network.problem;
  network.activities.forEach((activity, node) => {
    const finish = days.finish[node] ?? 0;
    floor[node] = horizon - latestFinish(activity, finish, Math.min(days.makespan, horizon));
    // Between equal finishes, what starts last goes first.
    priority[node] = -finish - (days.start[node] ?? 0) / (horizon + 1);
  });
  generate(mirror, run, priority, floor);
  // The mirror's finish is the start here.
  return Float64Array.from(run.finish, (finish, node) => -finish - (run.start[node] ?? 0) / (horizon + 1));
}

function latestFinish({ deadline, weight }: Activity, finish: number, makespan: number): number {
  if ((weight ?? 0) > 0) return finish;
  return Math.max(finish, Math.min(makespan, deadline ?? makespan));
}
