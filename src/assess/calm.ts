import { declaredKinds } from '../domain/calendar.js';
import { addMonths, dayOf, DAYS_PER_MONTH } from '../domain/dates.js';
import { readCollection, type IsoDate, type Json } from '../domain/fact.js';

/** How much of the time ahead is calm for a group, in months; `complete` when every period has been told. */
export interface CalmTime {
  readonly complete: boolean;
  readonly calm: number;
  readonly notCalm: number;
}

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
  const from = dayOf(today);
  const to = dayOf(addMonths(today, horizonMonths)) - 1;
  const kinds = [...declaredKinds(periods, [group], from, to).values()];
  const months = (days: number): number => Math.min(horizonMonths, days / DAYS_PER_MONTH);
  const calm = months(kinds.filter((kind) => kind === 'calme').length);
  const notCalm = Math.min(horizonMonths - calm, months(kinds.filter((kind) => kind !== 'calme').length));
  return { complete: readCollection(periods).complete, calm, notCalm };
}
