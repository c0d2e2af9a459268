import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogue, usageIds } from '../../src/data/index.js';
import { checksumOf } from '../../src/io/files.js';
import { loadInventory } from '../../src/load/index.js';
import { locate } from '../../src/report/diagnostics.js';
import { say } from '../support/in-process.js';
import { wrongWith } from './invariants.js';

/** How far an input is followed: what is said of it, then the scores, then the plan and every document. */
export type Depth = 'check' | 'score' | 'all';

export const KNOWN = { catalogueIds: catalogue.tools, usageIds };
const CHECK = [
  'text=t.txt',
  'json=j.json',
  'sarif=s.sarif',
  'junit=u.xml',
  'github=g.github',
  'gitlab-codequality=l.json',
];
const DAY = ['--date', '2026-11-22'];
const SCORES: readonly (readonly string[])[] = [
  ['score', 'inventaire.yaml', ...DAY],
  ['score', 'inventaire.yaml', '--format', 'json', ...DAY],
  ['score', 'inventaire.yaml', '--format', 'markdown', ...DAY],
  ['expliquer', '--liste', 'inventaire.yaml', ...DAY],
  ['audit', 'inventaire.yaml', '--guide', ...DAY],
];
const ALL: readonly (readonly string[])[] = [
  ['plan', 'inventaire.yaml', ...DAY],
  ['suivi', 'inventaire.yaml', ...DAY],
  ['docs', 'inventaire.yaml', '--format', 'html,odt,markdown,texte', ...DAY],
  [
    'docs',
    'inventaire.yaml',
    '--document',
    'agenda,agenda-formations,taches,taches-kanboard,taches-deck,taches-deck-json',
    ...DAY,
  ],
  ['score', 'inventaire.yaml', '--anonyme', ...DAY],
];

/** What was wrong, in a few words that are the same for the same fault; undefined where nothing was. */
export async function examine(folder: string, text: string, depth: Depth): Promise<string | undefined> {
  const { diagnostics, ok } = loadInventory({ name: 'x', text }, KNOWN);
  const outside = diagnostics.find(({ offset = 0 }) => offset < 0 || offset > text.length);
  if (outside !== undefined) return `outside: ${outside.code}`;
  if (!ok && diagnostics.length === 0) return 'refused without a word';
  for (const { offset = 0 } of diagnostics) if (locate(text, offset).line < 1) return 'no line';
  const commands = [
    ['check', 'inventaire.yaml', ...CHECK.flatMap((one) => ['--format', one]), ...DAY],
    ...(ok && depth !== 'check' ? SCORES : []),
    ...(ok && depth === 'all' ? ALL : []),
  ];
  const [first, second] = [await runAll(folder, text, commands), await runAll(folder, text, commands)];
  if (typeof first === 'string') return first;
  if (typeof second === 'string') return second;
  const other = [...first].find(([what, sum]) => second.get(what) !== sum);
  return other === undefined ? undefined : `not the same twice: ${other[0]}`;
}

/** Every command in turn, in a folder with nothing else; what was said and written, by its checksum, or what is wrong with it. */
async function runAll(
  folder: string,
  text: string,
  commands: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, string> | string> {
  empty(folder);
  writeFileSync(join(folder, 'inventaire.yaml'), text);
  const made = new Map<string, string>();
  for (const command of commands) {
    const { code, out, err } = await say(command);
    if (code === 3) return `bug: ${command[0] ?? ''} ${/: (\w*Error: .*)/.exec(err)?.[1] ?? err}`;
    const wrong =
      wrongWith(command.includes('json') ? 'out.json' : 'out', Buffer.from(out)) ??
      wrongWith('err', Buffer.from(err));
    if (wrong !== undefined) return `${command.join(' ')}: ${wrong}`;
    made.set(command.join(' '), checksumOf(JSON.stringify([code, out, err])));
  }
  for (const path of filesBelow(folder)) {
    const bytes = readFileSync(join(folder, path));
    const wrong = wrongWith(path, bytes);
    if (wrong !== undefined) return wrong;
    made.set(path, checksumOf(bytes.toString('latin1')));
  }
  return made;
}

export function empty(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

function filesBelow(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = join(below, name);
    if (path === 'inventaire.yaml') return [];
    return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
  });
}

const SHEET =
  'Outil;Responsable;Prix par an;Accès\nGoogle Drive;Secrétaire;12,50;"la trésorière, le président"\nZoom;;0;\n';
const ANSWERS = 'outils/whatsapp/criticite: vital\nassociation: {membres: 12, salaries: inconnu}\n';

/** The same for what is read beside an inventory: a sheet, a file of answers, the settings of a check, entries, words, templates. */
export const BESIDE: readonly {
  readonly path: string;
  readonly seed: string;
  readonly command: readonly string[];
}[] = [
  { path: 'o.csv', seed: SHEET, command: ['importer', 'neuf.yaml', '--outils', 'o.csv'] },
  {
    path: 'o.csv',
    seed: SHEET.replace('Outil', 'Nom'),
    command: ['importer', 'neuf.yaml', '--personnes', 'o.csv'],
  },
  { path: 'r.yaml', seed: ANSWERS, command: ['audit', 'inventaire.yaml', '--reponses', 'r.yaml', ...DAY] },
  {
    path: '.bascule/check.yaml',
    seed: 'seuil: avertissement\nregles: {compte-personnel: information}\nexceptions:\n  a: {constat: cle-manquante, raison: x, acceptee_par: y, jusqu_au: 2027-01-05}\n',
    command: ['check', 'inventaire.yaml', ...DAY],
  },
  {
    path: '.bascule/catalogue/maison.yaml',
    seed: readFileSync('src/data/catalogue/galette.yaml', 'utf8').replace(/^id: .*/m, 'id: maison'),
    command: ['score', 'inventaire.yaml', ...DAY],
  },
  {
    path: '.bascule/modeles/lettre-membres/document.md.hbs',
    seed: readFileSync('templates/fr/lettre-membres/document.md.hbs', 'utf8'),
    command: ['docs', 'inventaire.yaml', '--document', 'lettre-membres', '--format', 'html', ...DAY],
  },
  {
    path: 'suivi.yaml',
    seed: 'bascule: 1\netapes:\n  x: {etat: fait, le: 2026-11-22}\n',
    command: ['plan', 'inventaire.yaml', ...DAY],
  },
];

export async function examineBeside(
  folder: string,
  index: number,
  text: string,
  inventory: string,
): Promise<string | undefined> {
  const one = BESIDE[index];
  if (one === undefined) return undefined;
  empty(folder);
  writeFileSync(join(folder, 'inventaire.yaml'), inventory);
  mkdirSync(dirname(join(folder, one.path)), { recursive: true });
  writeFileSync(join(folder, one.path), text);
  const { code, out, err } = await say(one.command);
  if (code === 3) return `bug: ${one.command[0] ?? ''} ${/: (\w*Error: .*)/.exec(err)?.[1] ?? err}`;
  return wrongWith('out', Buffer.from(out)) ?? wrongWith('err', Buffer.from(err));
}
