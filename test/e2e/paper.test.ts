import { Chalk } from 'chalk';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { load } from 'js-yaml';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import type { Prompter } from '../../src/domain/prompter.js';
import { emptyFolder } from './run.js';

const START = `bascule: 1
personnes:
  secretaire: { role: La secrétaire }
  tresorier: { role: Le trésorier }
outils:
  zoom: {}
`;

/** What the association knows, by the title of what is noted; the rest is left for another day. */
const KNOWN: Readonly<Record<string, string>> = {
  Importance: 'vital',
  'Qui a les clés': 'secretaire',
  'On peut récupérer': 'oui',
  'On a essayé': 'non',
  'Au nom de qui est le compte': 'personne',
  'Qui tient le compte': 'tresorier',
  'Coût par an': '120 à 150',
  'Données personnelles': 'oui',
  'Données sensibles': '?',
  'Où on en est': 'adopte',
  Depuis: '2025-01-05',
  'Façon habituelle de décider': 'ag',
  'Mois habituel': '4',
};
const LISTS = ['Qui a les clés'];
const CERTAIN = ['On peut récupérer'];

const titleIn = (message: string): string | undefined =>
  Object.keys(KNOWN).find((title) => message.split(/[.(:]/)[0]?.trim() === title);

async function bascule(args: readonly string[], prompter?: Prompter): Promise<number> {
  const said = (): void => undefined;
  const terminal = { out: said, err: said, width: 100, paint: new Chalk({ level: 0 }), interactive: false };
  const now = (): Date => new Date(Date.UTC(2026, 10, 22));
  const context = { terminal, environment: {}, now, ...(prompter && { prompter }) };
  return main([...args, '--date', '2026-11-22'], context);
}

function inventory(): string {
  const path = join(emptyFolder(), 'inventaire.yaml');
  writeFileSync(path, START);
  return path;
}

/** Answers what is known, and leaves every other question for another. */
const somebody: Prompter = {
  choose: (message) => {
    if (message === 'Est-ce tout ?') return Promise.resolve('oui');
    if (message === 'Comment le sait-on ?') return Promise.resolve('teste');
    return Promise.resolve(KNOWN[titleIn(message) ?? ''] ?? '>');
  },
  check: (message) => Promise.resolve([KNOWN[titleIn(message) ?? ''] ?? '>']),
  type: (message) => Promise.resolve(KNOWN[titleIn(message) ?? ''] ?? '>'),
};

/** Fills in what is known. */
function fill(path: string): void {
  const rows: Record<string, string>[] = parse(readFileSync(path), {
    bom: true,
    delimiter: ';',
    columns: true,
  });
  const filled = rows.map((row) => {
    const title = titleIn(row['Comment répondre'] ?? '') ?? '';
    const answer = KNOWN[title] ?? '';
    const certainty = CERTAIN.includes(title) ? 'essayé' : '';
    return {
      ...row,
      Réponse: LISTS.includes(title) ? `${answer} ; c’est tout` : answer,
      'Comment on le sait (essayé / écrit / dit)': certainty,
    };
  });
  writeFileSync(path, stringify(filled, { bom: true, delimiter: ';', header: true }));
}

it('the interview on paper ends with the inventory of the interview in front of a person', async () => {
  const asked = inventory();
  expect(await bascule(['audit', asked, '--minutes', '900'], somebody)).toBe(0);
  const onPaper = inventory();
  const folder = join(onPaper, '../entretien');
  // Each answer may bring up a question that the guide before could not hold.
  for (let round = 0, before = ''; before !== readFileSync(onPaper, 'utf8'); round += 1) {
    before = readFileSync(onPaper, 'utf8');
    const sheets = join(folder, String(round));
    expect(await bascule(['audit', onPaper, '--guide', '--sortie', sheets])).toBe(0);
    fill(join(sheets, 'feuille-de-reponses.csv'));
    expect(await bascule(['audit', onPaper, '--reprendre', join(sheets, 'feuille-de-reponses.csv')])).toBe(0);
  }
  const tree = load(readFileSync(onPaper, 'utf8')) as { outils: { zoom: object } };
  expect(tree).toEqual(load(readFileSync(asked, 'utf8')));
  expect(tree.outils.zoom).toMatchObject({
    criticite: 'vital',
    acces: { complet: 'oui', liste: ['secretaire'] },
    export: { existe: { valeur: 'oui', certitude: 'teste' }, essaye: 'non' },
    donnees: { personnelles: 'oui', sensibles: 'inconnu' },
  });
});
