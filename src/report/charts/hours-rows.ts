import { readRange } from '../../domain/fact.js';
import { hoursTexts } from '../../texts/fr/charts-plan.js';
import { capital } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import type { WorkView } from '../view-plan.js';
import { personWords } from '../wording.js';

/** The hours of one person or role, and what they said they could give each month. */
export interface HoursRow {
  readonly name: string;
  /** A role that nobody fills yet has no limit to tell. */
  readonly toFind: boolean;
  readonly months: WorkView['months'];
  readonly total: number;
  readonly limit: { readonly min: number; readonly max: number } | undefined;
}

/** What one person or role does, and can do. */
export function hoursRow({ name, months, total }: WorkView, lookup: Lookup): HoursRow {
  const toFind = name.kind === 'role';
  const limit = toFind ? undefined : readRange(lookup.at(`/personnes/${name.id}/heures_par_mois`));
  return { name: capital(personWords(name)), toFind, months, total, limit };
}

/** What is possible each month, in words. */
export function limitWords({ toFind, limit }: Pick<HoursRow, 'toFind' | 'limit'>): string {
  if (limit !== undefined) return hoursTexts.range(limit.min, limit.max);
  return toFind ? hoursTexts.toFind : hoursTexts.notTold;
}

/** Hours as they are shown: to the quarter, and never none where there is some. */
export function quarters(hours: number): number {
  return hours > 0 ? Math.max(1, Math.round(hours * 4)) / 4 : 0;
}
