import type { IsoDate } from '../../domain/fact.js';
import { hoursTexts } from '../../texts/fr/charts-plan.js';
import { hoursWords, monthWords, numberWords } from '../../texts/fr/words.js';
import { fragment, type Markup } from '../markup.js';
import type { Chart } from './chart.js';
import { box, drawing, hint, NORMAL, stroke, text, WIDTH } from './drawing.js';
import { limitWords, quarters, type HoursRow } from './hours-rows.js';
import { legend, patch } from './legend.js';
import { fitText, linear, textWidth, wrapText } from './measure.js';
import { monthAxis, monthHead, monthRules, type MonthAxis } from './months.js';
import { MOVE, QUIET, SOFT_INK, STAY } from './palette.js';

const NAMES = 184;
const HEAD = 36;
const ROW = 78;
/** Room above the highest bar for its figure. */
const ABOVE = 18;
const VALUE = 11;
const STEP = 16;
/** From so many hours on, a figure above a bar has no room for its quarters. */
const MANY = 10;
/** A limit far above what is asked would flatten every bar: it is then told in words only. */
const FAR = 2;

type Told = Pick<Chart, 'id' | 'title' | 'alternative'>;

/** A row of small bars for each person, all on one scale, with what they can give as a dashed line. */
export function drawHours(
  rows: readonly HoursRow[],
  months: readonly IsoDate[],
  told: Told,
): Pick<Chart, 'svg' | 'width' | 'height'> {
  const axis = monthAxis(months, NAMES, WIDTH - 1);
  const bottom = HEAD + rows.length * ROW;
  const limited = rows.some(({ limit }) => limit !== undefined);
  const known = legend(bottom + 14, [
    { words: hoursTexts.legend.bar, mark: patch(STAY) },
    ...(limited ? [{ words: hoursTexts.legend.limit, mark: limitKey }] : []),
  ]);
  const height = known.bottom + 4;
  const scale = linear([0, topOf(rows)], [0, ROW - ABOVE - 6]);
  const svg = drawing({ ...told, height }, [
    monthHead(axis, 0),
    monthRules(axis, HEAD, bottom),
    ...rows.map((row, index) => rowAt(row, axis, HEAD + (index + 1) * ROW, scale)),
    known.markup,
  ]);
  return { svg, width: WIDTH, height };
}

/** The most hours that the scale has to show. */
function topOf(rows: readonly HoursRow[]): number {
  const most = Math.max(...rows.flatMap(({ months }) => [...months.values()].map(quarters)), 1);
  const limits = rows.flatMap(({ limit }) => (limit === undefined ? [] : [limit.max]));
  return Math.max(most, ...limits.filter((limit) => limit <= FAR * most));
}

function limitKey(x: number, y: number): Markup {
  return stroke([x, y + 7], [x + 18, y + 7], MOVE, { 'stroke-width': 2, 'stroke-dasharray': '5 3' });
}

function rowAt(row: HoursRow, axis: MonthAxis, base: number, scale: (hours: number) => number): Markup {
  return fragment(
    ...namesOf(row, base - ROW / 2),
    limitAt(row, axis, base, scale),
    ...axis.months.map((month) => barAt(row, month, base, scale)),
    stroke([0, base], [WIDTH, base], QUIET),
  );
}

/** Who, how many hours in all, and what they can give: one below the other, around the middle of the row. */
function namesOf(row: HoursRow, middle: number): readonly Markup[] {
  const room = NAMES - 10;
  const strong = wrapText(row.name, room, NORMAL, { lines: 2, bold: true });
  const rest = [
    hoursTexts.total(row.total),
    ...(row.toFind ? [] : [fitText(hoursTexts.upTo(limitWords(row)), room, VALUE)]),
  ];
  const first = middle - ((strong.length + rest.length) * STEP) / 2 + 12;
  return [
    ...strong.map((line, index) => text(0, first + index * STEP, line, { size: NORMAL, bold: true })),
    ...rest.map((line, index) =>
      text(0, first + (strong.length + index) * STEP, line, { size: VALUE, fill: SOFT_INK }),
    ),
  ];
}

function barAt(
  { months, name }: HoursRow,
  { first, x, width }: MonthAxis['months'][number],
  base: number,
  scale: (hours: number) => number,
): Markup {
  const hours = months.get(first.slice(0, 7));
  if (hours === undefined) return fragment();
  const height = scale(quarters(hours));
  const [left, bar] = [x + width * 0.18, width * 0.64];
  const figure = numberWords(quarters(hours), hours < MANY ? 2 : 0);
  const fits = textWidth(figure, VALUE) <= width + 2;
  return fragment(
    box(
      [left, base - height],
      [bar, height],
      { fill: STAY, 'data-marque': 'heures' },
      hint(`${name}, ${monthWords(first)} : ${hoursWords(hours)}`),
    ),
    ...(fits ? figureAt(figure, x + width / 2, base - height - 4) : []),
  );
}

/** On white: a limit may pass just there. */
function figureAt(figure: string, x: number, y: number): readonly Markup[] {
  const width = textWidth(figure, VALUE) - 2;
  return [
    box([x - width / 2, y - VALUE + 1], [width, VALUE + 1], { fill: '#ffffff' }),
    text(x, y, figure, { size: VALUE, anchor: 'middle' }),
  ];
}

function limitAt(
  { limit }: HoursRow,
  axis: MonthAxis,
  base: number,
  scale: (hours: number) => number,
): Markup {
  const y = limit === undefined ? undefined : base - scale(limit.max);
  if (y === undefined || base - y > ROW - ABOVE) return fragment();
  const dashes = { 'stroke-width': 2, 'stroke-dasharray': '5 3', 'data-marque': 'limite' };
  return stroke([axis.at(axis.from), y], [axis.at(axis.until), y], MOVE, dashes);
}
