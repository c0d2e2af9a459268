import type { Catalogue } from '../domain/catalogue.js';
import type { Freshness, FreshnessLimits } from '../domain/catalogue-answers.js';
import type { IsoDate } from '../domain/fact.js';
import { byCodePoint } from '../domain/pointer.js';
import { newestSource } from './links.js';

/** How old the entries are on a day, and which supports end. */
export function freshnessOf({ tools }: Catalogue, date: IsoDate, limits: FreshnessLimits): Freshness {
  const entries = [...tools.values()];
  const newest = entries.map((tool) => ({ id: tool.id, newest: newestSource(tool) }));
  const dates = entries.flatMap(({ sources }) => Object.values(sources).map((source) => source.date));
  const dated = dates.filter((one) => /^\d{4}/.test(one));
  return {
    date,
    limits,
    dated: newest
      .flatMap(({ id, newest: day }) =>
        day === undefined ? [] : [{ id, newest: day, months: monthsBetween(day, date) }],
      )
      .sort((a, b) => byCodePoint(a.newest, b.newest) || byCodePoint(a.id, b.id)),
    undated: newest.filter((one) => one.newest === undefined).map(({ id }) => id),
    sources: {
      total: dates.length,
      undated: dates.length - dated.length,
      old: dated.filter((day) => monthsBetween(day, date) >= limits.source_ancienne_mois).length,
    },
    support: supportOf(entries, date, limits),
  };
}

function supportOf(
  entries: readonly { readonly id: string; readonly sante?: { readonly fin_de_soutien?: string } }[],
  date: IsoDate,
  { fin_de_soutien_mois: months }: FreshnessLimits,
): Freshness['support'] {
  return entries
    .flatMap(({ id, sante }) => {
      const end = sante?.fin_de_soutien;
      if (end === undefined || monthsBetween(date, end) >= months) return [];
      // A year or a month alone lasts until its last day.
      return [{ id, date: end, past: end < date.slice(0, end.length) }];
    })
    .sort((a, b) => byCodePoint(a.date, b.date) || byCodePoint(a.id, b.id));
}

/** Whole months from one date to another. A date without its day or month counts from its beginning: at its oldest. */
function monthsBetween(from: string, to: string): number {
  const part = (date: string, at: number): number => Number(date.split('-')[at] ?? 1);
  const months = (part(to, 0) - part(from, 0)) * 12 + part(to, 1) - part(from, 1);
  return part(to, 2) < part(from, 2) ? months - 1 : months;
}
