import { hoursTexts } from '../../texts/fr/charts-plan.js';
import { hoursWords, inSentence, monthWords } from '../../texts/fr/words.js';
import type { Brief } from '../documents/document.js';
import type { Chart } from './chart.js';
import { drawHours } from './hours-drawing.js';
import { hoursRow, limitWords, quarters, type HoursRow } from './hours-rows.js';
import { monthsBetween } from './months.js';

const NO_CELL = '—';

/** Hours by person and month. Absent where there are none. */
export function hoursChart(brief: Brief): Chart | undefined {
  const { work, months } = brief.plan;
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const rows = work.map((view) => hoursRow(view, brief.lookup));
  const all = monthsBetween(`${first}-01`, `${last}-01`);
  const told = { id: 'heures', title: hoursTexts.title, alternative: alternativeOf(rows, months) };
  return { ...told, table: tableOf(rows, months), ...drawHours(rows, all, told) };
}

function tableOf(rows: readonly HoursRow[], months: readonly string[]): Chart['table'] {
  return {
    head: [hoursTexts.month, ...rows.map(({ name }) => name)],
    lines: [
      ...months.map((month) => [
        monthWords(month),
        ...rows.map(({ months: own }) => (own.has(month) ? hoursWords(own.get(month) ?? 0) : NO_CELL)),
      ]),
      [hoursTexts.limit, ...rows.map(limitWords)],
    ],
  };
}

function alternativeOf(rows: readonly HoursRow[], months: readonly string[]): string {
  const all = rows.reduce((sum, { total }) => sum + total, 0);
  const [most] = rows.toSorted((a, b) => b.total - a.total);
  const sums = months.map((month) => ({
    month,
    hours: rows.reduce((sum, { months: own }) => sum + (own.get(month) ?? 0), 0),
  }));
  const [busiest] = sums.toSorted((a, b) => b.hours - a.hours);
  const above = rows.some(({ limit, months: own }) =>
    [...own.values()].some((hours) => limit !== undefined && quarters(hours) > limit.max),
  );
  return [
    ...(most === undefined ? [] : [hoursTexts.most(inSentence(most.name), most.total, all)]),
    ...(busiest === undefined ? [] : [hoursTexts.busiest(busiest.month, busiest.hours)]),
    ...(above ? [hoursTexts.above] : []),
  ].join(' ');
}
