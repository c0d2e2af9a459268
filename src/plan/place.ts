import { giveBack, nextAllowed, workFrom, type Ledger } from './ledger.js';
import type { Network } from './network.js';
import type { Activity } from './problem.js';

/** The day of start and the day after the last; `start` is −1 when there is no place. */
export interface Place {
  start: number;
  finish: number;
}

/**
 * Takes the first place from `from` on whose start is allowed, whose work fits and whose renewables suffice. Where a renewable
 * is short on a day, no place that holds this day will do: the search goes on after it.
 */
export function placeFrom(network: Network, ledger: Ledger, node: number, from: number, place: Place): void {
  const activity = network.activities[node] as Activity;
  const { horizon } = network.problem;
  let start = from;
  for (;;) {
    start = nextAllowed(activity.startDays, start);
    if (start < 0 || start + activity.duration > horizon) break;
    const short = tryAt(network, ledger, node, start, place);
    if (place.start >= 0) return;
    if (short < 0) break;
    start = short + 1;
  }
  place.start = -1;
}

/**
 * Takes this very place if it can, its work done before `until`: `place.start` is −1 when it cannot. Returns the last day on
 * which a renewable is short, or −1 when what lacks is work, which no later start would give.
 */
export function tryAt(
  network: Network,
  ledger: Ledger,
  node: number,
  start: number,
  place: Place,
  until: number = network.problem.horizon,
): number {
  const activity = network.activities[node] as Activity;
  const mark = ledger.taken.length;
  place.start = -1;
  const finish = takeWork(network, ledger, node, start, until);
  if (finish < 0) return -1;
  const begin = beginningOf(activity, ledger, start, mark);
  const short = lastShortDay(network, ledger, node, begin, finish);
  if (short >= 0) {
    giveBack(network, ledger, mark);
    return short;
  }
  useRenewables(network, ledger, node, begin, finish, 1);
  place.start = begin;
  place.finish = finish;
  return -1;
}

/** The day after the last day of work and of the duration, the work taken; −1, and nothing taken, where it does not fit. */
function takeWork(network: Network, ledger: Ledger, node: number, start: number, until: number): number {
  const activity = network.activities[node] as Activity;
  const mark = ledger.taken.length;
  let finish = start + activity.duration;
  for (const { pool, minutes } of network.work[node] ?? []) {
    const end = workFrom(network, ledger, node, pool, minutes, start, until);
    if (end < 0) {
      giveBack(network, ledger, mark);
      return -1;
    }
    finish = Math.max(finish, end);
  }
  return finish;
}

/** Work alone starts on its first day of work; what lasts by itself starts when it starts. */
function beginningOf(activity: Activity, ledger: Ledger, start: number, mark: number): number {
  const { taken } = ledger;
  if (activity.duration !== 0 || activity.startDays !== undefined || taken.length === mark) return start;
  let first = taken[mark + 2] ?? start;
  for (let at = mark + 2; at < taken.length; at += 4) first = Math.min(first, taken[at] ?? first);
  return first;
}

function lastShortDay(
  network: Network,
  { left }: Ledger,
  node: number,
  start: number,
  finish: number,
): number {
  let last = -1;
  for (const { base, amount } of network.uses[node] ?? []) {
    for (let day = finish - 1; day >= start && day > last; day -= 1) {
      if ((left[base + day] ?? 0) < amount) last = day;
    }
  }
  return last;
}

/** Takes (1) or gives back (−1) what an activity uses of the renewables on its days. */
export function useRenewables(
  network: Network,
  { left }: Ledger,
  node: number,
  start: number,
  finish: number,
  sign: 1 | -1,
): void {
  for (const { base, amount } of network.uses[node] ?? []) {
    for (let day = base + start; day < base + finish; day += 1) left[day] = (left[day] ?? 0) - sign * amount;
  }
}
