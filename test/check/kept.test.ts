import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bascule, emptyFolder } from '../e2e/run.js';
import { SOLE_CODE, TROUBLED } from './situation.js';

const COUNT = 24;
const DATED = ['check', '--date', '2026-11-22', '--format', 'json'];

/** A folder of many inventories, and a cache of its own. */
function many() {
  const [cwd, caches] = [emptyFolder(), emptyFolder()];
  const names = Array.from({ length: COUNT }, (_, index) => `a${String(index).padStart(2, '0')}.yaml`);
  for (const name of names) writeFileSync(join(cwd, name), `# ${name}\n${TROUBLED}`);
  const run = (...more: readonly string[]) =>
    bascule([...DATED, ...more, ...names], { cwd, env: { XDG_CACHE_HOME: caches } });
  const kept = join(caches, 'bascule', 'check');
  const file = (): string => join(kept, readdirSync(kept)[0] ?? '', 'constats');
  const entries = (): readonly string[] => readFileSync(file(), 'utf8').split('\n').filter(Boolean);
  return { cwd, run, entries, file, caches, names };
}

describe('a check of many files', () => {
  it('says the same from what it found before as anew', async () => {
    const { run, entries } = many();
    const anew = await run('--sans-cache');
    const first = await run();
    expect(entries()).toHaveLength(COUNT);
    expect([first, await run()]).toEqual([anew, anew]);
  });

  it('looks again at what has changed: an inventory, its settings, the day', async () => {
    const { run, cwd } = many();
    const before = await run();
    writeFileSync(join(cwd, 'a03.yaml'), SOLE_CODE);
    const changed = await run();
    expect(changed.out).not.toBe(before.out);
    expect(changed).toEqual(await run('--sans-cache'));
    mkdirSync(join(cwd, '.bascule'));
    writeFileSync(join(cwd, '.bascule', 'check.yaml'), 'bascule: 1\nregles: { compte-personnel: ignorer }\n');
    const ignoring = await run();
    expect(ignoring.out).not.toContain('compte-personnel');
    expect(ignoring).toEqual(await run('--sans-cache'));
    expect(await run('--date', '2031-01-01')).toEqual(await run('--sans-cache', '--date', '2031-01-01'));
  });

  it('does not believe what was changed in its cache', async () => {
    const { run, file } = many();
    const first = await run();
    const before = readFileSync(file(), 'utf8');
    const after = before.replaceAll('compte', 'contes');
    expect(after).not.toBe(before);
    writeFileSync(file(), after);
    expect(await run()).toEqual(first);
  });

  it('keeps nothing of a few files, nor where it is told not to', async () => {
    const { run, caches, cwd, names } = many();
    await run('--sans-cache');
    await bascule([...DATED, ...names.slice(0, 3)], { cwd, env: { XDG_CACHE_HOME: caches } });
    expect(readdirSync(join(caches, 'bascule'))).toEqual(['code']);
  });

  it('says the same where threads share the work, settings beside the inventories included', async () => {
    const cwd = emptyFolder();
    const names = ['nord', 'sud'].flatMap((folder) =>
      Array.from({ length: 600 }, (_, index) => `${folder}/a${String(index).padStart(3, '0')}.yaml`),
    );
    for (const folder of ['nord', 'sud']) mkdirSync(join(cwd, folder, '.bascule'), { recursive: true });
    // No more than a result tells one by one.
    const troubled = names.filter((_, index) => index % 3 === 0);
    for (const name of names)
      writeFileSync(join(cwd, name), `# ${name}\n${troubled.includes(name) ? TROUBLED : 'bascule: 1\n'}`);
    writeFileSync(join(cwd, 'sud', 'a090.yaml'), 'bascule: 1\nassociation: [\n');
    writeFileSync(
      join(cwd, 'nord', '.bascule', 'check.yaml'),
      'bascule: 1\nregles: { compte-personnel: ignorer }\n',
    );
    const foundIn = async (some: readonly string[]) => {
      const { out } = await bascule([...DATED, '--sans-cache', ...some], { cwd });
      return JSON.parse(out) as Readonly<
        Record<'files' | 'diagnostics', readonly { readonly file: string }[]>
      >;
    };
    const apart = [];
    for (let at = 0; at < names.length; at += 60) apart.push(await foundIn(names.slice(at, at + 60)));
    const whole = await foundIn(names);
    expect(whole.files).toEqual(apart.flatMap(({ files }) => files));
    expect(whole.diagnostics).toEqual(apart.flatMap(({ diagnostics }) => diagnostics));
    expect(new Set(whole.diagnostics.map(({ file }) => file)).size).toBe(troubled.length);
  });
});
