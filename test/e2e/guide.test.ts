import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bascule, emptyFolder } from './run.js';

const DAY = ['--date', '2026-11-22'];

async function guided(example: string): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), readFileSync(`examples/${example}/inventaire.yaml`));
  expect((await bascule(['audit', '--guide', ...DAY], { cwd: folder })).code).toBe(0);
  return folder;
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('a guide on paper', () => {
  it('is written by role in every form, and touches no inventory', async () => {
    const folder = await guided('douze-reponses');
    expect(readdirSync(join(folder, 'entretien')).sort()).toEqual([
      '.bascule',
      'guide-entretien.html',
      'guide-entretien.md',
      'guide-entretien.odt',
      'guide-entretien.txt',
      'reponses.yaml',
    ]);
    const guide = read(folder, 'entretien/guide-entretien.md');
    expect(guide).toMatch(/^## La secrétaire$/m);
    expect(guide).toContain('Pourquoi : cela éclaire');
    expect(read(folder, 'inventaire.yaml')).toBe(
      readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8'),
    );
  });

  it('has a sheet that is read back, empty lines as « je ne sais pas »', async () => {
    const folder = await guided('centre-social');
    const before = read(folder, 'inventaire.yaml');
    const args = ['audit', '--reponses', 'entretien/reponses.yaml', ...DAY];
    expect((await bascule(args, { cwd: folder })).code).toBe(0);
    expect(read(folder, 'inventaire.yaml')).toBe(before);
    const empty = 'outils/trello/cout_annuel:';
    const sheet = read(folder, 'entretien/reponses.yaml').replace(empty, `${empty} 60`);
    writeFileSync(join(folder, 'entretien/reponses.yaml'), sheet);
    const { code, out } = await bascule(args, { cwd: folder });
    expect([code, out]).toEqual([0, 'Noté : outils/trello/cout_annuel\n']);
  });
});
