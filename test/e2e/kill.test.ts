import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import { readText } from '../../src/commands/inventory.js';
import { nodeAt, type Json } from '../../src/domain/fact.js';
import { commentsIn } from '../../src/edit/comments.js';
import { bascule, emptyFolder } from './run.js';

/** How many times the process is killed; `BASCULE_COUPURES=200` for the whole proof. */
const KILLS = Number(process.env['BASCULE_COUPURES'] ?? 10);
const DAY = ['--date', '2026-11-22'];
const EXAMPLE = readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8');

const TOOLS = ['google-drive', 'whatsapp', 'helloasso'];
const ANSWERS: readonly (readonly [string, Json])[] = [
  ['/groupes/choristes/sans_ordinateur', 3],
  ['/groupes/choristes/refusent_un_compte', 5],
  ['/groupes/choristes/ne_suivra_pas', 2],
  ...TOOLS.flatMap((tool): (readonly [string, Json])[] => [
    [`/outils/${tool}/donnees/personnelles`, 'oui'],
    [`/outils/${tool}/donnees/mineurs`, 'non'],
    [`/outils/${tool}/cout_annuel`, 40],
    [`/outils/${tool}/export/existe`, 'oui'],
    [`/outils/${tool}/statut`, 'officiel'],
    [`/outils/${tool}/etape`, 'adopte'],
    [`/outils/${tool}/second_facteur/demande`, 'non'],
  ]),
];

/** Starts the interview and kills it without warning, `delay` milliseconds after its `confirmed`th answer. */
function killedAfter(folder: string, confirmed: number, delay: number): Promise<readonly string[]> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [resolve('dist/bascule.js'), 'audit', '--reponses', 'reponses.yaml', ...DAY],
      { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    let out = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      if (out.split('\n').length > confirmed) timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('close', () => {
      clearTimeout(timer);
      done([...out.matchAll(/^Noté : (\S+)\n/gm)].map(([, what = '']) => what));
    });
  });
}

function folderWithAnswers(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), EXAMPLE);
  const lines = ANSWERS.map(([pointer, value]) => `${pointer.slice(1)}: ${String(value)}\n`);
  writeFileSync(join(folder, 'reponses.yaml'), lines.join(''));
  return folder;
}

/** One interview killed at a random moment, and taken up again: was it really cut short? */
async function killedOnce(expected: string): Promise<boolean> {
  const folder = folderWithAnswers();
  const confirmed = await killedAfter(
    folder,
    1 + Math.floor(Math.random() * ANSWERS.length),
    Math.random() * 12,
  );
  const text = readFileSync(join(folder, 'inventaire.yaml'), 'utf8');
  const { inventory } = readText({ name: 'x', text }, knowledge.catalogue);
  expect(inventory, text).toBeDefined();
  for (const what of confirmed) {
    const value = ANSWERS.find(([pointer]) => pointer === `/${what}`)?.[1];
    expect([what, nodeAt(inventory?.tree, `/${what}`)]).toEqual([what, value]);
  }
  expect(commentsIn(text)).toEqual(commentsIn(EXAMPLE));
  const { code } = await bascule(['audit', '--reponses', 'reponses.yaml', ...DAY], { cwd: folder });
  expect([code, readFileSync(join(folder, 'inventaire.yaml'), 'utf8')]).toEqual([0, expected]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  return confirmed.length < ANSWERS.length;
}

/** Interviews at once: they mostly wait for the disk. */
const LANES = 5;

it(
  `loses no confirmed answer, ${String(KILLS)} times killed at a random moment`,
  { timeout: 60_000 + KILLS * 15_000 },
  async () => {
    const whole = folderWithAnswers();
    expect((await bascule(['audit', '--reponses', 'reponses.yaml', ...DAY], { cwd: whole })).code).toBe(0);
    const expected = readFileSync(join(whole, 'inventaire.yaml'), 'utf8');
    let [started, done, cutShort] = [0, 0, 0];
    const lane = async (): Promise<void> => {
      while (started < KILLS) {
        started += 1;
        if (await killedOnce(expected)) cutShort += 1;
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(done).toBe(KILLS);
    // A proof by processes that were never stopped would prove nothing.
    expect(cutShort).toBeGreaterThan(KILLS / 3);
  },
);
