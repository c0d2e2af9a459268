import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../src/catalogue/index.js';
import { catalogue, consultation } from '../../src/data/index.js';
import { catalogueOf, entry } from './small.js';

const LIMITS = { source_ancienne_mois: 24, fin_de_soutien_mois: 12, source: 'convention' };
const DAY = '2026-11-22';
const dated = (id: string, ...dates: readonly string[]) =>
  entry(id, {
    sources: Object.fromEntries(
      dates.map((date, rank) => [`s${rank + 1}`, { titre: 'Une page', date, porte_sur: ['prix'] }]),
    ),
  });
const of = (...tools: readonly ReturnType<typeof entry>[]) => freshnessOf(catalogueOf(...tools), DAY, LIMITS);

describe('the age of entries', () => {
  it('is that of the newest dated source, oldest first, in whole months', () => {
    const { dated: rows } = of(
      dated('recent', '2026-10-23'),
      dated('mois', '2026-10-22', '2019', 'sans date'),
      dated('vieux', '2019', '2018-12-31'),
      dated('an', '2025-11'),
    );
    expect(rows).toEqual([
      { id: 'vieux', newest: '2019', months: 94 },
      { id: 'an', newest: '2025-11', months: 12 },
      { id: 'mois', newest: '2026-10-22', months: 1 },
      { id: 'recent', newest: '2026-10-23', months: 0 },
    ]);
  });

  it('sets apart what has no dated source', () => {
    const { undated, dated: rows } = of(dated('a', 'sans date'), dated('b'), dated('c', '2026'));
    expect([undated, rows.map(({ id }) => id)]).toEqual([['a', 'b'], ['c']]);
  });
});

describe('sources', () => {
  it('are counted, with those without date and those as old as the limit', () => {
    const { sources } = of(
      dated('a', 'sans date', '2024-11-22', '2024-11-23'),
      dated('b', '2024-11', '2020'),
    );
    expect(sources).toEqual({ total: 5, undated: 1, old: 3 });
  });
});

describe('ends of support', () => {
  const ending = (id: string, date: string) =>
    entry(id, { sante: { statut: 'actif', fin_de_soutien: date } });

  it('are told when past or near, soonest first', () => {
    const { support } = of(
      ending('loin', '2027-11-22'),
      ending('presque', '2027-11-21'),
      ending('hier', '2026-11-21'),
      ending('ce-jour', DAY),
      entry('rien'),
    );
    expect(support).toEqual([
      { id: 'hier', date: '2026-11-21', past: true },
      { id: 'ce-jour', date: DAY, past: false },
      { id: 'presque', date: '2027-11-21', past: false },
    ]);
  });

  it('without a day last until the last of their month or year', () => {
    const past = (date: string) => of(ending('a', date)).support[0]?.past;
    expect(['2026', '2026-11', '2026-10', '2025'].map(past)).toEqual([false, false, true, true]);
  });
});

describe('the real catalogue', () => {
  it('has each entry once, and limits with a source', () => {
    const answer = freshnessOf(catalogue, DAY, consultation().anciennete);
    const ids = [...answer.dated.map(({ id }) => id), ...answer.undated].sort();
    expect(ids).toEqual([...catalogue.tools.keys()].sort());
    expect(consultation().anciennete.source).not.toBe('');
  });
});
