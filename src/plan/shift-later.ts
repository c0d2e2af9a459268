import { commit, fullLedger, tryAt, type Ledger, type Placement } from './ledger.js';
import type { Network } from './network.js';
import type { Activity, Allocation, Placed, Schedule } from './problem.js';

/**
 * Moves the activities marked `late` as near as they can get to what follows them, the others staying where they are. Nothing
 * finishes later than it has to for its followers, so that neither makespan nor lateness changes.
 */
export function shiftLater(network: Network, schedule: Schedule): Schedule {
  const placed = new Map(schedule.placed.map((item) => [item.id, item]));
  let allocations = schedule.allocations;
  for (const node of [...network.order].reverse()) {
    const activity = network.activities[node] as Activity;
    const now = placed.get(activity.id);
    // What closes a span keeps its day: the next one may already have taken its place.
    if (activity.late !== true || now === undefined || (network.closes[node] ?? -1) >= 0) continue;
    const others = allocations.filter((allocation) => allocation.activity !== activity.id);
    const limit = latestFinish(network, node, placed);
    const later = latestPlace(
      network,
      ledgerAfter(network, placed, others, activity.id),
      activity,
      now.start,
      limit,
    );
    if (later === undefined) continue;
    placed.set(activity.id, { id: activity.id, start: later.start, finish: later.finish });
    allocations = [...others, ...later.allocations];
  }
  return { ...schedule, placed: schedule.placed.map((item) => placed.get(item.id) ?? item), allocations };
}

/** The first day on which something that follows starts, waits taken off; its own deadline when nothing follows. */
function latestFinish(network: Network, node: number, placed: ReadonlyMap<string, Placed>): number {
  const starts = (network.after[node] ?? []).flatMap((arc) => {
    const next = placed.get(network.activities[arc.node]?.id ?? '');
    return next === undefined ? [] : [next.start - arc.lag];
  });
  const now = placed.get(network.activities[node]?.id ?? '')?.finish ?? 0;
  return Math.min(...(starts.length > 0 ? starts : [now]), network.activities[node]?.deadline ?? Infinity);
}

function latestPlace(
  network: Network,
  ledger: Ledger,
  activity: Activity,
  from: number,
  limit: number,
): Placement | undefined {
  for (let start = limit - activity.duration; start > from; start -= 1) {
    if (activity.startDays !== undefined && activity.startDays[start] !== 1) continue;
    const placement = tryAt(network, ledger, activity, start);
    if (placement !== undefined && placement !== 'never' && placement.finish <= limit) return placement;
  }
  return undefined;
}

/** The ledger once everything but one activity has taken its share. */
function ledgerAfter(
  network: Network,
  placed: ReadonlyMap<string, Placed>,
  allocations: readonly Allocation[],
  except: string,
): Ledger {
  const ledger = fullLedger(network);
  for (const activity of network.activities) {
    const item = placed.get(activity.id);
    if (item === undefined || activity.id === except) continue;
    commit(network, ledger, activity, { start: item.start, finish: item.finish, allocations: [] });
  }
  commit(
    network,
    ledger,
    { id: '', duration: 0, work: [], uses: [], release: 0 },
    { start: 0, finish: 0, allocations },
  );
  return ledger;
}
