import { strFromU8, unzipSync } from 'fflate';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../src/domain/fact.js';
import { plainLetters } from '../../src/domain/spelling.js';
import { DOCUMENTS, EXPORTS, FORMATS } from '../../src/report/index.js';
import {
  asFile,
  markedExample,
  OWN_ENTRY,
  OWN_ENTRY_FILE,
  plantedInventory,
  STEM,
} from '../support/planted.js';
import { bascule, emptyFolder, type Outcome } from './run.js';

// Whole plans of whole associations: slow on a busy machine, and right all the same.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const DAY = ['--date', '2026-11-22'];
const LATER = ['--date', '2027-01-15'];
const FOLDER = `Dossier du Zörg`;
const FILE = join(FOLDER, `${STEM}-inventaire.yaml`);

const example = (name: string): Json =>
  markedExample(parse(readFileSync(`examples/${name}/inventaire.yaml`, 'utf8')) as Json);

/** Every key of the schema told; and an association with moves, hours and people, which that one has not. */
const ASSOCIATIONS: readonly (readonly [string, () => Json])[] = [
  ['every key of the schema', plantedInventory],
  ['petite-asso', () => example('petite-asso')],
];

/** A folder that says who in its name, its file, its entries of the catalogue and its models. */
function homeOf(tree: Json): string {
  const cwd = emptyFolder();
  const write = (path: string, text: string): void => {
    const full = join(cwd, FOLDER, path);
    mkdirSync(join(full, '..'), { recursive: true });
    writeFileSync(full, text);
  };
  write(`${STEM}-inventaire.yaml`, asFile(tree));
  write(`.bascule/catalogue/${OWN_ENTRY}.yaml`, OWN_ENTRY_FILE);
  write('.bascule/modeles/feuille-de-route/heures.md.hbs', 'Les heures du Zörg.\n');
  write(
    '.bascule/modeles/textes/recipes.yaml',
    'commun:\n  decision:\n    titre: "Voter au Zörg pour {outils}"\n',
  );
  return cwd;
}

/** A plan already followed for some weeks: something is done, put off, dropped, with words about it. */
async function follow(cwd: string): Promise<void> {
  expect((await bascule(['plan', FILE, ...DAY], { cwd })).code).toBe(0);
  const plan = parse(readFileSync(join(cwd, FOLDER, 'plan.yaml'), 'utf8')) as {
    readonly steps: readonly { readonly id: string }[];
  };
  const [done, later, dropped] = plan.steps.map(({ id }) => id);
  const notes = [
    [done, `{ fait: 2026-11-30, par: ${STEM}-secretaire, note: "Bravo le Zörg" }`],
    [later, '{ reporte: 2027-06-01, raison: "Le Zörg part en voyage" }'],
    [dropped, '{ abandonne: 2026-12-01, raison: "Le Zörg ne veut pas" }'],
    [`annonce.zorg@${STEM}-disparu`, `{ fait: 2026-11-30, par: ${STEM}-parti }`],
  ].filter(([id]) => id !== undefined);
  const lines = notes.map(([id, note]) => `  ${id ?? ''}: ${note ?? ''} # Zörg`);
  writeFileSync(join(cwd, FOLDER, 'suivi.yaml'), ['bascule: 1', 'etapes:', ...lines, ''].join('\n'));
}

/** All the texts in a file: what is zipped is opened, folded lines are joined. */
function textsIn(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, ...textsIn(part)]);
  }
  const text = strFromU8(bytes);
  const inside = [...text.matchAll(/base64,([\w+/=]+)/g)].map(([, code = '']) =>
    Buffer.from(code, 'base64').toString('utf8'),
  );
  return [text, text.replace(/\r?\n[ \t]/g, ''), strFromU8(bytes, true), decoded(text), ...inside];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Where a text says who: without accents, capitals, hyphens, hyphenation. */
