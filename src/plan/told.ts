import { byCodePoint } from '../domain/pointer.js';
import { giveBack, workFrom } from './ledger.js';
import type { Network } from './network.js';
import { valueOf } from './objective.js';
import type { Priority } from './priority-rules.js';
import type { Allocation, Schedule, Unplaced } from './problem.js';
import { generate, newRun, PLACED, type Run } from './sgs.js';
import { shiftLater } from './shift-later.js';

/**
 * The schedule that an order gives, nothing starting before its `floor`, told in full: days, work, what found no place and
 * why; `late` activities moved later.
 */
export function scheduleFrom(network: Network, priority: Priority, floor?: ArrayLike<number>): Schedule {
  const run = newRun(network);
  const unplaced: Unplaced[] = [];
  generate(network, run, priority, floor, (node, from) => unplaced.push(whatLacks(network, run, node, from)));
  shiftLater(network, run);
  const [, lateness = 0, , , makespan = 0] = valueOf(network, run);
  return {
    placed: network.activities.flatMap(({ id }, node) =>
      run.status[node] === PLACED ? [{ id, start: run.start[node] ?? 0, finish: run.finish[node] ?? 0 }] : [],
    ),
    allocations: allocationsOf(network, run),
    unplaced: unplaced.sort((a, b) => byCodePoint(a.id, b.id)),
    makespan,
    lateness,
  };
}

/** Names the first worker who has not enough left, so that somebody else can be asked. */
function whatLacks(network: Network, { ledger }: Run, node: number, from: number | undefined): Unplaced {
  const id = network.activities[node]?.id ?? '';
  if (from === undefined) return { id };
  const allowed = network.activities[node]?.startDays?.indexOf(1, from) ?? from;
  const short = network.work[node]?.find(({ pool, minutes }) => {
    const mark = ledger.taken.length;
    const end = workFrom(network, ledger, node, pool, minutes, allowed < 0 ? from : allowed);
    giveBack(network, ledger, mark);
    return end < 0;
  });
  return short === undefined ? { id } : { id, worker: short.worker };
}

function allocationsOf(network: Network, { ledger: { taken } }: Run): readonly Allocation[] {
  const allocations: Allocation[] = [];
  for (let at = 0; at < taken.length; at += 4) {
    const [node = 0, pool = 0, day = 0, minutes = 0] = taken.slice(at, at + 4);
    const activity = network.activities[node]?.id ?? '';
    allocations.push({ activity, worker: network.pools[pool]?.id ?? '', day, minutes });
  }
  return allocations;
}
