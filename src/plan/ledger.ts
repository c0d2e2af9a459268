import type { Network, Pool } from './network.js';

/**
 * What is left of every resource while a schedule grows: one list of numbers that `Network.full` fills again for the next
 * schedule, since thousands are made. Minutes of the buckets of every worker, then what renewables have left day by day.
 */
export interface Ledger {
  readonly left: Int32Array;
  /** Work taken, four numbers a time: node, position of the worker, day, minutes. */
  readonly taken: number[];
}

export function fullLedger({ full }: Network): Ledger {
  return { left: full.slice(), taken: [] };
}

/** Puts everything back. */
export function refill(ledger: Ledger, { full }: Network): void {
  ledger.left.set(full);
  ledger.taken.length = 0;
}

/** The first allowed day from a day on, or −1. */
export function nextAllowed(days: Uint8Array | undefined, from: number): number {
  return days === undefined ? from : days.indexOf(1, from);
}

/** Takes the minutes greedily from `start` on; the day after the last one, or −1 with whatever there was taken. */
export function workFrom(
  network: Network,
  ledger: Ledger,
  node: number,
  position: number,
  wanted: number,
  start: number,
  until: number = network.problem.horizon,
): number {
  const pool = network.pools[position];
  if (wanted === 0) return start;
  // Nobody unknown has any time.
  if (pool === undefined || pool.sets.length === 0) return -1;
  const days = network.activities[node]?.workDays;
  let missing = wanted;
  let day = start;
  while (day < until) {
    if (days !== undefined && days[day] !== 1) {
      day = nextAllowed(days, day);
      if (day < 0) return -1;
      continue;
    }
    const minutes = Math.min(missing, minutesLeft(pool, ledger.left, day));
    if (minutes <= 0) {
      day = nextChance(pool, ledger.left, day);
      continue;
    }
    takeOn(pool, ledger.left, day, minutes);
    ledger.taken.push(node, position, day, minutes);
    missing -= minutes;
    day += 1;
    if (missing === 0) return day;
  }
  return -1;
}

function minutesLeft({ sets }: Pool, left: Int32Array, day: number): number {
  let minutes = Infinity;
  for (const { at } of sets) minutes = Math.min(minutes, left[at[day] ?? -1] ?? 0);
  return minutes;
}

/** The first day that is in none of the buckets that are empty on this one. */
function nextChance({ sets }: Pool, left: Int32Array, day: number): number {
  let next = day + 1;
  for (const { at, change } of sets) {
    if ((left[at[day] ?? -1] ?? 0) <= 0) next = Math.max(next, change[day] ?? 0);
  }
  return next;
}

/** Takes minutes out of every bucket of a day; negative minutes are given back. */
function takeOn({ sets }: Pool, left: Int32Array, day: number, minutes: number): void {
  for (const { at } of sets) {
    const bucket = at[day] ?? -1;
    left[bucket] = (left[bucket] ?? 0) - minutes;
  }
}

/** Gives back what was taken since the mark. */
export function giveBack(network: Network, ledger: Ledger, mark: number): void {
  const { left, taken } = ledger;
  for (let at = mark; at < taken.length; at += 4) {
    const pool = network.pools[taken[at + 1] ?? -1];
    if (pool !== undefined) takeOn(pool, left, taken[at + 2] ?? 0, -(taken[at + 3] ?? 0));
  }
  taken.length = mark;
}

/** Takes the work of an activity off the list, without giving it back. */
export function workOf({ taken }: Ledger, node: number): readonly number[] {
  const own: number[] = [];
  let kept = 0;
  for (let at = 0; at < taken.length; at += 4) {
    const entry = taken.slice(at, at + 4);
    if (entry[0] === node) own.push(...entry);
    else for (const number of entry) taken[kept++] = number;
  }
  taken.length = kept;
  return own;
}

/** Takes (1) or gives back (−1) a list of work as it is. */
export function takeAgain(network: Network, { left }: Ledger, work: readonly number[], sign: 1 | -1): void {
  for (let at = 0; at < work.length; at += 4) {
    const pool = network.pools[work[at + 1] ?? -1];
    if (pool !== undefined) takeOn(pool, left, work[at + 2] ?? 0, sign * (work[at + 3] ?? 0));
  }
}
