// What the pictures of the documentation are made from: documents of an example at a fixed day, and a command in a terminal.
// The pictures themselves depend on fonts and on the browser; their sources do not, so a test compares these.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { terminalPicture } from './terminal-picture.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'dist', 'bascule.js');
const FOLDER = join(root, 'examples', 'petite-asso');
const DAY = ['--date', '2026-11-22'];
/** Enough of the score to see what it is like. */
const LINES = 41;

/** Each picture: its file, the document that it shows, and how. `height`: of what is seen, in CSS pixels. */
export const PICTURES = [
  { file: 'lisez-moi.png', source: 'LISEZ-MOI.html', width: 1280, height: 900 },
  { file: 'rapport-audit.png', source: 'rapport-audit.html', width: 1280, height: 900 },
  { file: 'feuille-de-route.png', source: 'feuille-de-route.html', width: 1280, height: 900 },
  {
    file: 'quel-outil-pour-quoi.png',
    source: 'pour-les-membres/quel-outil-pour-quoi.html',
    width: 1280,
    height: 760,
  },
  { file: 'telephone.png', source: 'pour-les-membres/quel-outil-pour-quoi.html', width: 360, height: 740 },
  { file: 'dossier-decision.png', source: 'pour-decider/dossier-decision.odt' },
];

export const TERMINAL = 'score.svg';

/** Runs the built program on the example, as a person in front of a terminal sees it. */
function bascule(args) {
  const env = { ...process.env, FORCE_COLOR: '1' };
  return execFileSync(process.execPath, [program, ...args, ...DAY], { cwd: FOLDER, env, encoding: 'utf8' });
}

/** Writes the documents of the example for as long as the work takes. */
export async function withDocuments(work) {
  if (!existsSync(program)) throw new Error('not built yet: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'bascule-images-'));
  try {
    bascule(['docs', '--sortie', folder, '-q']);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first lines of the score, as a drawing. */
export function scorePicture() {
  const lines = bascule(['score']).split('\n').slice(0, LINES);
  return terminalPicture(
    ['$ bascule score', '', ...lines, '…'].join('\n'),
    'bascule score, dans un terminal',
  );
}

/** Checksums of what each picture shows, by picture. */
export function checksums(folder) {
  const sum = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(PICTURES.map(({ file, source }) => [file, sum(join(folder, source))]));
}
