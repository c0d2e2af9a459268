import { addDays, addMonths, daysBetween } from '../domain/dates.js';
import {
  isMapping,
  nodeAt,
  readBoolean,
  readCollection,
  readReferences,
  readText,
  type IsoDate,
  type Json,
} from '../domain/fact.js';

/** How much of the time ahead is calm for a group, in months; `complete` when every period has been told. */
export interface CalmTime {
  readonly complete: boolean;
  readonly calm: number;
  readonly notCalm: number;
}

const DAYS_PER_MONTH = 365.25 / 12;

/**
 * Months of calm and of other declared periods within the time ahead, from `calendrier/periodes`. A day that is both
 * calm and busy is busy. « Absente » is empty, not calm: nobody is there to learn (row C1).
 */
export function calmMonths(
  periods: Json | undefined,
  group: string,
  today: IsoDate,
  horizonMonths: number,
): CalmTime {
  const { ids, complete } = readCollection(periods);
  const days = daysBetween(today, addMonths(today, horizonMonths));
  const nature = new Map<IsoDate, string>();
  for (const id of ids) {
    const period = nodeAt(periods, `/${id}`);
    if (!concerns(period, group)) continue;
    const kind = readText(nodeAt(period, '/nature')) ?? 'inconnue';
    for (const day of daysOf(period, today, days)) {
      const before = nature.get(day);
      if (before === undefined || before === 'calme') nature.set(day, kind);
    }
  }
  const count = (test: (kind: string) => boolean): number =>
    [...nature.values()].filter(test).length / DAYS_PER_MONTH;
  const calm = Math.min(
    horizonMonths,
    count((kind) => kind === 'calme'),
  );
  const notCalm = count((kind) => kind === 'chargee' || kind === 'absente');
  return { complete, calm, notCalm: Math.min(horizonMonths - calm, notCalm) };
}

function concerns(period: Json | undefined, group: string): boolean {
  const groups = nodeAt(period, '/groupes');
  return groups === undefined || readReferences(groups).ids.includes(group);
}

/** The days of a period that fall within `length` days from `today`, repeated each year where it says so. */
function daysOf(period: Json | undefined, today: IsoDate, length: number): readonly IsoDate[] {
  const from = isMapping(period) ? readText(period['du']) : undefined;
  const to = isMapping(period) ? readText(period['au']) : undefined;
  if (from === undefined || to === undefined) return [];
  const yearly = isMapping(period) && readBoolean(period['chaque_annee']) === true;
  const shifts = yearly ? [0, 12, 24, 36, 48, 60] : [0];
  const last = addDays(today, length - 1);
  return shifts.flatMap((months) => {
    const start = addMonths(from, months);
    const end = addMonths(to, months);
    if (end < today || start > last) return [];
    const first = start < today ? today : start;
    const stop = end > last ? last : end;
    return Array.from({ length: daysBetween(first, stop) + 1 }, (_, index) => addDays(first, index));
  });
}
