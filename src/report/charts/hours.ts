import { nodeAt, readRange } from '../../domain/fact.js';
import { hoursTexts } from '../../texts/fr/charts.js';
import { capital, hoursWords, monthWords } from '../../texts/fr/words.js';
import type { Brief } from '../documents/document.js';
import type { WorkView } from '../view-plan.js';
import { personWords } from '../wording.js';
import type { Chart } from './chart.js';
import { drawHours } from './hours-drawing.js';
import { monthsBetween } from './months.js';

/** The hours of one person or role, and what they said they could give each month. */
export interface HoursRow {
  readonly name: string;
  /** A role that nobody fills yet has no limit to tell. */
  readonly toFind: boolean;
  readonly months: WorkView['months'];
  readonly total: number;
  readonly limit: { readonly min: number; readonly max: number } | undefined;
}

const NO_CELL = '—';

/** Hours by person and month. Absent where there are none. */
export function hoursChart(brief: Brief): Chart | undefined {
  const { work, months } = brief.plan;
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const rows = work.map((view) => rowOf(view, brief));
  const all = monthsBetween(`${first}-01`, `${last}-01`);
  const told = { id: 'heures', title: hoursTexts.title, alternative: alternativeOf(rows, months) };
  return { ...told, table: tableOf(rows, months), ...drawHours(rows, all, told) };
}

function rowOf({ name, months, total }: WorkView, { result }: Brief): HoursRow {
  const toFind = name.kind === 'role';
  const limit = toFind
    ? undefined
    : readRange(nodeAt(result.inventory.tree, `/personnes/${name.id}/heures_par_mois`));
  return { name: capital(personWords(name)), toFind, months, total, limit };
}

/** What is possible each month, in words. */
export function limitWords({ toFind, limit }: Pick<HoursRow, 'toFind' | 'limit'>): string {
  if (limit !== undefined) return hoursTexts.range(limit.min, limit.max);
  return toFind ? hoursTexts.toFind : hoursTexts.notTold;
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
  const above = rows.filter(({ limit, months: own }) =>
    [...own.values()].some((hours) => limit !== undefined && quarters(hours) > limit.max),
  );
  return [
    ...(most === undefined ? [] : [hoursTexts.most(most.name, most.total, all)]),
    ...(busiest === undefined ? [] : [hoursTexts.busiest(busiest.month, busiest.hours)]),
    ...(above.length === 0 ? [] : [hoursTexts.above(above.map(({ name }) => name))]),
  ].join(' ');
}

/** Hours as they are shown: to the quarter, and never none where there is some. */
export function quarters(hours: number): number {
  return hours > 0 ? Math.max(1, Math.round(hours * 4)) / 4 : 0;
}
