import { openSync, readFileSync, readSync } from 'node:fs';
import { Script } from 'node:vm';
import { cacheFolder } from './cache-folder.js';
import { readKeptCode } from './kept-code.js';

/** What a chunk of the program gives to others. */
export type Exports = Readonly<Record<string, unknown>>;

/** The chunks of the bundled program, by name (`file.js`, or `file.js#chunk` where a file holds several); each is run once. */
export interface Chunks {
  readonly load: (name: string) => Exports;
  /** For `keepCompiled`, once everything has run: what ran is then compiled already. */
  readonly compiled: Compiled;
}

/** What was compiled in this start. */
export interface Compiled {
  /** Where it may be kept; undefined where people refuse it, or have no home. */
  readonly folder: string | undefined;
  /** By the name of what is kept. */
  readonly files: ReadonlyMap<string, CompiledFile>;
}

export interface CompiledFile {
  readonly script: Script;
  readonly source: Buffer;
  /** Starts that what was kept has served; 0 where nothing was. */
  readonly starts: number;
}

/** Data, as src/build/bundle.mjs writes it. */
const TEXTS = 'textes.txt';

/**
 * Runs the chunks of a folder, from what V8 compiled of them before, which is in the user's cache folder, by version of the program
 * and of Node: two thirds of a start are compilation. Node does the same from 22.1 on, but keeps less. What is kept is believed only
 * where it is ours, was made of this very chunk, no byte of it has changed, and V8 knows its own version and options in it; else the
 * chunk is compiled anew. `use`, a word, is what the program is started for: other work uses other parts of a chunk.
 */
export function chunksIn(
  folder: string,
  version: string,
  environment: NodeJS.ProcessEnv,
  use: string,
): Chunks {
  const caches = environment['NODE_DISABLE_COMPILE_CACHE'] ? undefined : cacheFolder(environment);
  const kept = caches && `${caches}/code/${version}-${process.version}-${process.arch}`;
  const files = new Map<string, CompiledFile>();
  const runOf = runsBy((name, file) => {
    const key = `${name}.${use}.bin`;
    const compiled = compile(`${folder}/${file}`, kept && `${kept}/${key}`);
    files.set(key, compiled);
    return compiled.script;
  });
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
  const textOf = textsIn(`${folder}/${TEXTS}`);
  return { load, compiled: { folder: kept, files } };
}

/** What runs a chunk. A file is compiled for what is asked of it first. */
function runsBy(scriptOf: (name: string, file: string) => Script): (name: string) => Run {
  const files = new Map<string, Members>();
  return (name) => {
    const [file = name, chunk = ''] = name.split('#');
    const said = files.get(file) ?? (scriptOf(name, file).runInThisContext() as Members);
    files.set(file, said);
    const run = typeof said === 'function' ? said : said[chunk];
    if (run === undefined) throw new Error(`no chunk ${name}`);
    return run;
  };
}

/** What a file is: one chunk, or several by name. */
type Members = Run | Readonly<Record<string, Run | undefined>>;

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

function compile(path: string, kept: string | undefined): CompiledFile {
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
