import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder, isOurs, keepNewest, makeOurs } from './cache-folder.js';
import { keepCode, readKeptCode } from './kept-code.js';

/** What a chunk of the program gives to others. */
export type Exports = Readonly<Record<string, unknown>>;

/** The chunks of the bundled program, by name (`file.js`, or `file.js#chunk` where a file holds several); each is run once. */
export interface Chunks {
  readonly load: (name: string) => Exports;
  /** Keeps what was compiled for the next start, once everything has run: what ran is then compiled already. */
  readonly keep: () => void;
}

interface Compiled {
  readonly script: Script;
  readonly source: Buffer;
  /** Starts that what was kept has served; 0 where nothing was. */
  readonly starts: number;
}

/** Versions of which something is kept, of ours and of Node: somebody may use several in turn. A convention. */
const VERSIONS_KEPT = 4;

/** Data, as src/build/bundle.mjs writes it. */
const TEXTS = 'textes.txt';

/**
 * Runs the chunks of a folder, and keeps what V8 compiled of them in the user's cache folder, by version of the program and of Node:
 * two thirds of a start are compilation. Node does the same from 22.1 on, but keeps less. What is kept is believed only where it was
 * made of this very chunk, no byte of it has changed, and V8 knows its own version and options in it; else it is made anew.
 */
export function chunksIn(folder: string, version: string, environment: NodeJS.ProcessEnv): Chunks {
  const caches = environment['NODE_DISABLE_COMPILE_CACHE'] ? undefined : cacheFolder(environment);
  const kept = caches && join(caches, 'code', `${version}-${process.version}-${process.arch}`);
  const compiled = new Map<string, Compiled>();
  const runOf = runsIn(folder, kept, compiled);
  const modules = new Map<string, { exports: Exports }>();
  const load = (name: string): Exports => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: { exports: Exports } = { exports: {} };
    modules.set(name, module);
    runOf(name)(module.exports, require, module, textOf, folder);
    return module.exports;
  };
  // Whatever is not a chunk is a part of Node: the bundle is refused otherwise.
  const require = (id: string): unknown =>
    id.startsWith('./') ? load(id.slice('./'.length)) : process.getBuiltinModule(id);
  const textOf = textsIn(join(folder, TEXTS));
  return { load, keep: () => keepAll(kept, compiled) };
}

/** What runs a chunk. A file is kept under what was asked of it first: another command uses other parts of it. */
function runsIn(
  folder: string,
  kept: string | undefined,
  compiled: Map<string, Compiled>,
): (name: string) => Run {
  const readable = kept !== undefined && isOurs(kept) ? kept : undefined;
  const files = new Map<string, Run | Readonly<Record<string, Run>>>();
  return (name) => {
    const [file = name, chunk = ''] = name.split('#');
    if (!files.has(file)) {
      const one = compile(join(folder, file), readable && join(readable, `${name}.bin`));
      compiled.set(name, one);
      files.set(file, one.script.runInThisContext() as Run);
    }
    const said = files.get(file);
    const run = typeof said === 'function' ? said : said?.[chunk];
    if (run === undefined) throw new Error(`no chunk ${name}`);
    return run;
  };
}

type Run = (
  exports: Exports,
  require: (id: string) => unknown,
  module: { exports: Exports },
  textOf: (from: number, to: number) => string,
  programFolder: string,
) => void;

/** Parts of the data, which stands apart from code: each is read when it is asked for, and nothing else. */
function textsIn(path: string): (from: number, to: number) => string {
  let file: number | undefined;
  return (from, to) => {
    file ??= openSync(path, 'r');
    const bytes = Buffer.allocUnsafe(to - from);
    if (readSync(file, bytes, 0, bytes.length, from) < bytes.length)
      throw new Error(`${path} ends too early`);
    return bytes.toString('latin1');
  };
}

function compile(path: string, kept: string | undefined): Compiled {
  const source = readFileSync(path);
  const known = kept === undefined ? undefined : readKeptCode(kept, source);
  // A bundle is plain ASCII: no letter has to be decoded.
  const text = source.toString('latin1');
  const script = new Script(
    text,
    known === undefined ? { filename: path } : { filename: path, cachedData: known.data },
  );
  return { script, source, starts: script.cachedDataRejected === false ? (known?.starts ?? 0) : 0 };
}

function keepAll(folder: string | undefined, compiled: ReadonlyMap<string, Compiled>): void {
  // What was kept there has just been read: it is ours.
  const isReady = [...compiled.values()].every(({ starts }) => starts > 0);
  if (folder === undefined || !(isReady || makeOurs(folder))) return;
  if (!isReady) keepNewest(folder, VERSIONS_KEPT);
  for (const [name, { script, source, starts }] of compiled)
    keepCode(join(folder, `${name}.bin`), source, starts, () => script.createCachedData());
}
