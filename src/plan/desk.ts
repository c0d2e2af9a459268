import type { Shares } from './fixed-work.js';
import { buildNetwork, type Network } from './network.js';
import type { SchedulingProblem } from './problem.js';
import type { Track } from './track.js';

/** One problem to replan, and what all tries on it share, so that it is worked out once. */
export interface Desk {
  readonly problem: SchedulingProblem;
  readonly track: Track;
  readonly network: Network;
  readonly shares: Shares;
}

/** Lays a problem out for many tries. */
export function deskFor(problem: SchedulingProblem, track: Track): Desk {
  return { problem, track, network: buildNetwork(problem), shares: new Map() };
}
