import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/data/index.js';
import { imported, treeOf, troublesOf } from './support.js';

const word = fc.string({ unit: 'binary', maxLength: 12 });
const names = [...catalogue.tools.values()].slice(0, 30).map(({ nom }) => nom);
const name = fc.oneof(fc.constantFrom(...names, 'Base des familles', 'C++', 'C#', '2048', 'complet'), word);
const role = fc.oneof(
  fc.constantFrom('Secrétaire', 'La trésorière', 'Bénévole', 'Bénévole 2', 'aucun'),
  word,
);
const legal = {
  acces: fc.oneof(fc.constantFrom('', 'secrétaire', 'bénévole', 'trésorier et secrétaire', 'personne'), word),
  compte: fc.oneof(fc.constantFrom('', 'association', 'secrétaire', 'perso'), word),
  cout: fc.oneof(fc.constantFrom('', '12 €', '1 200,50', '10 à 20', 'gratuit'), word),
  criticite: fc.constantFrom('', 'vital', 'moyen', 'faible'),
  fin: fc.constantFrom('', '31/12/2027', '29/02/2027'),
  heures: fc.oneof(fc.constantFrom('', '4', '2h30', '2 à 3'), word),
};
const tools = fc.array(
  fc.tuple(name, legal.acces, legal.compte, legal.cout, legal.criticite, legal.fin, word),
  { minLength: 1, maxLength: 12 },
);
const people = fc.array(fc.tuple(role, legal.heures, legal.fin, word), { minLength: 1, maxLength: 12 });
const sheets = fc.record({
  tools,
  people,
  delimiter: fc.constantFrom(';', ',', '\t'),
  windows: fc.boolean(),
});

const TOOLS = [
  'Outil',
  'Accès',
  'Compte au nom de',
  'Prix par an',
  'Importance',
  'Fin du contrat',
  'Remarques',
];
const PEOPLE = ['Rôle', 'Heures par mois', 'Fin de mandat', 'Remarques'];

function texts({
  tools,
  people,
  delimiter,
  windows,
}: typeof sheets extends fc.Arbitrary<infer T> ? T : never) {
  const options = { delimiter, record_delimiter: windows ? '\r\n' : '\n', bom: !windows, quoted: !windows };
  return {
    outils: stringify([TOOLS, ...tools], options),
    personnes: stringify([PEOPLE, ...people], options),
  };
}

describe('any table', () => {
  it('gives an inventory that is valid, and the same again gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (any) => {
        const told = texts(any);
        const first = await imported(told);
        expect(() => treeOf(first.text)).not.toThrow();
        const second = await imported({ ...told, inventory: first.text, memory: first.memory });
        expect(second.text).toBe(first.text);
        expect(second.memory).toEqual(first.memory);
        expect(troublesOf(second)).toEqual(troublesOf(first));
      }),
      { numRuns: 150, seed: 20261122 },
    );
  });

  it('tells or writes each of its rows: none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (any) => {
        const { sheets: read } = await imported(texts(any));
        for (const { table, elements, troubles } of read) {
          const told = new Set([...elements, ...troubles.map(({ row }) => row)].map(({ line }) => line));
          for (const { line } of [...table.rows, ...table.broken]) expect(told).toContain(line);
        }
      }),
      { numRuns: 50, seed: 20261122 },
    );
  });

  it('may have five thousand rows', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => index);
    const { sheets: read } = await imported({
      personnes: `Rôle;Heures\n${rows.map((row) => `Rôle ${String(row % 2500)};${String(row % 9)}`).join('\n')}\n`,
      outils: `Outil;Accès\n${rows.map((row) => `Base ${String(row % 100)}xyz;rôle ${String(row)}`).join('\n')}\n`,
    });
    expect(read.map(({ elements }) => elements.length)).toEqual([5000, 100]);
  });
});
