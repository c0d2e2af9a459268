import { declaredKinds, type PeriodKind } from '../../domain/calendar.js';
import { dateOf, dayOf } from '../../domain/dates.js';
import { nodeAt, type IsoDate } from '../../domain/fact.js';
import type { DaySpan, Step } from '../../domain/plan.js';
import { calendarTexts } from '../../texts/fr/charts-plan.js';
import { listWords } from '../../texts/fr/words.js';
import type { Brief } from '../documents/document.js';
import { isParallel, type WaveView } from '../view-plan.js';
import { nameWords } from '../wording.js';

export const MARK_KINDS = ['duree', 'travail', 'fait', 'cohabitation', 'decision', 'sans-retour'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface CalendarMark extends DaySpan {
  readonly kind: MarkKind;
  readonly supposed: boolean;
}

export interface CalendarRow {
  readonly title: string;
  /** What takes over. */
  readonly to: string | undefined;
  readonly guards: boolean;
  readonly span: DaySpan;
  readonly marks: readonly CalendarMark[];
}

export interface CalendarPeriod extends DaySpan {
  readonly kind: PeriodKind;
}

export interface CalendarFigures {
  readonly today: IsoDate;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly rows: readonly CalendarRow[];
  readonly periods: readonly CalendarPeriod[];
}

/** Steps that follow each other within a week are one stretch of work: the steps themselves are told one by one elsewhere. */
const STRETCH_DAYS = 7;

/** What the calendar shows: one row a wave, and the periods that concern everybody. */
export function calendarOf({ plan, result }: Brief): CalendarFigures {
  const today = result.date;
  const start = today < plan.start ? today : plan.start;
  const guards = plan.waves.filter(({ safeguards }) => safeguards);
  const waves = plan.waves.filter(({ safeguards }) => !safeguards);
  return {
    today,
    start,
    end: plan.end,
    rows: [...guards.map((wave) => rowOf(wave, 0)), ...waves.map((wave, index) => rowOf(wave, index + 1))],
    periods: periodsOf(nodeAt(result.inventory.tree, '/calendrier/periodes'), start, plan.end),
  };
}

function rowOf({ wave, tools, to, safeguards, steps }: WaveView, rank: number): CalendarRow {
  const own = steps.map(({ step }) => step);
  const marked = own.filter((step) => markOf(step) !== undefined);
  const plain = own.filter((step) => markOf(step) === undefined);
  const span = { start: wave.start, end: wave.end };
  return {
    title: safeguards
      ? calendarTexts.safeguards
      : calendarTexts.ranked(rank, listWords(tools.map(nameWords))),
    to: to.length === 0 ? undefined : listWords(to.map(nameWords)),
    guards: safeguards,
    span,
    marks: [
      { kind: 'duree', ...span, supposed: false },
      ...stretches(plain.filter(({ done }) => done === undefined)).map((stretch) =>
        markAs('travail', stretch),
      ),
      ...stretches(plain.filter(({ done }) => done !== undefined)).map((stretch) => markAs('fait', stretch)),
      ...marked.map((step) => markAs(markOf(step) ?? 'travail', step, step.decision?.supposed ?? false)),
    ],
  };
}

function markAs(kind: MarkKind, { start, end }: DaySpan, supposed = false): CalendarMark {
  return { kind, start, end, supposed };
}

/** Steps that have a mark of their own. */
function markOf(step: Step): MarkKind | undefined {
  if (step.decision !== undefined) return 'decision';
  if (step.pointOfNoReturn) return 'sans-retour';
  return isParallel(step) ? 'cohabitation' : undefined;
}

function stretches(steps: readonly DaySpan[]): readonly DaySpan[] {
  const made: DaySpan[] = [];
  for (const { start, end } of steps.toSorted((a, b) => dayOf(a.start) - dayOf(b.start))) {
    const last = made.at(-1);
    if (last === undefined || dayOf(start) - dayOf(last.end) > STRETCH_DAYS) made.push({ start, end });
    else made.splice(-1, 1, { start: last.start, end: end > last.end ? end : last.end });
  }
  return made;
}

/** Runs of days of one kind. Periods of one group are no period of everybody's. */
function periodsOf(node: unknown, start: IsoDate, end: IsoDate): readonly CalendarPeriod[] {
  const kinds = declaredKinds(node, [], dayOf(start), dayOf(end));
  const runs: { kind: PeriodKind; from: number; to: number }[] = [];
  for (const [day, kind] of [...kinds].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.kind === kind && last.to === day - 1) last.to = day;
    else runs.push({ kind, from: day, to: day });
  }
  return runs.map(({ kind, from, to }) => ({ kind, start: dateOf(from), end: dateOf(to) }));
}
