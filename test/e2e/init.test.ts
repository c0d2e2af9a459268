import { Chalk } from 'chalk';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import type { Prompter } from '../../src/domain/prompter.js';
import { bascule, emptyFolder } from './run.js';

const DAY = ['--date', '2026-11-22'];
const ANSWERS = `association/nom: La Fanfare
groupes/membres: { nom: Les membres, effectif: 20 à 25 }
outils: gdrive, whats app, notre base de dons
personnes: la secrétaire, le trésorier
outils/gdrive/acces: la secrétaire
outils/gdrive/compte/au_nom_de: personne
outils/gdrive/export/essaye: non
`;

async function played(answers: readonly (string | readonly string[])[]) {
  const path = join(emptyFolder(), 'inventaire.yaml');
  const left = [...answers];
  const files: string[] = [];
  const next = () => {
    files.push(readFileSync(path, 'utf8'));
    return Promise.resolve(left.shift());
  };
  const prompter: Prompter = {
    choose: async () => (await next()) as string | undefined,
    check: async () => (await next()) as readonly string[] | undefined,
    type: async (_, refuse) => {
      const answer = (await next()) as string | undefined;
      expect(answer === undefined ? undefined : refuse(answer)).toBe(undefined);
      return answer;
    },
  };
  let out = '';
  const say = (text: string): void => void (out += text);
  const terminal = { out: say, err: say, width: 100, paint: new Chalk({ level: 0 }), interactive: false };
  const now = (): Date => new Date(Date.UTC(2026, 10, 22));
  const code = await main(['init', path, ...DAY], { terminal, environment: {}, now, prompter });
  return { code, out, files, file: readFileSync(path, 'utf8') };
}

describe('a start in twelve questions', () => {
  it('gives a valid inventory with comments, and a first page', async () => {
    const { code, out, file } = await played([
      ...['La Fanfare', '20 à 25', 'gdrive, notre base', 'oui', 'la secrétaire', 'oui', '3'],
      ...[['secretaire'], 'oui', '?'].slice(0, 2),
      ['?'],
      ...['personne', 'association', 'vital', '?', 'non', 'oui', '3', 'b', 'avril'],
    ]);
    expect(code).toBe(0);
    expect(file).toContain('# Qui porte quelque chose, par son rôle.\npersonnes:\n');
    expect(file).toContain('acces: { complet: oui, liste: [secretaire] }');
    expect(out).toContain('Ne tient qu’à une personne');
    expect(file).toMatch(/zone_scolaire: b\n.*ag:\n.*mois: 4/s);
    expect(out).toContain('Reconnus dans le catalogue : Google Drive.');
    expect(out).toContain('gardés comme vous les dites : notre base.');
    expect(out).toContain('Sorties jamais essayées');
    expect(out).toMatch(/À faire maintenant/);
  });

  it('has each answer on the disk before the next, and goes back', async () => {
    const { code, files, file, out } = await played(['La Fanfre', '<', 'La Fanfare', '12']);
    expect(files[1]).toContain('nom: "La Fanfre"');
    expect(files[3]).toContain('nom: "La Fanfare"');
    expect(file).toContain('effectif: 12');
    expect([code, out.includes('bascule audit')]).toEqual([130, true]);
  });
});

describe('a start from a file of answers', () => {
  it('recognises tools under any name, and passes the check', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'reponses.yaml'), ANSWERS);
    const { code, out } = await bascule(['init', '--reponses', 'reponses.yaml', ...DAY], { cwd: folder });
    const file = readFileSync(join(folder, 'inventaire.yaml'), 'utf8');
    expect([code, out.includes('Ne tient qu’à une personne')]).toEqual([0, true]);
    expect(file).toContain('  google-drive:\n    acces: [secretaire]\n');
    expect(file).toContain('  notre-base-de-dons:\n    description:\n      nom: "notre base de dons"\n');
    expect((await bascule(['check', ...DAY], { cwd: folder })).code).toBe(0);
  });

  it('never touches an inventory that is there', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'inventaire.yaml'), 'bascule: 1\n');
    const { code, err } = await bascule(['init', '--reponses', 'reponses.yaml'], { cwd: folder });
    expect([code, readFileSync(join(folder, 'inventaire.yaml'), 'utf8')]).toEqual([2, 'bascule: 1\n']);
    expect(err).toContain('bascule audit');
  });

  it('without a terminal or answers says what to do and writes nothing', async () => {
    const folder = emptyFolder();
    const { code, err } = await bascule(['init'], { cwd: folder });
    expect([code, err.includes('--reponses'), existsSync(join(folder, 'inventaire.yaml'))]).toEqual([
      2,
      true,
      false,
    ]);
  });
});

