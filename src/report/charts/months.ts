import { addMonths, dayOf } from '../../domain/dates.js';
import type { IsoDate } from '../../domain/fact.js';
import { shortMonth } from '../../texts/fr/charts-plan.js';
import { capital } from '../../texts/fr/words.js';
import { fragment, type Markup } from '../markup.js';
import { stroke, text } from './drawing.js';
import { linear, textWidth } from './measure.js';
import { QUIET, RULE } from './palette.js';

const SIZE = 11;

/** Months in a row, each with its first day, and where days stand. */
export interface MonthAxis {
  readonly months: readonly { readonly first: IsoDate; readonly x: number; readonly width: number }[];
  readonly at: (date: IsoDate) => number;
  /** Where the day ends: a step of one day has a width. */
  readonly after: (date: IsoDate) => number;
  readonly from: IsoDate;
  /** The first day of the month after the last. */
  readonly until: IsoDate;
}

/** The first days of the months from one day to another. */
export function monthsBetween(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const first = `${from.slice(0, 7)}-01`;
  const count =
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return Array.from({ length: count + 1 }, (_, index) => addMonths(first, index));
}

/** Puts months between two edges, to the day. */
export function monthAxis(firsts: readonly IsoDate[], start: number, end: number): MonthAxis {
  const from = firsts[0] ?? '1970-01-01';
  const until = addMonths(firsts.at(-1) ?? from, 1);
  const scale = linear([dayOf(from), dayOf(until)], [start, end]);
  const at = (date: IsoDate): number => scale(dayOf(date));
  const months = firsts.map((first) => ({ first, x: at(first), width: at(addMonths(first, 1)) - at(first) }));
  return { months, at, after: (date) => scale(dayOf(date) + 1), from, until };
}

/** The head of the axis: years, then months by their short names, or by a letter where there is no more room. */
export function monthHead({ months }: MonthAxis, top: number): Markup {
  const roomy = months.every(({ first, width }) => textWidth(shortMonth(first), SIZE) <= width + 2);
  return fragment(
    ...months.flatMap(({ first, x, width }, index) => {
      const words = roomy ? shortMonth(first) : capital(shortMonth(first)).charAt(0);
      const month = text(x + width / 2, top + 30, words, { size: SIZE, anchor: 'middle' });
      const begins = index === 0 || first.slice(5, 7) === '01';
      // A year of which only the last month is shown has no room for its name.
      const narrow = index === 0 && first.slice(5, 7) === '12' && months.length > 1 && width < 34;
      return begins && !narrow ? [text(x + 3, top + 13, first.slice(0, 4), { bold: true }), month] : [month];
    }),
  );
}

/** A line where each month begins, stronger for a year. */
export function monthRules({ months, until, at }: MonthAxis, top: number, bottom: number): Markup {
  const firsts = [...months.map(({ first }) => first), until];
  return fragment(
    ...firsts.map((first) =>
      stroke([at(first), top], [at(first), bottom], first.slice(5, 7) === '01' ? QUIET : RULE),
    ),
  );
}
