import type { PeriodKind } from '../../domain/calendar.js';
import { addDays } from '../../domain/dates.js';
import type { IsoDate } from '../../domain/fact.js';
import type { DaySpan } from '../../domain/plan.js';
import { calendarTexts, PERIOD_WORDS, SHORT_PERIODS, shortSpan } from '../../texts/fr/charts-plan.js';
import { fragment, type Markup } from '../markup.js';
import { markKey, markShape, markPatterns, periodFill, periodKey } from './calendar-shapes.js';
import { MARK_KINDS, type CalendarFigures, type CalendarPeriod, type CalendarRow } from './calendar-marks.js';
import type { Chart } from './chart.js';
import { box, drawing, hint, NORMAL, SMALL, stroke, text, WIDTH } from './drawing.js';
import { legend } from './legend.js';
import { fitText, textWidth, wrapText } from './measure.js';
import { monthAxis, monthHead, monthRules, monthsBetween, type MonthAxis } from './months.js';
import { INK, MOVE, RULE, SOFT_INK } from './palette.js';

const NAMES = 184;
const HEAD = 36;
const STRIP = 20;
const ROW = 68;
const FOOT = 22;
const STEP = 15.5;
/** More months than this in one row cannot be read on paper: the calendar goes on below. */
const MOST_MONTHS = 24;
const PERIODS: readonly PeriodKind[] = ['calme', 'chargee', 'absente'];

type Told = Pick<Chart, 'id' | 'title' | 'alternative'>;

/** One row a wave over the months, in as many panels as it takes. */
export function drawCalendar(figures: CalendarFigures, told: Told): Pick<Chart, 'svg' | 'width' | 'height'> {
  const panels: Markup[] = [];
  let top = 0;
  for (const months of panelsOf(monthsBetween(figures.start, figures.end))) {
    const panel = panelAt(figures, monthAxis(months, NAMES, WIDTH - 1), top, told.id);
    panels.push(panel.markup);
    top = panel.bottom;
  }
  const marks = MARK_KINDS.filter((kind) =>
    figures.rows.some((row) => row.marks.some((mark) => mark.kind === kind)),
  );
  const kinds = PERIODS.filter((kind) => figures.periods.some((period) => period.kind === kind));
  const known = legend(top + 8, [
    ...marks.map((kind) => ({ words: calendarTexts.legend[kind], mark: markKey(kind, told.id) })),
    ...kinds.map((kind) => ({ words: PERIOD_WORDS[kind], mark: periodKey(kind, told.id) })),
  ]);
  const height = known.bottom + 4;
  const svg = drawing({ ...told, height, patterns: markPatterns(told.id) }, [...panels, known.markup]);
  return { svg, width: WIDTH, height };
}

/** Months cut in parts of nearly the same length. */
function panelsOf(months: readonly IsoDate[]): readonly (readonly IsoDate[])[] {
  const count = Math.ceil(months.length / MOST_MONTHS);
  const size = Math.ceil(months.length / count);
  return Array.from({ length: count }, (_, index) => months.slice(index * size, (index + 1) * size));
}

/** The part of a span that an axis shows. */
function within<Span extends DaySpan>(span: Span, { from, until }: MonthAxis): Span | undefined {
  if (span.end < from || span.start >= until) return undefined;
  const last = addDays(until, -1);
  return { ...span, start: span.start < from ? from : span.start, end: span.end > last ? last : span.end };
}

function panelAt(figures: CalendarFigures, axis: MonthAxis, top: number, id: string) {
  const rows = figures.rows.filter(({ span }) => within(span, axis) !== undefined);
  const strip = figures.periods.length > 0 ? STRIP : 0;
  const first = top + HEAD + strip;
  const bottom = first + rows.length * ROW;
  const periods = figures.periods.flatMap((period) => within(period, axis) ?? []);
  const markup = fragment(
    monthHead(axis, top),
    ...periods.map((period) => periodAt(period, axis, [top + HEAD, bottom], id)),
    monthRules(axis, first, bottom),
    ...(strip > 0 ? [text(0, top + HEAD + 14, calendarTexts.year, { fill: SOFT_INK })] : []),
    ...rows.map((row, index) => rowAt(row, axis, first + index * ROW, id)),
    stroke([0, bottom], [WIDTH, bottom], RULE),
    todayAt(figures.today, axis, top + HEAD, bottom),
  );
  return { markup, bottom: bottom + FOOT };
}

/** A band behind the rows, named above them where its name has room. */
function periodAt(
  { kind, start, end }: CalendarPeriod,
  axis: MonthAxis,
  [top, bottom]: readonly [number, number],
  id: string,
): Markup {
  const [from, to] = [axis.at(start), axis.after(end)];
  const words = SHORT_PERIODS[kind];
  const fits = textWidth(words, 11) + 4 <= to - from;
  const paint = { fill: periodFill(kind, id), 'data-marque': 'periode' };
  return fragment(
    box(
      [from, top],
      [to - from, bottom - top],
      paint,
      hint(`${PERIOD_WORDS[kind]}, ${shortSpan(start, end)}`),
    ),
    ...(fits ? periodName(words, (from + to) / 2, top + 14) : []),
  );
}

function periodName(words: string, x: number, y: number): readonly Markup[] {
  const width = textWidth(words, 11) + 4;
  return [
    box([x - width / 2, y - 11], [width, 15], { fill: '#ffffff' }),
    text(x, y, words, { size: 11, anchor: 'middle' }),
  ];
}

function rowAt(row: CalendarRow, axis: MonthAxis, top: number, id: string): Markup {
  const middle = top + ROW / 2;
  return fragment(
    stroke([0, top], [WIDTH, top], RULE),
    ...namesOf(row, middle),
    ...row.marks.flatMap((mark) => {
      const shown = within(mark, axis);
      if (shown === undefined) return [];
      const words = `${calendarTexts.legend[mark.kind]}, ${shortSpan(mark.start, mark.end)}`;
      return [markShape(mark, [axis.at(shown.start), axis.after(shown.end)], middle, id, words)];
    }),
  );
}

/** The tools, what takes over, and when: one below the other, around the middle of the row. */
function namesOf({ title, to, span }: CalendarRow, middle: number): readonly Markup[] {
  const room = NAMES - 12;
  const strong = wrapText(title, room, NORMAL, { lines: 2, bold: true });
  const rest = [
    ...(to === undefined ? [] : [fitText(`→ ${to}`, room, SMALL)]),
    shortSpan(span.start, span.end),
  ];
  const first = middle - ((strong.length + rest.length) * STEP) / 2 + 12;
  return [
    ...strong.map((line, index) => text(0, first + index * STEP, line, { size: NORMAL, bold: true })),
    ...rest.map((line, index) => text(0, first + (strong.length + index) * STEP, line, { fill: SOFT_INK })),
  ];
}

function todayAt(today: IsoDate, axis: MonthAxis, top: number, bottom: number): Markup {
  if (within({ start: today, end: today }, axis) === undefined) return fragment();
  const x = axis.at(today);
  const half = textWidth(calendarTexts.today, SMALL) / 2;
  const middle = Math.min(Math.max(x, NAMES + half), WIDTH - half);
  return fragment(
    stroke([x, top], [x, bottom + 5], MOVE, { 'stroke-width': 2, 'stroke-dasharray': '5 3' }),
    text(middle, bottom + 17, calendarTexts.today, { anchor: 'middle', fill: INK }),
  );
}
