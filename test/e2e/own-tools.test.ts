import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOUSE } from '../support/own-entry.js';
import { bascule, emptyFolder } from './run.js';

const DAY = ['--date', '2026-11-22'];

const INVENTORY = `bascule: 1
association: { nom: Le Moulin }
outils:
  maison-des-familles: { criticite: important }
`;

function folderWith(entry: string): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, '.bascule', 'catalogue'), { recursive: true });
  writeFileSync(join(folder, '.bascule', 'catalogue', 'maison-des-familles.yaml'), entry);
  writeFileSync(join(folder, 'inventaire.yaml'), INVENTORY);
  return folder;
}

describe('a tool that only this association knows', () => {
  it('is known to every command once it is described in .bascule/catalogue', async () => {
    const cwd = folderWith(HOUSE);
    const { code, out, err } = await bascule(['check', ...DAY], { cwd });
    expect([code, out]).not.toContain('outil-inconnu');
    expect(`${out}${err}`).not.toContain('maison-des-familles');
    const explained = await bascule(['expliquer', 'verdict@maison-des-familles', ...DAY], { cwd });
    expect(explained.code).toBe(0);
    expect(explained.out).toContain('Galette');
    const fact = await bascule(['expliquer', 'dependance.editeur@/outils/maison-des-familles', ...DAY], {
      cwd,
    });
    expect(fact.out).toContain(join('.bascule', 'catalogue', 'maison-des-familles.yaml'));
  });

  it('is found from another folder, beside its inventory', async () => {
    const folder = folderWith(HOUSE);
    const { out } = await bascule(['check', join(folder, 'inventaire.yaml'), ...DAY], { cwd: emptyFolder() });
    expect(out).not.toContain('outil-inconnu');
  });

  it.each([['check'], ['score'], ['plan'], ['docs'], ['expliquer', 'C1']])(
    'stops %s with its line when it is badly described, and nothing is written',
    async (...words) => {
      const cwd = folderWith(HOUSE.replace('genre: logiciel', 'genre: programme'));
      const { code, out, err } = await bascule([...words, ...DAY], { cwd });
      expect(code).toBe(2);
      expect(`${out}${err}`).toContain(
        `${join('.bascule', 'catalogue', 'maison-des-familles.yaml')}:4:8: erreur [choix-inconnu]`,
      );
      expect(`${out}${err}`).not.toContain('    at ');
      expect(readdirSync(cwd).sort()).toEqual(['.bascule', 'inventaire.yaml']);
    },
  );
});