function tracesIn(text: string): readonly string[] {
  const plain = plainLetters(text).replace(/[\u00ad\u200b]/g, '');
  return [...plain.matchAll(new RegExp(`.{0,40}${STEM}.{0,40}`, 'g'))].map(([found]) => found);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const tracesInFiles = (folder: string): readonly string[] =>
  filesBelow(folder).flatMap((path) => [
    ...tracesIn(path.slice(folder.length)),
    ...textsIn(readFileSync(path)).flatMap(tracesIn),
  ]);

const tracesOf = ({ out, err }: Outcome): readonly string[] => [...tracesIn(out), ...tracesIn(err)];

describe.each(ASSOCIATIONS)('documents of an association with words planted everywhere: %s', (_, tree) => {
  let cwd = '';
  const run = (...args: readonly string[]) => bascule(args, { cwd });
  beforeAll(async () => {
    cwd = homeOf(tree());
    await follow(cwd);
  });

  it('shows none of them in any document, in any form', async () => {
    const told = await run('docs', FILE, ...LATER, '--anonyme');
    expect(told.code, told.err).toBe(0);
    expect(tracesOf(told)).toEqual([]);
    const folder = join(cwd, FOLDER, 'documents-anonymes');
    const names = filesBelow(folder).map((path) => path.replace(/^.*[\\/]/, ''));
    for (const { id, formats } of DOCUMENTS)
      for (const { extension } of FORMATS.filter((format) => formats.includes(format.id)))
        expect(names).toContain(`${id}.${extension}`);
    for (const { path } of EXPORTS) expect(names).toContain(path.replace(/^.*\//, ''));
    expect(tracesInFiles(folder)).toEqual([]);
  });

  it('shows them without the option, so that the search is known to find them', async () => {
    expect((await run('docs', FILE, ...LATER, '--sortie', 'vrais')).code).toBe(0);
    const silent = filesBelow(join(cwd, 'vrais'))
      .filter((path) => !path.includes('.bascule') && statSync(path).size > 400)
      .filter((path) => !textsIn(readFileSync(path)).some((text) => tracesIn(text).length > 0));
    expect(silent.map((path) => path.replace(/^.*[\\/]/, ''))).toEqual([]);
  });

  it('shows none of them in the road map, and writes nothing', async () => {
    const before = readFileSync(join(cwd, FOLDER, 'plan.yaml'), 'utf8');
    const told = await run('plan', FILE, ...LATER, '--anonyme');
    expect(told.code, told.err).toBe(0);
    expect(told.out.length).toBeGreaterThan(300);
    expect(tracesOf(told)).toEqual([]);
    expect(readFileSync(join(cwd, FOLDER, 'plan.yaml'), 'utf8')).toBe(before);
  });
});

describe.each(ASSOCIATIONS)('scores of an association with words planted everywhere: %s', (_, tree) => {
  let cwd = '';
  const run = (...args: readonly string[]) => bascule(args, { cwd });
  beforeAll(() => {
    cwd = homeOf(tree());
  });

  it.each(['text', 'json', 'markdown'])('shows none of them in a score as %s', async (format) => {
    const told = await run('score', FILE, ...DAY, '--format', format, '--anonyme');
    expect(told.code, told.err).toBe(0);
    expect(told.out.length).toBeGreaterThan(1000);
    expect(tracesOf(told)).toEqual([]);
    expect(tracesOf(await run('score', FILE, ...DAY, '--format', format))).not.toEqual([]);
  });

  it.each(['text', 'json'])('shows none of them in what-ifs as %s', async (format) => {
    const [person = ''] = Object.keys((tree() as { readonly personnes: object }).personnes).filter(
      (id) => id !== 'complet',
    );
    for (const what of [['--si-depart', person], ['--sensibilite']]) {
      const told = await run('score', FILE, ...DAY, '--format', format, '--anonyme', ...what);
      expect(told.code, told.err).toBe(0);
      expect(told.out.length).toBeGreaterThan(100);
      expect(tracesOf(told)).toEqual([]);
    }
  });
});

describe('docs --anonyme', () => {
  it('says that their own models are left out', async () => {
    const cwd = homeOf(example('petite-asso'));
    const { err } = await bascule(['docs', FILE, ...DAY, '--anonyme', '-q'], { cwd });
    expect(err).toContain('Vos modèles et vos textes ne servent pas ici');
  });

  it('never takes the place of the real documents', async () => {
    const cwd = homeOf(example('petite-asso'));
    expect((await bascule(['docs', FILE, ...DAY], { cwd })).code).toBe(0);
    const real = filesBelow(join(cwd, FOLDER, 'documents'));
    const before = real.map((path) => readFileSync(path, 'utf8'));
    expect((await bascule(['docs', FILE, ...DAY, '--anonyme'], { cwd })).code).toBe(0);
    expect(real.map((path) => readFileSync(path, 'utf8'))).toEqual(before);
  });

  it('still tells of a broken inventory where it is broken', async () => {
    const cwd = homeOf(example('petite-asso'));
    appendFileSync(join(cwd, FILE), 'inconnue: 1\n');
    const { code, err } = await bascule(['docs', FILE, ...DAY, '--anonyme'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/inventaire\.yaml:\d+:\d+/);
  });
});
