import { takeAgain, workOf } from './ledger.js';
import type { Network } from './network.js';
import { tryAt, useRenewables } from './place.js';
import { PLACED, type Run } from './sgs.js';

/**
 * Moves the activities marked `late` as near as they can get to what follows them, the others staying where they are. Nothing
 * finishes later than it has to for its followers, so that neither makespan nor lateness changes. What moves leaves its hours
 * to the others: it goes round until none of them can start later by itself.
 */
export function shiftLater(network: Network, run: Run): void {
  // What closes a span keeps its day: the next one may already have taken its place.
  const late = [...network.order]
    .reverse()
    .filter((node) => network.activities[node]?.late === true && (network.closes[node] ?? -1) < 0);
  for (let isMoving = late.length > 0; isMoving;) {
    const moved = late.filter((node) => run.status[node] === PLACED && shiftOne(network, run, node));
    isMoving = moved.length > 0;
  }
}

function shiftOne(network: Network, run: Run, node: number): boolean {
  const { ledger } = run;
  const start = run.start[node] ?? 0;
  const finish = run.finish[node] ?? 0;
  const work = workOf(ledger, node);
  takeAgain(network, ledger, work, -1);
  useRenewables(network, ledger, node, start, finish, -1);
  if (latestPlace(network, run, node, latestFinish(network, run, node))) {
    run.start[node] = run.place.start;
    run.finish[node] = run.place.finish;
    return true;
  }
  takeAgain(network, ledger, work, 1);
  ledger.taken.push(...work);
  useRenewables(network, ledger, node, start, finish, 1);
  return false;
}

/** The first day on which something that follows starts, waits taken off; its own deadline when nothing follows. */
function latestFinish(network: Network, run: Run, node: number): number {
  let latest = Infinity;
  for (const arc of network.after[node] ?? []) {
    if (run.status[arc.node] === PLACED) latest = Math.min(latest, (run.start[arc.node] ?? 0) - arc.lag);
  }
  if (latest === Infinity) latest = run.finish[node] ?? 0;
  return Math.min(latest, network.activities[node]?.deadline ?? Infinity);
}

/** Takes the latest place that starts later than now and ends by the limit; false when there is none. */
function latestPlace(network: Network, run: Run, node: number, limit: number): boolean {
  const activity = network.activities[node];
  const { ledger, place } = run;
  const first = (run.start[node] ?? 0) + 1;
  for (let start = limit - (activity?.duration ?? 0); start >= first; start -= 1) {
    if (activity?.startDays !== undefined && activity.startDays[start] !== 1) continue;
    tryAt(network, ledger, node, start, place, limit);
    if (place.start >= 0) return true;
  }
  return false;
}
