import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNTED_FIELDS, originOf } from '../../src/catalogue/completeness.js';
import { completenessOf } from '../../src/catalogue/index.js';
import { catalogue } from '../../src/data/index.js';
import { ORIGINS } from '../../src/domain/catalogue-answers.js';
import { FIELD_WORDS } from '../../src/texts/fr/catalogue-words.js';
import { catalogueOf, entry } from './small.js';

/** Keys of an entry that are no facts: names, levels, words, and where facts come from. */
const NO_FACTS = [
  'id',
  'nom',
  'autres_noms',
  'genre',
  'niveau',
  'releve',
  'fiches',
  'fin',
  'sources',
  'non_verifie',
  'classement',
  'textes',
];

const source = (...covers: readonly string[]) => ({
  s1: { titre: 'Une page', date: '2026', porte_sur: covers },
});

describe('the origin of a fact', () => {
  it.each([
    ['read', { licence: 'MIT', sources: source('licence') }, 'licence', 'source'],
    [
      'read in part',
      { licence: 'MIT', sources: source('licence'), non_verifie: ['licence'] },
      'licence',
      'partie',
    ],
    ['known unread', { licence: 'MIT', non_verifie: ['licence'] }, 'licence', 'memoire'],
    ['absent', { sources: source('licence') }, 'licence', undefined],
    ['sorted by the project', {}, 'nature', 'convention'],
    ['sorted by a source', { classement: { source: 's1' }, sources: source('prix') }, 'nature', 'source'],
    ['sorted, and read', { sources: source('usages') }, 'usages', 'source'],
  ] as const)('is told when it is %s', (_, more, field, origin) => {
    expect(originOf(entry('a', more), field)).toBe(origin);
  });

  it('of hours is their own source', () => {
    const hours = { debutant: 1, 'a-l-aise': 1, expert: 1 };
    const classed = { classement: { source: 's1' }, sources: source('prix') };
    const guessed = entry('a', { ...classed, apprentissage: { ...hours, source: 'convention' } });
    const measured = entry('a', { apprentissage: { ...hours, source: 's1' }, sources: source('prix') });
    expect(originOf(guessed, 'apprentissage')).toBe('convention');
    expect(originOf(measured, 'apprentissage')).toBe('source');
  });
});

describe('completeness', () => {
  it('counts every field of the schema, or says why not', () => {
    const schema = JSON.parse(readFileSync('schemas/tool.schema.json', 'utf8')) as { properties: object };
    expect([...COUNTED_FIELDS, ...NO_FACTS].sort()).toEqual(Object.keys(schema.properties).sort());
    for (const field of COUNTED_FIELDS) expect(FIELD_WORDS, field).toHaveProperty([field]);
  });

  it('counts entries of each level, and facts by where they come from', () => {
    const from = catalogueOf(
      entry('a', { niveau: 'complet', licence: 'MIT', sources: source('licence') }),
      entry('b', { niveau: 'complet' }),
      entry('c', { licence: 'MIT', non_verifie: ['licence'] }),
    );
    const { entries, fields } = completenessOf(from);
    expect(entries).toEqual({ complet: 2, repere: 1 });
    expect(fields.find(({ field }) => field === 'licence')).toEqual({
      field: 'licence',
      filled: { complet: 1, repere: 1 },
      origins: { source: 1, partie: 0, memoire: 1, convention: 0 },
    });
  });

  it('gives each fact of the real catalogue one origin', () => {
    const { fields, origins } = completenessOf(catalogue);
    for (const { field, filled, origins: own } of fields)
      expect(
        ORIGINS.reduce((sum, origin) => sum + own[origin], 0),
        field,
      ).toBe(filled.complet + filled.repere);
    for (const origin of ORIGINS)
      expect(fields.reduce((sum, field) => sum + field.origins[origin], 0)).toBe(origins[origin]);
  });
});
