import type { DateToHold } from './dates-to-hold.js';
import type { Disturbance } from './disturbance.js';
import type { Schedule, SchedulingProblem } from './problem.js';
import type { StandIns } from './stand-ins.js';
import { datesMissed, missedIn } from './steady-value.js';
import { leadingTo } from './upstream.js';

/** Which work goes to other people when replanning. */
export interface HandOver {
  /** Who has run out of time hands over: the steps for which it lacks, or the whole project. */
  readonly relayed: 'etape' | 'projet';
  /** Ids of steps whose projects look for people anew. */
  readonly anew: ReadonlySet<string>;
  /** Who does what others have no time for on its days. */
  readonly standIns: StandIns;
  /** Whether the steps of others stay before all else. */
  readonly othersFirst: boolean;
  /** Share of the tries and of the search of a first plan. */
  readonly effort: number;
}

/** What one way of handing over comes to. */
export interface Settled {
  readonly problem: SchedulingProblem;
  readonly schedule: Schedule;
  readonly dates: readonly DateToHold[];
  readonly hasRelays: boolean;
  readonly disturbance: Disturbance;
}

/** Only the steps for which somebody’s time has run out. */
export const LEAST_HANDS: HandOver = {
  relayed: 'etape',
  anew: new Set(),
  standIns: new Map(),
  othersFirst: false,
  effort: 1,
};

/** What ways are made of. */
export interface Ways<T extends Settled> {
  readonly settle: (way: HandOver) => T;
  /** The largest share of the steps of others that may move before other ways are looked for. */
  readonly most: number;
  /** How much of the work of a first plan each other way may take. */
  readonly effort: number;
  readonly standIns: (from: T) => StandIns;
  /** Brings others back to their days one by one, in the best that was found. */
  readonly broughtBack: (from: T) => T;
}

/**
 * Hands over as little as can be: later dates cost people less than learning somebody else’s work. Only where a date would be
 * missed, or where others would move much, do single steps go to others who have the time; only for a date do whole projects,
 * first those of whoever has run out of time, then all that leads to that date.
 */
export function leastHandedOver<T extends Settled>(given: Ways<T>): T {
  const { settle, most, effort, standIns, broughtBack } = given;
  let best = settle(LEAST_HANDS);
  const isMuch = (one: T) => isLate(one) || one.disturbance.share > most;
  const other: HandOver = { ...LEAST_HANDS, effort };
  const ways: readonly ((from: T) => HandOver | undefined)[] = [
    (from) => (isMuch(from) ? { ...other, standIns: standIns(from), othersFirst: true } : undefined),
    (from) => (isLate(from) && from.hasRelays ? { ...other, relayed: 'projet' } : undefined),
    (from) => (isLate(from) ? { ...other, relayed: 'projet', anew: leadingToMissed(from) } : undefined),
  ];
  for (const wayFrom of ways) {
    const way = wayFrom(best);
    const found = way === undefined ? best : settle(way);
    if (isBetter(found, best)) best = found;
  }
  if (best.disturbance.share <= most) return best;
  const back = broughtBack(best);
  return isBetter(back, best) ? back : best;
}

function leadingToMissed(from: Settled): ReadonlySet<string> {
  return leadingTo(from.problem, missedIn(from.problem, from, from.schedule));
}

function isLate(settled: Settled): boolean {
  return misses(settled) > 0;
}

function misses({ dates, schedule }: Settled): number {
  return schedule.unplaced.length + datesMissed({ dates }, schedule);
}

function isBetter(a: Settled, b: Settled): boolean {
  const value = (one: Settled) => [misses(one), one.disturbance.others, one.disturbance.all];
  const [mine, theirs] = [value(a), value(b)];
  const place = mine.findIndex((number, index) => number !== theirs[index]);
  return place >= 0 && (mine[place] ?? 0) < (theirs[place] ?? 0);
}
