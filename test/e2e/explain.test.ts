import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bascule, emptyFolder } from './run.js';

const DAY = ['--date', '2026-11-22'];

/** A folder with an inventory of its own. */
function folderWith(name: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), readFileSync(`examples/${name}/inventaire.yaml`, 'utf8'));
  return folder;
}

describe('expliquer', () => {
  it('explains a result of the inventory beside it, and says nothing on stderr', async () => {
    const cwd = folderWith('petite-asso');
    const { code, out, err } = await bascule(['expliquer', 'google-drive', ...DAY], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Ce que cela pèse, fragilité par fragilité');
    expect(out).toMatch(/inventaire\.yaml:\d+/);
  });

  it('leads from the list to every level, down to the arithmetic', async () => {
    const cwd = folderWith('douze-reponses');
    const list = await bascule(['expliquer', '--liste', 'inventaire.yaml', ...DAY], { cwd });
    const id =
      list.out
        .split('\n')
        .find((line) => line.startsWith('  bus-factor.porteurs@'))
        ?.trim() ?? '';
    const { code, out } = await bascule(['explain', id, 'inventaire.yaml', ...DAY], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/gravité = [\d,]+/);
    expect(out).toContain('src/data/weights.yaml');
  });

  it('explains a row and a rule of check where there is no inventory', async () => {
    const cwd = emptyFolder();
    for (const id of ['C1', 'acces-irrecuperable', 'formation']) {
      const { code, out } = await bascule(['expliquer', id], { cwd });
      expect(code, id).toBe(0);
      expect(out, id).toContain('Avec un inventaire');
    }
    const needs = await bascule(['expliquer', 'compta'], { cwd });
    expect([needs.code, needs.out]).toEqual([2, '']);
    expect(needs.err).toContain('explication-sans-inventaire');
  });

  it('asks « vouliez-vous dire » for an unknown id, and says how to list', async () => {
    const cwd = folderWith('petite-asso');
    const { code, err } = await bascule(['expliquer', 'googl-drive', 'inventaire.yaml', ...DAY], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('Vouliez-vous dire « google-drive » ?');
    expect(err).toContain('bascule expliquer --liste inventaire.yaml');
  });

  it('says what is wrong with an inventory that cannot be read, and explains nothing from it', async () => {
    const cwd = emptyFolder();
    const absent = await bascule(['expliquer', 'C1', 'ailleurs.yaml'], { cwd });
    expect([absent.code, absent.out]).toEqual([2, '']);
    expect(absent.err).toContain('fichier-absent');
  });

  it('gives JSON to machines', async () => {
    const cwd = folderWith('petite-asso');
    const { out } = await bascule(['expliquer', 'verdict@google-drive', '--format', 'json', ...DAY], { cwd });
    expect(JSON.parse(out)).toMatchObject({
      kind: 'explanation',
      of: 'verdict',
      inventory: 'inventaire.yaml',
    });
  });
});

describe('methode', () => {
  it('is on one page, the one that the documentation holds', async () => {
    const { code, out } = await bascule(['methode', '--format', 'markdown']);
    expect(code).toBe(0);
    expect(out).toBe(readFileSync('docs/methode.md', 'utf8'));
    expect((await bascule(['methode'])).out).toContain('La méthode de Bascule');
  });
});

describe('score --sensibilite', () => {
  it('lists the conclusions that hang on one coefficient, the same twice', async () => {
    const cwd = folderWith('moyenne-asso');
    const runs = await Promise.all(
      [1, 2].map(() => bascule(['score', '--sensibilite', '--quiet', ...DAY], { cwd })),
    );
    expect(runs.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(runs[0]?.out).toBe(runs[1]?.out);
    expect(runs[0]?.out).toContain('à quoi tiennent les conclusions');
    expect(runs[0]?.out).toMatch(/passe de [\d,]+ à\s+[\d,]+/);
  });

  it('is no document, and does not go with another what-if', async () => {
    const cwd = folderWith('douze-reponses');
    const markdown = await bascule(['score', '--sensibilite', '--format', 'markdown', ...DAY], { cwd });
    expect(markdown.code).toBe(2);
    expect(markdown.err).toContain('« --sensibilite » ne se montre pas sous la forme « markdown »');
    const both = await bascule(['score', '--sensibilite', '--si-depart', 'presidente', ...DAY], { cwd });
    expect(both.code).toBe(2);
    expect(both.err).toContain('ne va pas avec une autre');
  });
});

describe('where to read more', () => {
  it('is said in one line beside the score and the check, never in the result nor when quiet', async () => {
    const cwd = folderWith('douze-reponses');
    for (const command of ['score', 'check']) {
      const loud = await bascule([command, ...DAY], { cwd });
      expect(loud.err.match(/bascule expliquer/g), command).toHaveLength(1);
      expect(loud.out, command).not.toContain('bascule expliquer');
      expect((await bascule([command, '--quiet', ...DAY], { cwd })).err, command).toBe('');
      expect((await bascule([command, '--format', 'json', ...DAY], { cwd })).err, command).not.toContain(
        'expliquer',
      );
    }
  });
});

describe('plan --expliquer', () => {
  it.each(['google-drive', 'Google Drive', 'g drive'])(
    'shows the candidates for « %s » with their reasons, and writes nothing',
    async (name) => {
      const cwd = folderWith('petite-asso');
      const { code, out, err } = await bascule(['plan', '--expliquer', name, 'inventaire.yaml', ...DAY], {
        cwd,
      });
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('Les destinations regardées');
      expect(out).toContain('planning.yaml › cibles › points › couvre-usages');
      expect(readdirSync(cwd)).toEqual(['inventaire.yaml']);
    },
  );

  it('says which tools it may be where none has that name', async () => {
    const cwd = folderWith('petite-asso');
    const { code, out, err } = await bascule(['plan', '--expliquer', 'zorglub', ...DAY], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Aucun outil de l’inventaire ne s’appelle « zorglub »');
    expect(err).toContain('google-drive');
  });
});
