import { fullLedger, refill, workFrom } from './ledger.js';
import type { Network } from './network.js';
import { placeFrom } from './place.js';

/**
 * The earliest finish of each activity if it were alone with its calendar and what comes before it: nothing can beat it.
 * Infinity where it does not fit before the horizon. Also the earliest start that goes with it.
 */
export function earliestAlone(network: Network): {
  readonly start: Float64Array;
  readonly finish: Float64Array;
} {
  const ledger = fullLedger(network);
  const start = new Float64Array(network.activities.length).fill(Infinity);
  const finish = new Float64Array(network.activities.length).fill(Infinity);
  const place = { start: -1, finish: -1 };
  for (const node of network.order) {
    const arcs = network.before[node] ?? [];
    const release = network.activities[node]?.release ?? 0;
    const from = Math.max(release, ...arcs.map((arc) => (finish[arc.node] ?? 0) + arc.lag));
    if (from === Infinity) continue;
    refill(ledger, network);
    placeFrom(network, ledger, node, from, place);
    if (place.start < 0) continue;
    start[node] = place.start;
    finish[node] = place.finish;
  }
  return { start, finish };
}

/** The day after the last on which a worker, with nothing else to do from a day on, has given these minutes; or Infinity. */
export function finishOfWork(network: Network, worker: string, minutes: number, from: number): number {
  const nobody = -1;
  const position = network.pools.findIndex(({ id }) => id === worker);
  const end = workFrom(network, fullLedger(network), nobody, position, minutes, from);
  return end < 0 ? Infinity : end;
}
