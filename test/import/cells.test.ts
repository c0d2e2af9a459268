import { describe, expect, it } from 'vitest';
import { sheetWords } from '../../src/data/dialogue.js';
import { readAmount, readDay, readHours, readWordsCell } from '../../src/load/csv/cells.js';
import { guessColumns } from '../../src/load/csv/headings.js';

const amount = (cell: string, monthly = false) => readAmount(cell, sheetWords, monthly);
const ok = (value: unknown) => ({ ok: true, value });

describe('a price', () => {
  it.each([
    ['120', 120],
    ['120 €', 120],
    ['1 200,50 €', 1200.5],
    ['1\u202f200,50\u00a0€', 1200.5],
    ['1.200,50', 1200.5],
    ['120€/an', 120],
    ['10 €/mois', 120],
    ['12 euros par mois', 144],
    ['99,90 € TTC', 99.9],
    ['gratuit', 0],
    ['100 à 150 €', { min: 100, max: 150 }],
    ['100-150', { min: 100, max: 150 }],
  ])('« %s » is %j for a year', (cell, value) => {
    expect(amount(cell)).toEqual(ok(value));
  });

  it.each([
    'cher',
    '-12',
    '1.200',
    '1,200',
    '12 €/an ou 2 €/mois',
    '150 à 100',
    '99999999',
    '1 2 x',
    '2 comptes',
  ])('« %s » is not guessed', (cell) => {
    expect(amount(cell).ok).toBe(false);
  });

  it('of a month counts twelve times, unless the cell says that it is for a year', () => {
    expect([amount('10', true), amount('10 € par an', true)]).toEqual([ok(120), ok(10)]);
  });
});

describe('hours and days', () => {
  it.each([
    ['4', 4],
    ['4 h', 4],
    ['2h30', 2.5],
    ['3 heures par mois', 3],
    ['2 à 3', { min: 2, max: 3 }],
  ])('« %s » is %j hours', (cell, value) => {
    expect(readHours(cell, sheetWords, false)).toEqual(ok(value));
  });

  it('of a week count four times in a month', () => {
    expect(readHours('1h30', sheetWords, true)).toEqual(ok(6));
  });

  it.each([
    ['12/06/2027', '2027-06-12'],
    ['1/2/27', '2027-02-01'],
    ['2027-06-12', '2027-06-12'],
    ['2027-06-12 00:00:00', '2027-06-12'],
    ['1er août 2027', '2027-08-01'],
    ['samedi 12 juin 2027', '2027-06-12'],
  ])('« %s » is the day %s', (cell, day) => {
    expect(readDay(cell, sheetWords)).toEqual(ok(day));
  });

  it.each(['31/02/2027', '2027', 'juin 2027', '06/2027', 'bientôt'])('« %s » is no day', (cell) => {
    expect(readDay(cell, sheetWords).ok).toBe(false);
  });
});

describe('words', () => {
  it.each([
    ['Écrire à marie@exemple.org', 'contact'],
    ['Appeler le 06 12 34 56 78', 'contact'],
    ['mdp : soleil', 'secret'],
    ['x'.repeat(2001), 'trop-long'],
  ])('are refused where they hold more than words: %s', (cell, code) => {
    expect(readWordsCell(cell)).toEqual({ ok: false, code });
  });

  it('are kept whole, on one line', () => {
    expect(readWordsCell('Un\ndeux 2026')).toEqual(ok('Un deux 2026'));
  });
});

describe('headings', () => {
  const uses = (...headings: string[]) =>
    guessColumns(headings, 'outils', sheetWords).map(({ use, field }) => `${use} ${field ?? ''}`.trim());

  it('are understood whatever their accents, capitals and signs', () => {
    expect(uses('LOGICIEL', 'Qui a les codes ?', 'Coût annuel (€)')).toEqual([
      'lu outil',
      'lu acces',
      'lu cout_annuel',
    ]);
  });

  it('are only proposed where they could mean something else', () => {
    expect(uses('Outil', 'Prix', 'Qui a les code', 'Prix par mois en 2026')).toEqual([
      'lu outil',
      'a-confirmer cout_annuel',
      'a-confirmer acces',
      'a-confirmer cout_mensuel',
    ]);
  });

  it('of personal things and of secrets are left aside, whatever stands beside the word', () => {
    expect(uses('E-mail du compte', 'Tél.', 'Mot de passe', 'MDP Zoom', 'Identifiant de connexion')).toEqual([
      'personnel',
      'personnel',
      'secret',
      'secret',
      'secret',
    ]);
  });

  it('give a field to the surest of several columns', () => {
    expect(uses('Nom', 'Outil')).toEqual(['double', 'lu outil']);
  });

  it('of names help to know people, and are no field', () => {
    const columns = guessColumns(['Nom', 'Prénom', 'Fonction'], 'personnes', sheetWords);
    expect(columns.map(({ use }) => use)).toEqual(['nom', 'nom', 'lu']);
  });
});
