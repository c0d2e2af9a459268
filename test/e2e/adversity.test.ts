import { execa } from 'execa';
import {
  chmodSync,
  chownSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Prompter } from '../../src/domain/prompter.js';
import { say } from '../support/in-process.js';
import { bascule, emptyFolder, type Outcome } from './run.js';

/** What happens to a file around an interview: whatever it is, it is said in plain words and no answer is lost. */

const DAY = ['--date', '2026-11-22'];
const AUDIT = ['audit', '--reponses', 'reponses.yaml', ...DAY];
const EXAMPLE = readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8');
const VITAL = EXAMPLE.replace('essaye: non # 9\n', 'essaye: non # 9\n    criticite: vital\n');
/** An inventory that takes more room than a line of the journal. */
const LONG = `${EXAMPLE}${'# une ligne de remarques\n'.repeat(1000)}`;

function folderWith(text = EXAMPLE, folder = emptyFolder()): string {
  writeFileSync(join(folder, 'inventaire.yaml'), text);
  writeFileSync(join(folder, 'reponses.yaml'), 'outils/whatsapp/criticite: vital\n');
  return folder;
}

const read = (folder: string): string => readFileSync(join(folder, 'inventaire.yaml'), 'utf8');
const strays = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.tmp'));

/** Runs the program behind another one, which takes something away from it. */
async function behind(command: readonly string[], cwd: string): Promise<Outcome> {
  const [first = '', ...args] = [...command, process.execPath, resolve('dist/bascule.js'), ...AUDIT];
  const result = await execa(first, args, { cwd, reject: false, env: { NO_COLOR: '1' } });
  return { code: result.exitCode, out: result.stdout, err: result.stderr };
}

it.skipIf(process.platform === 'win32')(
  'gives a reader who takes his time all that there is to read',
  async () => {
    // Another program has made the same pipe one that does not wait.
    const other = `node -e "process.stdout.on('error', () => {}); setTimeout(() => {}, 1200)"`;
    const script = `{ ${other} & sleep 0.4; node "$0" schema; } | (sleep 0.8; cat)`;
    const slow = await execa('sh', ['-c', script, resolve('dist/bascule.js')], { stripFinalNewline: false });
    const { out } = await bascule(['schema']);
    expect(out.length).toBeGreaterThan(100_000);
    expect(slow.stdout === out).toBe(true);
  },
);

/** A disk of its own, of so many bytes; undefined where this process may not mount one. */
async function smallDisk(size: number): Promise<string | undefined> {
  const folder = emptyFolder();
  const options = ['-t', 'tmpfs', '-o', `size=${String(size)}`, 'tmpfs', folder];
  const mounted = await execa('mount', options, { reject: false });
  if (mounted.exitCode !== 0) return undefined;
  onTestFinished(async () => void (await execa('umount', [folder])));
  return folder;
}

/** Takes all the room of a disk but so many bytes. */
function fill(disk: string, left: number): void {
  const path = join(disk, 'rempli');
  try {
    for (;;) writeFileSync(path, Buffer.alloc(PAGE), { flag: 'a' });
  } catch {
    truncateSync(path, Math.max(0, statSync(path).size - left));
  }
}

const PAGE = 4096;

it('a full disk: nothing is written, then the answer waits in the journal, then it is home', async ({
  skip,
}) => {
  const disk = await smallDisk(40 * PAGE);
  if (disk === undefined) return skip('no right to mount a small disk');
  const folder = folderWith(LONG, disk);
  fill(folder, 0);
  const full = await bascule(AUDIT, { cwd: folder });
  expect([full.code, read(folder), strays(folder)]).toEqual([2, LONG, []]);
  expect(full.err).toContain('n’a pas pu être écrit (ENOSPC). Rien n’a été changé.');
  // Room for the lock and the journal, and not for the file.
  fill(folder, 4 * PAGE);
  const nearly = await bascule(AUDIT, { cwd: folder });
  expect([nearly.code, read(folder), strays(folder)]).toEqual([2, LONG, []]);
  expect(nearly.err).toContain('Votre réponse est gardée dans « .bascule/reponses-inventaire.yaml.jsonl »');
  rmSync(join(folder, 'rempli'));
  writeFileSync(join(folder, 'reponses.yaml'), '{}\n');
  const after = await bascule(AUDIT, { cwd: folder });
  expect([after.code, read(folder).includes('criticite: vital')]).toEqual([0, true]);
});

