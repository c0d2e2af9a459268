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
      ...['La Fanfare', '20 à 25', 'gdrive, notre base', 'non', 'oui', 'la secrétaire', 'oui', '3'],
      ...[['secretaire'], 'oui', '?'].slice(0, 2),
      ['?'],
      ...['personne', 'association', 'vital', '?', 'non', 'oui', '3', '4'],
    ]);
    expect(code).toBe(0);
    expect(file).toContain('# Qui porte quelque chose, par son rôle.\npersonnes:\n');
    expect(file).toContain('acces: { complet: oui, liste: [secretaire] }');
    expect(out).toContain('Ne tient qu’à une personne');
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
