import { addMonths, dayOf } from '../domain/dates.js';
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
  const first = dayOf(today);
  const kinds = new Array<string | undefined>(dayOf(addMonths(today, horizonMonths)) - first);
  for (const id of ids) {
    const period = nodeAt(periods, `/${id}`);
    if (!concerns(period, group)) continue;
    const kind = readText(nodeAt(period, '/nature')) ?? 'inconnue';
    for (const { from, to } of spansOf(period)) {
      for (let day = Math.max(0, from - first); day <= Math.min(kinds.length - 1, to - first); day += 1) {
        if (kinds[day] === undefined || kinds[day] === 'calme') kinds[day] = kind;
      }
    }
  }
  const count = (test: (kind: string) => boolean): number =>
    kinds.filter((kind) => kind !== undefined && test(kind)).length / DAYS_PER_MONTH;
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

/** The days of a period, both ends included, repeated each year where it says so. Day numbers. */
function spansOf(period: Json | undefined): readonly { readonly from: number; readonly to: number }[] {
  const from = isMapping(period) ? readText(period['du']) : undefined;
  const to = isMapping(period) ? readText(period['au']) : undefined;
  if (from === undefined || to === undefined) return [];
  const yearly = isMapping(period) && readBoolean(period['chaque_annee']) === true;
  const shifts = yearly ? YEARS.map((year) => 12 * year) : [0];
  return shifts.map((months) => ({ from: dayOf(addMonths(from, months)), to: dayOf(addMonths(to, months)) }));
}

/** A yearly period may have been written some years ago. */
const YEARS = [0, 1, 2, 3, 4, 5];
