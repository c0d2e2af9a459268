import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/io/cache-folder.js';
import { chunksIn } from '../../src/io/compiled-code.js';
import { keepCompiled } from '../../src/io/keep-compiled.js';
import { emptyFolder } from '../e2e/run.js';

describe('the folder of caches', () => {
  it('is where the machine says, and below the home folder otherwise', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/caches', HOME: '/home/asso' })).toBe('/caches/bascule');
    expect(cacheFolder({ HOME: '/home/asso' })).toBe('/home/asso/.cache/bascule');
  });

  it('is nowhere without a home, and never beside what is being worked on', () => {
    expect(cacheFolder({})).toBeUndefined();
    expect(cacheFolder({ XDG_CACHE_HOME: 'ici', HOME: '' })).toBeUndefined();
  });
});

/** Chunks in two files, of which the first says what the others have; how often the second says it is no matter of what was kept. */
function program(said = 'un') {
  const [folder, caches] = [emptyFolder(), emptyFolder()];
  const write = (word: string): void => {
    const head = '(function(exports,require,module,textOf){';
    const say = 'exports.say = () => require("./mots.js#mot.js").word + require("./fin.js").end;';
    writeFileSync(
      join(folder, 'mots.js'),
      `({"cli.js":${head}${say}}),"mot.js":${head}exports.word = "${word}";}),"reste.js":${head}never})})`,
    );
    writeFileSync(join(folder, 'fin.js'), `${head}exports.end = require("node:path").sep;})`);
  };
  write(said);
  const run = (environment: NodeJS.ProcessEnv = { XDG_CACHE_HOME: caches }, use = 'check'): string => {
    const { load, compiled } = chunksIn(folder, '1.2.3', environment, use);
    const text = (load('mots.js#cli.js') as { readonly say: () => string }).say();
    keepCompiled(compiled);
    return text;
  };
  const kept = join(caches, 'bascule', 'code', `1.2.3-${process.version}-${process.arch}`);
  return { run, write, folder, kept, caches };
}

