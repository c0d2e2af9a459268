import type { IsoDate } from './fact.js';
import { remembering } from './once.js';

/** Days since 1970-01-01: what schedules count with, so that a calendar costs one conversion and no more. */
export type DayNumber = number;

/** The day that never comes: where something has no end. */
export const NEVER: IsoDate = '9999-12-31';

/** Days of a month on average. */
export const DAYS_PER_MONTH = 365.25 / 12;

const MS_PER_DAY = 86_400_000;

// An association lives among a few hundred days, which are asked for again and again.

/** The day number of a date. Throws a RangeError when the date does not exist: the loader has refused it before. */
export const dayOf: (date: IsoDate) => DayNumber = remembering((date: IsoDate) => {
  const day = Date.parse(date) / MS_PER_DAY;
  // Node takes 30 February for 2 March.
  if (Number.isNaN(day) || dateOf(day) !== date) throw new RangeError(`no such day: ${date}`);
  return day;
});

/** The date of a day number. */
export const dateOf: (day: DayNumber) => IsoDate = remembering((day: DayNumber) =>
  isoOf(new Date(day * MS_PER_DAY)),
);

/**
 * Node counts days since 1970 as everybody does, in universal time: no library is needed for days and months. Not by `toISOString`
 * in our years: it looks up where on earth we are.
 */
function isoOf(date: Date): IsoDate {
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return date.toISOString().replace(/T.*/, '');
  return written(year, date.getUTCMonth() + 1, date.getUTCDate());
}

function written(year: number, month: number, day: number): IsoDate {
  const [years, months, days] = [String(year), String(month), String(day)];
  return `${years.padStart(4, '0')}-${months.padStart(2, '0')}-${days.padStart(2, '0')}`;
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, written `AAAA-MM-JJ`: 30 February is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [yearOf(text), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : DAYS_OF_MONTHS[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

/** `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(dayOf(date) + days);
}

/** `months` later; the last day of the month when the day does not exist there. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return monthsFrom(date)(months);
}

const monthsFrom = remembering((date: IsoDate) =>
  remembering((months: number): IsoDate => {
    const from = new Date(dayOf(date) * MS_PER_DAY);
    return isoDate(from.getUTCFullYear(), from.getUTCMonth() + 1 + months, from.getUTCDate());
  }),
);

/** Days from one date to another; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayOf(to) - dayOf(from);
}

/** 1 for Monday to 7 for Sunday. 1970-01-01 was a Thursday. */
export function isoWeekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A number that all days of one ISO week share, Monday to Sunday. */
export function weekIndex(day: DayNumber): number {
  return Math.floor((day + 3) / 7);
}

/** A number that all days of one calendar month share. */
export function monthIndex(date: IsoDate): number {
  return yearOf(date) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The year of a date. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The date of Easter Sunday (Gregorian calendar, anonymous algorithm published in Nature, 20 April 1876). */
export function easterOf(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const skipped = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - skipped + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return isoDate(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Builds a date; an impossible day becomes the last of its month (29 February of a common year). Months go on into other years. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const date = new Date(0);
  // The day before the first of the next month. `Date.UTC` would take the year 26 for 1926.
  date.setUTCFullYear(year, month, 0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
  return isoOf(date);
}
