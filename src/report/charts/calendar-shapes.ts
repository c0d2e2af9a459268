import type { PeriodKind } from '../../domain/calendar.js';
import { element, type Markup } from '../markup.js';
import type { CalendarMark, MarkKind } from './calendar-marks.js';
import { box, hint } from './drawing.js';
import { patch, type Key } from './legend.js';
import { round } from './measure.js';
import { dotted, filledWith, INK, LEVEL_PAINT, MOVE, QUIET, slanted, SOFT_INK, STAY } from './palette.js';

const BAR = 16;
/** A step of one day is still seen. */
const LEAST = 4.5;
const OUT = 18;

/** Patterns of the calendar; periods are pale, since marks stand on them. */
export function markPatterns(id: string): readonly Markup[] {
  return [
    slanted(`${id}-cohabitation`, '#ffffff', MOVE, 8, 2),
    dotted(`${id}-calme`, '#a9d3b2', '#f1f9f2', 9),
    slanted(`${id}-chargee`, '#f6c9a5', '#fff5ec', 9, 1.2),
    slanted(`${id}-absente`, '#b4b4b4', '#ececec', 5, 1.2),
  ];
}

export function periodFill(kind: PeriodKind, id: string): string {
  return filledWith(`${id}-${kind}`);
}

export function periodKey(kind: PeriodKind, id: string): Key['mark'] {
  return patch(periodFill(kind, id));
}

/** A mark between two edges: stretches lie on the line, decisions stand above it, what cannot be undone below. */
export function markShape(
  { kind, supposed }: CalendarMark,
  [from, to]: readonly [number, number],
  middle: number,
  id: string,
  words: string,
): Markup {
  const named = { 'data-marque': kind };
  if (kind === 'decision') return diamond(from, middle - OUT, supposed, named, hint(words));
  if (kind === 'sans-retour') return triangle(from, middle + OUT, named, hint(words));
  const width = Math.max(to - from, LEAST);
  if (kind === 'duree') return box([from, middle - 2], [width, 4], { fill: QUIET, ...named }, hint(words));
  const paint = { ...PAINT[kind], ...(kind === 'cohabitation' && { fill: filledWith(`${id}-${kind}`) }) };
  return box([from, middle - BAR / 2], [width, BAR], { ...paint, ...named }, hint(words));
}

const PAINT = {
  travail: { fill: STAY, stroke: '#ffffff' },
  fait: { fill: '#ffffff', stroke: STAY },
  cohabitation: { fill: MOVE, stroke: MOVE },
} as const;

/** The same marks for the legend. */
export function markKey(kind: MarkKind, id: string): Key['mark'] {
  return (x, y) => {
    if (kind === 'decision') return diamond(x + 9, y + 7, false, {});
    if (kind === 'sans-retour') return triangle(x + 9, y + 7, {});
    if (kind === 'duree') return box([x, y + 5], [18, 4], { fill: QUIET });
    const fill = kind === 'cohabitation' ? filledWith(`${id}-${kind}`) : PAINT[kind].fill;
    return box([x, y], [18, 14], { fill, stroke: kind === 'fait' ? STAY : SOFT_INK });
  };
}

type Named = Readonly<Record<string, string>>;

/** Hollow where the date was supposed. */
function diamond(x: number, y: number, hollow: boolean, named: Named, ...more: readonly Markup[]): Markup {
  const d = `M${round(x)} ${round(y - 8)}l8 8l-8 8l-8 -8z`;
  return element(
    'path',
    { d, fill: hollow ? '#ffffff' : INK, stroke: hollow ? INK : '#ffffff', 'stroke-width': 1.5, ...named },
    ...more,
  );
}

function triangle(x: number, y: number, named: Named, ...more: readonly Markup[]): Markup {
  const d = `M${round(x)} ${round(y - 8)}l8.5 15h-17z`;
  const fill = LEVEL_PAINT.critique.fill;
  return element('path', { d, fill, stroke: '#ffffff', 'stroke-width': 1.5, ...named }, ...more);
}