it('a write that stops half-way leaves the file whole and the answer in the journal', async ({ skip }) => {
  if (process.platform === 'win32') return skip('no limit on the size of files here');
  const folder = folderWith(LONG);
  const { code, err } = await behind(['bash', '-c', 'ulimit -f 8; exec "$@"', 'bash'], folder);
  expect([code, read(folder), strays(folder)]).toEqual([2, LONG, []]);
  expect(err).toContain('n’a pas pu être écrit (EFBIG). Votre réponse est gardée');
  const after = await bascule(AUDIT, { cwd: folder });
  expect([after.code, read(folder).includes('criticite: vital')]).toEqual([0, true]);
  expect(after.err).toContain('elle est maintenant dans l’inventaire');
});

it('a folder that may only be read: said at once, nothing is changed', async ({ skip }) => {
  const folder = folderWith();
  const isRoot = process.getuid?.() === 0;
  // Root may write anywhere: somebody else tries.
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const somebody = isRoot ? nobody : [];
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
  if (isRoot && (await behind([...nobody, process.execPath, '-e', '0'], folder)).code !== 0)
    return skip('no setpriv here, or nobody else may read this folder');
  const refused = await behind(somebody, folder);
  expect([refused.code, read(folder), readdirSync(folder).length]).toEqual([2, EXAMPLE, 2]);
  expect(refused.err).toContain('n’a pas pu être écrit (EACCES). Rien n’a été changé.');
  chmodSync(folder, 0o755);
  if (isRoot) chownSync(folder, 65534, 65534);
  expect([(await behind(somebody, folder)).code, read(folder)]).toEqual([0, VITAL]);
});

/** Plays somebody who answers in order; before the nth answer, while the question is on the screen, something happens. */
async function played(
  folder: string,
  answers: readonly (string | (() => string | Promise<string>))[],
): Promise<Outcome> {
  const left = [...answers];
  const next = async (): Promise<string | undefined> => {
    const answer = left.shift();
    return typeof answer === 'function' ? answer() : answer;
  };
  const prompter: Prompter = {
    choose: () => next(),
    check: async () => [(await next()) ?? '!'],
    type: () => next(),
  };
  return say(['audit', join(folder, 'inventaire.yaml'), '--theme', 'decisions', ...DAY], {}, prompter);
}

const DECIDED = '\ndecisions:\n  mode_habituel: bureau\n';
const THEIRS = EXAMPLE.replace('essaye: non # 9', 'essaye: oui # relu hier');

it('a file that an editor puts in the place of the other, between two answers, keeps both', async () => {
  const folder = folderWith();
  const { code } = await played(folder, [
    () => {
      writeFileSync(join(folder, 'nouveau'), THEIRS);
      renameSync(join(folder, 'nouveau'), join(folder, 'inventaire.yaml'));
      return 'bureau';
    },
    '!',
  ]);
  expect([code, read(folder)]).toEqual([0, `${THEIRS}${DECIDED}`]);
});

it.each([
  ['eux', 'ag'],
  ['nous', 'bureau'],
])('a file edited at the place of the answer: the person is asked, and keeps « %s »', async (kept, word) => {
  const folder = folderWith();
  const edited = `${THEIRS}\ndecisions:\n  mode_habituel: ag # dit au conseil\n`;
  const { code } = await played(folder, [
    () => {
      writeFileSync(join(folder, 'inventaire.yaml'), edited);
      return 'bureau';
    },
    () => {
      // Nothing is written before the person has chosen.
      expect(read(folder)).toBe(edited);
      return kept;
    },
    '!',
  ]);
  expect([code, read(folder)]).toEqual([0, edited.replace('habituel: ag', `habituel: ${word}`)]);
});

it('a file that is gone: the answer waits, and comes home with the file', async () => {
  const folder = folderWith();
  const { code, err } = await played(folder, [
    () => {
      rmSync(join(folder, 'inventaire.yaml'));
      return 'bureau';
    },
  ]);
  expect([code, readdirSync(folder).sort()]).toEqual([2, ['.bascule', 'reponses.yaml']]);
  expect(err).toContain('n’est plus là, ou ne peut plus être lu. Votre réponse est gardée dans');
  writeFileSync(join(folder, 'inventaire.yaml'), EXAMPLE);
  const again = await played(folder, ['!']);
  expect([again.code, read(folder)]).toEqual([0, `${EXAMPLE}${DECIDED}`]);
});

it('two interviews at once: the second is told to wait, and both answers are there in the end', async () => {
  const folder = folderWith();
  let second: Outcome | undefined;
  const first = await played(folder, [
    async () => {
      second = await bascule(AUDIT, { cwd: folder });
      return 'bureau';
    },
    '!',
  ]);
  expect([first.code, second?.code, read(folder)]).toEqual([0, 2, `${EXAMPLE}${DECIDED}`]);
  expect(second?.err).toContain('Un autre entretien est en cours sur cet inventaire.');
  expect((await bascule(AUDIT, { cwd: folder })).code).toBe(0);
  expect(read(folder)).toBe(`${VITAL}${DECIDED}`);
});