describe('the chunks of the program', () => {
  it('run, and what was compiled of them is kept', () => {
    const { run, kept } = program();
    expect(run()).toBe('un/');
    expect(readdirSync(kept).sort()).toEqual(['fin.js.check.bin', 'mots.js#cli.js.check.bin']);
    const path = join(kept, 'mots.js#cli.js.check.bin');
    const starts = [2, 3, 4, 5].map(() => {
      expect(run()).toBe('un/');
      return { inode: statSync(path).ino, served: readFileSync(path).readUInt32LE(8) };
    });
    expect(starts.map(({ served }) => served)).toEqual([2, 3, 4, 5]);
    // Written anew at the second and the fourth; in between, only counted.
    expect(starts[1]?.inode).toBe(starts[0]?.inode);
    expect(starts[2]?.inode).not.toBe(starts[1]?.inode);
    expect(starts[3]?.inode).toBe(starts[2]?.inode);
  });

  it('leave nothing of versions that were used long ago', () => {
    const { run, kept, caches } = program();
    const code = join(caches, 'bascule', 'code');
    for (const [index, name] of ['d', 'a', 'c', 'b', 'e'].entries()) {
      mkdirSync(join(code, name), { recursive: true, mode: 0o700 });
      utimesSync(join(code, name), index, index);
    }
    writeFileSync(join(code, 'une-note.txt'), 'à moi');
    run();
    expect(readdirSync(code).sort()).toEqual([basename(kept), 'b', 'c', 'e', 'une-note.txt']);
    mkdirSync(join(code, 'f'));
    run();
    // Nothing new had to be kept: nobody looks.
    expect(readdirSync(code)).toContain('f');
  });

  it('are kept again with what a later start has compiled', () => {
    const { folder, caches, kept } = program();
    const more = Array.from({ length: 50 }, (_, index) => `x = Math.sqrt(x + ${String(index)});`).join('');
    writeFileSync(
      join(folder, 'plus.js'),
      `(function(exports){exports.more = function () { let x = 1; ${more} return x; };})`,
    );
    const sizes = [false, true].map((isMore) => {
      const { load, compiled } = chunksIn(folder, '1.2.3', { XDG_CACHE_HOME: caches }, 'check');
      const { more: work } = load('plus.js') as { readonly more: () => number };
      if (isMore) work();
      keepCompiled(compiled);
      return statSync(join(kept, 'plus.js.check.bin')).size;
    });
    expect(sizes[1]).toBeGreaterThan(sizes[0] ?? NaN);
  });

  it('are kept as they are after many starts', () => {
    const { run, kept } = program();
    run();
    const path = join(kept, 'mots.js#cli.js.check.bin');
    const told = readFileSync(path);
    told.writeUInt32LE(256, 8);
    writeFileSync(path, told);
    run();
    expect(readFileSync(path).equals(told)).toBe(true);
  });

  it('say what they say now, even where another version of the same length was kept', () => {
    const { run, write } = program('un');
    run();
    write('on');
    expect(run()).toBe('on/');
  });

  it('do without what was kept where a single byte of it has changed, and mend it', () => {
    const { run, kept } = program();
    run();
    const path = join(kept, 'mots.js#cli.js.check.bin');
    const whole = readFileSync(path);
    // How long each part is, then what was compiled, the source, and what was compiled once more.
    const [source, compiled] = [whole.readUInt32LE(0), whole.readUInt32LE(4)];
    const places = [
      0,
      3,
      5,
      7,
      16,
      15 + compiled,
      16 + compiled,
      15 + compiled + source,
      16 + compiled + source,
    ];
    for (const at of [...places, whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      writeFileSync(path, damaged);
      expect(run()).toBe('un/');
      expect(readFileSync(path).equals(damaged)).toBe(false);
    }
  });

  it('do without what was kept where it ends too early or too late, and mend it', () => {
    const { run, kept } = program();
    run();
    const path = join(kept, 'mots.js#cli.js.check.bin');
    const whole = readFileSync(path);
    for (const length of [0, 7, 16, 100, whole.readUInt32LE(4), whole.length - 1, whole.length + 1]) {
      writeFileSync(path, Buffer.concat([whole, Buffer.alloc(1)]).subarray(0, length));
      expect(run()).toBe('un/');
      expect(statSync(path).size).toBe(whole.length);
    }
    writeFileSync(path, Buffer.alloc(whole.length));
    expect(run()).toBe('un/');
    expect(readFileSync(path).equals(Buffer.alloc(whole.length))).toBe(false);
  });

  it('run once, and what is kept of a file is kept for what was asked of it first', () => {
    const { folder, caches, kept } = program();
    const { load, compiled } = chunksIn(folder, '1.2.3', { XDG_CACHE_HOME: caches }, 'check');
    expect(load('mots.js#mot.js')).toBe(load('mots.js#mot.js'));
    load('mots.js#cli.js');
    keepCompiled(compiled);
    expect(readdirSync(kept)).toEqual(['mots.js#mot.js.check.bin']);
  });

  it('are kept apart for each use of the program: another one runs other parts of them', () => {
    const { run, kept, caches } = program();
    expect([run(), run({ XDG_CACHE_HOME: caches }, 'autre')]).toEqual(['un/', 'un/']);
    expect(readdirSync(kept).filter((name) => name.startsWith('mots'))).toEqual([
      'mots.js#cli.js.autre.bin',
      'mots.js#cli.js.check.bin',
    ]);
  });

  it('write nothing where others have come to write', () => {
    const { run, kept } = program();
    run();
    chmodSync(kept, 0o777);
    const before = readFileSync(join(kept, 'mots.js#cli.js.check.bin'));
    expect(run()).toBe('un/');
    expect(readFileSync(join(kept, 'mots.js#cli.js.check.bin')).equals(before)).toBe(true);
  });

  it('do without what others may write to, and mend it', () => {
    const { run, kept } = program();
    run();
    const path = join(kept, 'mots.js#cli.js.check.bin');
    chmodSync(path, 0o666);
    expect(run()).toBe('un/');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path).readUInt32LE(8)).toBe(1);
  });

  it('read of the data what is asked for, and say when it is not there', () => {
    const { folder, run } = program();
    const head = '(function(exports,require,module,textOf){exports.end = textOf(';
    writeFileSync(join(folder, 'textes.txt'), '{"a":1}[2]');
    writeFileSync(join(folder, 'fin.js'), `${head}7,10);})`);
    expect(run()).toBe('un[2]');
    writeFileSync(join(folder, 'fin.js'), `${head}7,11);})`);
    expect(run).toThrow('textes.txt');
  });

  it('never read what others may have written, and keep nothing without a home or where people refuse it', () => {
    const { run, kept, caches } = program();
    run({ XDG_CACHE_HOME: caches, NODE_DISABLE_COMPILE_CACHE: '1' });
    run({});
    expect(readdirSync(caches)).toEqual([]);
    mkdirSync(kept, { recursive: true });
    chmodSync(kept, 0o777);
    expect(run()).toBe('un/');
    expect(readdirSync(kept)).toEqual([]);
  });
});