/** As a French Excel writes it. */
const TOOLS = Buffer.from(
  'Logiciel;Qui a les codes;Prix;Mot de passe\r\nGoogle Drive;secrétaire;0;soleil\r\nZoom;Marie;cher;\r\n',
  'latin1',
);
const PEOPLE = 'Rôle,Prénom,Téléphone\nSecrétaire,Marie,06 12 34 56 78\n';

function folderWithSheets(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'outils.csv'), TOOLS);
  writeFileSync(join(folder, 'personnes.csv'), PEOPLE);
  return folder;
}

describe('a start from sheets', () => {
  it('without a terminal asks nothing and shows the first page', async () => {
    const cwd = folderWithSheets();
    const sheets = ['--outils', 'outils.csv', '--personnes', 'personnes.csv'];
    const { code, out, err } = await bascule(['init', ...sheets, ...DAY], { cwd });
    const file = readFileSync(join(cwd, 'inventaire.yaml'), 'utf8');
    expect(code).toBe(0);
    expect(out).toContain('Pas sûr : rien n’en est écrit : « Prix » (cout_annuel)');
    expect(out).toContain('Ne tient qu’à une personne');
    expect(err).toContain('bascule audit inventaire.yaml');
    expect(file).toContain('acces: [secretaire]');
    expect(file).not.toMatch(/cout_annuel|Marie|soleil|06 12/);
    expect((await bascule(['check'], { cwd })).code).toBe(0);
  });

  it('writes nothing where an inventory is there, or where a sheet cannot be read', async () => {
    const cwd = folderWithSheets();
    writeFileSync(join(cwd, 'inventaire.yaml'), 'bascule: 1\n');
    const there = await bascule(['init', '--outils', 'outils.csv'], { cwd });
    expect([there.code, readFileSync(join(cwd, 'inventaire.yaml'), 'utf8')]).toEqual([2, 'bascule: 1\n']);
    const absent = await bascule(['init', 'autre.yaml', '--outils', 'absent.csv'], { cwd });
    expect([absent.code, existsSync(join(cwd, 'autre.yaml'))]).toEqual([2, false]);
  });

  it('shows the columns to a person, who says otherwise, and how to read them again', async () => {
    const { code, out, file } = await confirmed(['changer', 'Qui a les codes', 'savoir_faire', 'oui']);
    expect(code).toBe(0);
    expect(out).toContain('« Logiciel » : « outil », comme Google Drive, Zoom');
    expect(out).toContain('« Prix » : sans doute « prix par an », comme 0, cher');
    expect(out).toContain('« Mot de passe » : laissée de côté, elle peut contenir des mots de passe.');
    expect(out).toContain('--colonnes "Qui a les codes=savoir_faire,Prix=cout_annuel"');
    expect(file).toContain('cout_annuel: 0');
    expect(file).not.toContain('acces:');
  });

  it('needs the column that says what a row is about', async () => {
    const { code, out, asked } = await confirmed(['changer', 'Logiciel', '-', undefined]);
    expect([code, out.includes('Il faut la colonne « outil »')]).toEqual([130, true]);
    expect(asked.at(-1)).toEqual(['changer', 'arreter']);
  });

  it.each([[['arreter']], [[undefined]], [['changer', undefined]], [['changer', 'Prix', undefined]]])(
    'stopped at the columns (%j) writes nothing',
    async (answers) => {
      const { code, out, file } = await confirmed(answers);
      expect([code, file]).toEqual([130, undefined]);
      expect(out).toContain('rien n’a été écrit');
    },
  );
});

/** Plays somebody in front of the columns of the tools. */
async function confirmed(answers: readonly (string | undefined)[]) {
  const folder = folderWithSheets();
  const path = join(folder, 'inventaire.yaml');
  const left = [...answers];
  const asked: (readonly string[])[] = [];
  const prompter: Prompter = {
    choose: (_, choices) => {
      asked.push(choices.map(({ value }) => value));
      return Promise.resolve(left.shift());
    },
    check: () => Promise.reject(new Error('not asked')),
    type: () => Promise.reject(new Error('not asked')),
  };
  let out = '';
  const say = (text: string): void => void (out += text);
  const terminal = { out: say, err: say, width: 200, paint: new Chalk({ level: 0 }), interactive: false };
  const now = (): Date => new Date(Date.UTC(2026, 10, 22));
  const args = ['init', path, '--outils', join(folder, 'outils.csv'), ...DAY];
  const code = await main(args, { terminal, environment: {}, now, prompter });
  return { code, out, asked, file: existsSync(path) ? readFileSync(path, 'utf8') : undefined };
}
