import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/io/files.js';
import { keptChecks, NOTHING_KEPT } from '../../src/io/kept-checks.js';
import { emptyFolder } from '../e2e/run.js';

const KEY = checksumOf('une association');
const FOUND = { valid: true, judged: [{ code: 'compte-personnel' }], levels: {} };

/** A cache in which one thing is kept, and the file of its state. */
function keptOnce() {
  const environment = { XDG_CACHE_HOME: emptyFolder() };
  keptChecks('lundi', environment).keep(KEY, FOUND);
  const all = join(environment.XDG_CACHE_HOME, 'bascule', 'check');
  return { environment, path: join(all, readdirSync(all)[0] ?? '', 'constats') };
}

describe('what a check found before', () => {
  it('is read back by the next run in the same state, and by no other', () => {
    const environment = { XDG_CACHE_HOME: emptyFolder() };
    keptChecks('lundi', environment).keep(KEY, FOUND);
    expect(keptChecks('lundi', environment).read(KEY)).toEqual(FOUND);
    expect(keptChecks('mardi', environment).read(KEY)).toBeUndefined();
    expect(keptChecks('lundi', environment).read(checksumOf('une autre'))).toBeUndefined();
  });

  it('makes room: what belongs to another state goes once something is kept', () => {
    const environment = { XDG_CACHE_HOME: emptyFolder() };
    keptChecks('lundi', environment).keep(KEY, FOUND);
    keptChecks('mardi', environment).keep(KEY, FOUND);
    expect(readdirSync(join(environment.XDG_CACHE_HOME, 'bascule', 'check'))).toHaveLength(1);
  });

  it('is not believed where anything in it has changed, or where it was put under another name', () => {
    const { environment, path } = keptOnce();
    const whole = readFileSync(path, 'utf8');
    const other = checksumOf('une autre');
    const changed = [
      '',
      KEY,
      `${KEY}\n`,
      whole.replace('true', 'fals'),
      whole.slice(0, -2),
      whole.replace(' ', '\n'),
      whole.replace(KEY, other),
    ];
    for (const text of changed) {
      writeFileSync(path, text);
      expect(keptChecks('lundi', environment).read(KEY)).toBeUndefined();
    }
    writeFileSync(path, whole);
    expect(keptChecks('lundi', environment).read(KEY)).toEqual(FOUND);
    expect(keptChecks('lundi', environment).read(other)).toBeUndefined();
  });

  it('is read where the entry before it was cut short, and the last one counts of several', () => {
    const { environment, path } = keptOnce();
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.slice(0, 100));
    const now = keptChecks('lundi', environment);
    now.keep(KEY, FOUND);
    expect(keptChecks('lundi', environment).read(KEY)).toEqual(FOUND);
    now.keep(KEY, { ...FOUND, valid: false });
    expect(keptChecks('lundi', environment).read(KEY)).toEqual({ ...FOUND, valid: false });
  });

  it('is kept by several at once', () => {
    const { environment } = keptOnce();
    const keys = ['a', 'b', 'c', 'd'].map(checksumOf);
    const [first, second] = [keptChecks('lundi', environment), keptChecks('lundi', environment)];
    keys.forEach((key, index) => {
      (index % 2 === 0 ? first : second).keep(key, { ...FOUND, index });
    });
    const { read } = keptChecks('lundi', environment);
    expect(keys.map(read)).toEqual(keys.map((_, index) => ({ ...FOUND, index })));
  });

  it('is kept nowhere without a home', () => {
    expect(keptChecks('lundi', {})).toBe(NOTHING_KEPT);
  });
});
