import { calendarTexts, PERIOD_WORDS, shortDay, shortSpan } from '../../texts/fr/charts-plan.js';
import { roadmapTexts } from '../../texts/fr/roadmap.js';
import { capital } from '../../texts/fr/words.js';
import type { Brief } from '../documents/document.js';
import type { Chart } from './chart.js';
import { drawCalendar } from './calendar-drawing.js';
import {
  calendarOf,
  MARK_KINDS,
  type CalendarFigures,
  type CalendarMark,
  type CalendarRow,
  type MarkKind,
} from './calendar-marks.js';

const NO_CELL = '—';
const PERIODS = ['calme', 'chargee', 'absente'] as const;

/** The waves over the months, with what is decided and what cannot be undone. Absent where nothing is planned. */
export function calendarChart(brief: Brief): Chart | undefined {
  if (brief.plan.waves.length === 0) return undefined;
  const figures = calendarOf(brief);
  const told = { id: 'calendrier', title: calendarTexts.title, alternative: alternativeOf(figures) };
  return { ...told, table: tableOf(figures), ...drawCalendar(figures, told) };
}

/** The kinds of marks that there are: a road map that has just begun has no step done. */
function kindsOf({ rows }: CalendarFigures): readonly MarkKind[] {
  return MARK_KINDS.filter((kind) => rows.some(({ marks }) => marks.some((mark) => mark.kind === kind)));
}

function tableOf(figures: CalendarFigures): Chart['table'] {
  const kinds = kindsOf(figures);
  const periods = PERIODS.filter((kind) => figures.periods.some((period) => period.kind === kind));
  return {
    head: [calendarTexts.what, ...kinds.map((kind) => calendarTexts.columns[kind])],
    lines: [
      ...figures.rows.map((row) => [nameOf(row), ...kinds.map((kind) => cellOf(row, kind))]),
      ...periods.map((kind) => {
        const spans = figures.periods.filter((period) => period.kind === kind);
        const when = spans.map(({ start, end }) => shortSpan(start, end)).join(' ; ');
        return [capital(PERIOD_WORDS[kind]), when, ...kinds.slice(1).map(() => NO_CELL)];
      }),
    ],
  };
}

function nameOf({ title, to }: CalendarRow): string {
  return to === undefined ? title : roadmapTexts.towards(title, to);
}

function cellOf({ marks }: CalendarRow, kind: MarkKind): string {
  return (
    marks
      .filter((mark) => mark.kind === kind)
      .map(whenOf)
      .join(' ; ') || NO_CELL
  );
}

function whenOf({ start, end, supposed }: CalendarMark): string {
  return supposed ? calendarTexts.supposed(shortDay(start)) : shortSpan(start, end);
}

function alternativeOf({ rows, end, start }: CalendarFigures): string {
  const first = rows.reduce(
    (day, { span }) => (span.start < day ? span.start : day),
    rows[0]?.span.start ?? start,
  );
  const daysOf = (kind: MarkKind): readonly string[] =>
    [
      ...new Set(
        rows.flatMap(({ marks }) => marks.filter((mark) => mark.kind === kind)).map((mark) => mark.start),
      ),
    ].sort();
  const [decisions, noReturns] = [daysOf('decision'), daysOf('sans-retour')];
  return [
    calendarTexts.spans(
      rows.filter(({ guards }) => !guards).length,
      rows.some(({ guards }) => guards),
      first,
      end,
    ),
    ...(decisions.length > 0 ? [calendarTexts.decisions(decisions)] : []),
    ...(noReturns.length > 0 ? [calendarTexts.noReturns(noReturns)] : []),
  ].join(' ');
}
