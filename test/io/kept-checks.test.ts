import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/io/files.js';
import { keptChecks, NOTHING_KEPT } from '../../src/io/kept-checks.js';
import { emptyFolder } from '../e2e/run.js';

const KEY = checksumOf('une association');
const FOUND = { valid: true, judged: [{ code: 'compte-personnel' }], levels: {} };

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
    const environment = { XDG_CACHE_HOME: emptyFolder() };
    keptChecks('lundi', environment).keep(KEY, FOUND);
    const all = join(environment.XDG_CACHE_HOME, 'bascule', 'check');
    const folder = join(all, readdirSync(all)[0] ?? '');
    const whole = readFileSync(join(folder, KEY), 'utf8');
    const other = checksumOf('une autre');
    writeFileSync(join(folder, other), whole);
    expect(keptChecks('lundi', environment).read(other)).toBeUndefined();
    for (const text of [
      '',
      KEY,
      whole.replace('true', 'fals'),
      whole.slice(0, -1),
      whole.replace('\n', 'x'),
    ]) {
      writeFileSync(join(folder, KEY), text);
      expect(keptChecks('lundi', environment).read(KEY)).toBeUndefined();
    }
  });

  it('is kept nowhere without a home', () => {
    expect(keptChecks('lundi', {})).toBe(NOTHING_KEPT);
  });
});
