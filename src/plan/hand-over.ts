import type { DateToHold } from './dates-to-hold.js';
import type { Schedule, SchedulingProblem } from './problem.js';
import { datesMissed, missedIn } from './steady-value.js';
import { leadingTo } from './upstream.js';

/** Which work goes to other people when replanning. */
export interface HandOver {
  /** Who has run out of time hands over: the steps for which it lacks, or the whole project. */
  readonly relayed: 'etape' | 'projet';
  /** Ids of steps whose projects look for people anew. */
  readonly anew: ReadonlySet<string>;
}

/** What one way of handing over comes to. */
export interface Settled {
  readonly problem: SchedulingProblem;
  readonly schedule: Schedule;
  readonly dates: readonly DateToHold[];
  readonly hasRelays: boolean;
}

/** Only the steps for which somebody’s time has run out. */
export const LEAST_HANDS: HandOver = { relayed: 'etape', anew: new Set() };

/**
 * Hands over as little as can be: later dates cost people less than learning somebody else’s work. Only where a date would be
 * missed do whole projects go to others, first those of whoever has run out of time, then all that leads to that date.
 */
export function leastHandedOver<T extends Settled>(settle: (way: HandOver) => T): T {
  let best = settle(LEAST_HANDS);
  const ways: readonly ((from: T) => HandOver | undefined)[] = [
    ({ hasRelays }) => (hasRelays ? { ...LEAST_HANDS, relayed: 'projet' } : undefined),
    (from) => ({
      relayed: 'projet',
      anew: leadingTo(from.problem, missedIn(from.problem, from, from.schedule)),
    }),
  ];
  for (const wayFrom of ways) {
    const way = isLate(best) ? wayFrom(best) : undefined;
    const other = way === undefined ? best : settle(way);
    if (misses(other) < misses(best)) best = other;
  }
  return best;
}

function isLate(settled: Settled): boolean {
  return misses(settled) > 0;
}

function misses({ dates, schedule }: Settled): number {
  return schedule.unplaced.length + datesMissed({ dates }, schedule);
}
