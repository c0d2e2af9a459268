import type { Network } from './network.js';
import type { Activity, Allocation, Buckets, Work } from './problem.js';

/** What is left of every resource while a schedule grows. */
export interface Ledger {
  /** Per worker, per bucket set: minutes left. */
  readonly minutes: ReadonlyMap<string, readonly Int32Array[]>;
  /** Per renewable: what is left on each day. */
  readonly renewables: ReadonlyMap<string, Int32Array>;
}

export interface Placement {
  readonly start: number;
  readonly finish: number;
  readonly allocations: readonly Allocation[];
}

export function fullLedger({ problem }: Network): Ledger {
  return {
    minutes: new Map(problem.workers.map(({ id, buckets }) => [id, buckets.map(({ caps }) => caps.slice())])),
    renewables: new Map(
      problem.renewables.map(({ id, capacity }) => [id, new Int32Array(problem.horizon).fill(capacity)]),
    ),
  };
}

/** The first day from `from` on that works, and what it would take from the ledger. */
export function findPlace(
  network: Network,
  ledger: Ledger,
  activity: Activity,
  from: number,
): Placement | undefined {
  const { horizon } = network.problem;
  for (let start = from; start + activity.duration <= horizon; start += 1) {
    if (activity.startDays !== undefined && activity.startDays[start] !== 1) continue;
    const placement = tryAt(network, ledger, activity, start);
    if (placement === 'never') return undefined;
    if (placement !== undefined) return placement;
  }
  return undefined;
}

/** A placement that starts here, nothing when a renewable is short, `never` when the work does not fit before the horizon. */
export function tryAt(
  network: Network,
  ledger: Ledger,
  activity: Activity,
  start: number,
): Placement | undefined | 'never' {
  const allocations: Allocation[] = [];
  const ends = activity.work.map((work) => workFrom(network, ledger, activity, work, start, allocations));
  take(network, ledger, allocations, -1);
  if (ends.includes(undefined)) return 'never';
  const finish = ends.reduce<number>((last, end) => Math.max(last, end ?? 0), start + activity.duration);
  const begin = beginningOf(activity, start, allocations);
  return renewablesFit(ledger, activity, begin, finish) ? { start: begin, finish, allocations } : undefined;
}

/** Work alone starts on its first day of work; what lasts by itself starts when it starts. */
function beginningOf(activity: Activity, start: number, allocations: readonly Allocation[]): number {
  const movable = activity.duration === 0 && activity.startDays === undefined && allocations.length > 0;
  return movable ? Math.min(...allocations.map(({ day }) => day)) : start;
}

/** Takes the minutes greedily from `start` on, out of the ledger too; the day after the last one, or undefined. */
export function workFrom(
  network: Network,
  ledger: Ledger,
  activity: Activity,
  { worker, minutes: wanted }: Work,
  start: number,
  allocations: Allocation[],
): number | undefined {
  const sets = network.buckets.get(worker) ?? [];
  const left = ledger.minutes.get(worker) ?? [];
  let missing = wanted;
  for (let day = start; missing > 0; day += 1) {
    if (day >= network.problem.horizon) return undefined;
    if (activity.workDays !== undefined && activity.workDays[day] !== 1) continue;
    const minutes = Math.min(missing, minutesLeft(sets, left, day));
    if (minutes <= 0) continue;
    takeOn(sets, left, day, minutes);
    allocations.push({ activity: activity.id, worker, day, minutes });
    missing -= minutes;
    if (missing === 0) return day + 1;
  }
  return start;
}

/** Nobody unknown has any time: no buckets, no minutes. */
function minutesLeft(sets: readonly Buckets[], left: readonly Int32Array[], day: number): number {
  let minutes = sets.length === 0 ? 0 : Infinity;
  for (let place = 0; place < sets.length; place += 1) {
    minutes = Math.min(minutes, left[place]?.[sets[place]?.of[day] ?? -1] ?? 0);
  }
  return minutes;
}

/** Takes minutes out of the ledger; with −1 gives them back. */
export function take(
  network: Network,
  ledger: Ledger,
  allocations: readonly Allocation[],
  sign: 1 | -1,
): void {
  for (const { worker, day, minutes } of allocations) {
    takeOn(network.buckets.get(worker) ?? [], ledger.minutes.get(worker) ?? [], day, sign * minutes);
  }
}

function takeOn(sets: readonly Buckets[], left: readonly Int32Array[], day: number, minutes: number): void {
  for (let place = 0; place < sets.length; place += 1) {
    const caps = left[place];
    const bucket = sets[place]?.of[day] ?? -1;
    if (caps !== undefined && bucket >= 0) caps[bucket] = (caps[bucket] ?? 0) - minutes;
  }
}

function renewablesFit(ledger: Ledger, activity: Activity, start: number, finish: number): boolean {
  return activity.uses.every(({ renewable, amount }) => {
    const left = ledger.renewables.get(renewable);
    for (let day = start; day < finish; day += 1) if ((left?.[day] ?? 0) < amount) return false;
    return true;
  });
}

export function commit(network: Network, ledger: Ledger, activity: Activity, placement: Placement): void {
  take(network, ledger, placement.allocations, 1);
  for (const { renewable, amount } of activity.uses) {
    const left = ledger.renewables.get(renewable);
    for (let day = placement.start; day < placement.finish && left !== undefined; day += 1) {
      left[day] = (left[day] ?? 0) - amount;
    }
  }
}

/**
 * The earliest finish of each activity if it were alone with its calendar and what comes before it: nothing can beat it.
 * Infinity where it does not fit before the horizon. Also the earliest start that goes with it.
 */
export function earliestAlone(network: Network): {
  readonly start: Float64Array;
  readonly finish: Float64Array;
} {
  const ledger = fullLedger(network);
  const start = new Float64Array(network.activities.length);
  const finish = new Float64Array(network.activities.length);
  for (const node of network.order) {
    const activity = network.activities[node] as Activity;
    const arcs = network.before[node] ?? [];
    const from = Math.max(activity.release, ...arcs.map((arc) => (finish[arc.node] ?? 0) + arc.lag));
    const placement = from === Infinity ? undefined : findPlace(network, ledger, activity, from);
    start[node] = placement?.start ?? Infinity;
    finish[node] = placement?.finish ?? Infinity;
  }
  return { start, finish };
}

/** The day after the last on which a worker, with nothing else to do from a day on, has given these minutes; or Infinity. */
export function finishOfWork(network: Network, worker: string, minutes: number, from: number): number {
  const activity: Activity = { id: '', duration: 0, work: [], uses: [], release: 0 };
  return workFrom(network, fullLedger(network), activity, { worker, minutes }, from, []) ?? Infinity;
}
