import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WORD_CODES } from '../../src/load/index.js';
import { MODEL_CODES } from '../../src/report/models/template-fault.js';
import { MODEL_SENTENCES } from '../../src/texts/fr/models.js';
import { bascule, emptyFolder } from './run.js';

const DAY = ['--date', '2026-11-22'];
const ROADMAP = ['--document', 'feuille-de-route', '--format', 'markdown'];

/** A folder with an inventory and models of its own. */
function folderWith(models: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), readFileSync('examples/douze-reponses/inventaire.yaml'));
  for (const [path, text] of Object.entries(models)) {
    const file = join(folder, '.bascule', 'modeles', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

const docs = (cwd: string, ...more: readonly string[]) =>
  bascule(['docs', ...ROADMAP, ...DAY, ...more], { cwd });
const roadmap = (cwd: string): string => readFileSync(join(cwd, 'documents', 'feuille-de-route.md'), 'utf8');

describe('an association’s own models', () => {
  it('take the place of ours one by one', async () => {
    const cwd = folderWith({ 'feuille-de-route/heures.md.hbs': 'Nos heures, à notre façon.\n' });
    expect((await docs(cwd)).code).toBe(0);
    const text = roadmap(cwd);
    expect(text).toContain('Nos heures, à notre façon.');
    expect(text).toContain('## Ce que cela coûte');
  });

  it('may call parts of their own', async () => {
    const cwd = folderWith({
      'feuille-de-route/heures.md.hbs': '{{> nous/pied}}\n',
      'nous/pied.md.hbs': 'Pour {{association}}.\n',
    });
    expect((await docs(cwd)).code).toBe(0);
    expect(roadmap(cwd)).toMatch(/Pour .+\./);
  });

  it('change words of the data, and nothing else', async () => {
    const cwd = folderWith({
      'textes/recipes.yaml': 'commun:\n  decision:\n    titre: "Voter ensemble pour {outils}"\n',
    });
    const before = folderWith({});
    expect([(await docs(cwd)).code, (await docs(before)).code]).toEqual([0, 0]);
    const words = roadmap(cwd);
    expect(words).not.toBe(roadmap(before));
    expect(words.replaceAll('Voter ensemble pour', 'Décider ensemble pour')).toBe(roadmap(before));
  });

  it('may stand in a folder that is named', async () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, 'ailleurs', 'feuille-de-route'), { recursive: true });
    writeFileSync(join(cwd, 'ailleurs', 'feuille-de-route', 'heures.md.hbs'), 'Ailleurs.\n');
    expect((await docs(cwd, '--modeles', 'ailleurs')).code).toBe(0);
    expect(roadmap(cwd)).toContain('Ailleurs.');
  });
});

const FAULTS: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a block left open',
    'feuille-de-route/heures.md.hbs',
    'a\n{{#each work}}\n',
    /heures\.md\.hbs:\d.*modele-illisible/s,
  ],
  [
    'a value that is not there',
    'feuille-de-route/heures.md.hbs',
    'a\n b {{heurs}}\n',
    /heures\.md\.hbs:2:\d.*« heurs »/s,
  ],
  [
    'a value inside one that is not there',
    'feuille-de-route/heures.md.hbs',
    '{{absent.nom}}\n',
    /heures\.md\.hbs.*existe pas/s,
  ],
  [
    'a block over a value that is not there',
    'feuille-de-route/heures.md.hbs',
    'a\n{{#each absents}}x{{/each}}\n',
    /heures\.md\.hbs:2:1.*existe pas/s,
  ],
  [
    'a part that is not there',
    'feuille-de-route/heures.md.hbs',
    '\n{{> rien/du-tout}}\n',
    /heures\.md\.hbs:2:1.*« rien\/du-tout »/s,
  ],
  [
    'a part that calls itself',
    'feuille-de-route/heures.md.hbs',
    '{{> feuille-de-route/heures}}\n',
    /heures\.md\.hbs.*sans fin/s,
  ],
  [
    'an operation that does not exist',
    'feuille-de-route/heures.md.hbs',
    '{{majuscule association}}\n',
    /heures\.md\.hbs:1:\d.*« majuscule »/s,
  ],
  [
    'a file that replaces nothing',
    'feuille-de-route/heure.md.hbs',
    'Nos heures.\n',
    /heure\.md\.hbs:1:1.*modele-sans-emploi/s,
  ],
  [
    'a word that is not ours',
    'textes/recipes.yaml',
    'commun:\n  decison:\n    titre: "x"\n',
    /recipes\.yaml:2:3.*« decision »/s,
  ],
  [
    'a place that nothing fills',
    'textes/recipes.yaml',
    'commun:\n  decision:\n    titre: "{outil}"\n',
    /recipes\.yaml:3:12.*\{outil\}/s,
  ],
  [
    'a list in the place of a text',
    'textes/recipes.yaml',
    'commun:\n  decision:\n    titre: [a]\n',
    /recipes\.yaml:3:12.*texte-sans-mots/s,
  ],
  [
    'a text in the place of keys',
    'textes/recipes.yaml',
    'commun: x\n',
    /recipes\.yaml:1:1.*texte-mal-range/s,
  ],
  ['a table that is not ours', 'textes/recettes.yaml', 'a: b\n', /recettes\.yaml:1:1.*modele-sans-emploi/s],
  ['broken YAML', 'textes/recipes.yaml', 'commun: [\n', /recipes\.yaml:\d/],
];

describe('a mistake in a model', () => {
  it.each(FAULTS)(
    'is told with its file and its line, and nothing is written: %s',
    async (_, path, text, told) => {
      const cwd = folderWith({ [path]: text });
      const { code, out, err } = await docs(cwd);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(told);
      expect(err).not.toMatch(/node_modules|at Object|handlebars/i);
      expect(readdirSync(cwd).sort()).toEqual(['.bascule', 'inventaire.yaml']);
    },
  );

  it('has a sentence for each kind, and no sentence is left over', () => {
    const codes = [...MODEL_CODES, ...WORD_CODES, 'modele-dossier-absent'];
    expect(Object.keys(MODEL_SENTENCES).sort()).toEqual([...codes].sort());
  });

  it('is told when the folder that was named is not there', async () => {
    const { code, err } = await docs(folderWith({}), '--modeles', 'nulle-part');
    expect(code).toBe(2);
    expect(err).toContain('« nulle-part » n’existe pas');
  });
});

describe('docs --modeles-exporter', () => {
  it('writes ours to start from: used as they are, they change no document', async () => {
    const cwd = folderWith({});
    expect((await docs(cwd)).code).toBe(0);
    const before = roadmap(cwd);
    expect((await bascule(['docs', '--modeles-exporter', 'mes-modeles'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'mes-modeles'))).toContain('textes');
    expect((await docs(cwd, '--modeles', 'mes-modeles')).code).toBe(0);
    expect(roadmap(cwd)).toBe(before);
  });

  it('leaves alone what was changed there before', async () => {
    const cwd = emptyFolder();
    await bascule(['docs', '--modeles-exporter', 'm'], { cwd });
    const file = join(cwd, 'm', 'feuille-de-route', 'heures.md.hbs');
    writeFileSync(file, 'À moi.\n');
    await bascule(['docs', '--modeles-exporter', 'm'], { cwd });
    expect(readFileSync(file, 'utf8')).toBe('À moi.\n');
  });
});
