import type { Calendar } from '../domain/calendar.js';
import { dateOf, monthIndex, type DayNumber } from '../domain/dates.js';
import type { Planning } from './planning.js';
import type { Worker } from './problem.js';

/** The stretch of days that a plan may use: day 0 of the problem is `from`. */
export interface Stretch {
  readonly calendar: Calendar;
  readonly planning: Planning;
  readonly from: DayNumber;
  readonly length: number;
  /** Month of each day, from 0. */
  readonly months: Int32Array;
  /** Masks already made: the same few come back for many steps. */
  readonly masks: Map<string, Uint8Array>;
  /** Workers already made, by who they are and how many hours they give. */
  readonly workers: Map<string, Worker>;
}

/** The days from `from` on, so many of them. */
export function makeStretch(
  calendar: Calendar,
  planning: Planning,
  from: DayNumber,
  length: number,
): Stretch {
  const first = monthIndex(dateOf(from));
  const months = Int32Array.from({ length }, (_, index) => monthIndex(dateOf(from + index)) - first);
  return { calendar, planning, from, length, months, masks: new Map(), workers: new Map() };
}

/** Day numbers of the stretch. */
export function daysOf({ from, length }: Stretch): readonly DayNumber[] {
  return Array.from({ length }, (_, index) => from + index);
}
