import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { cacheFolder, isOurs, keepFile, makeOurs } from './cache-folder.js';

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
  readonly kept: boolean;
}

const SUMS = 8;
/** Data, as src/build/bundle.mjs writes it. */
const TEXTS = 'textes.txt';

/**
 * Runs the chunks of a folder, and keeps what V8 compiled of them in the user's cache folder, by version of the program and of Node:
 * two thirds of a start are compilation. Node does the same from 22.1 on, but keeps less. What is kept is believed only where both
 * checksums hold, that of the chunk and its own, and V8 knows its own version and options in it; else it is made anew.
 */
export function chunksIn(folder: string, version: string, environment: NodeJS.ProcessEnv): Chunks {
  const caches = environment['NODE_DISABLE_COMPILE_CACHE'] ? undefined : cacheFolder(environment);
  const kept = caches && join(caches, 'code', `${version}-${process.version}-${process.arch}`);
  const readable = kept !== undefined && isOurs(kept) ? kept : undefined;
  const compiled = new Map<string, Compiled>();
  const files = new Map<string, Run | Readonly<Record<string, Run>>>();
  const modules = new Map<string, { exports: Exports }>();
  /** What a file says. It is kept under what was asked of it first: another command uses other parts of it. */
  const open = (file: string, name: string): Run | Readonly<Record<string, Run>> => {
    const one = compile(join(folder, file), readable && join(readable, `${name}.bin`));
    const said = one.script.runInThisContext() as Run;
    compiled.set(name, one);
    files.set(file, said);
    return said;
  };
  const load = (name: string): Exports => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: { exports: Exports } = { exports: {} };
    modules.set(name, module);
    const [file = name, chunk] = name.split('#');
    const said = files.get(file) ?? open(file, name);
    const run = typeof said === 'function' ? said : said[chunk ?? ''];
    if (run === undefined) throw new Error(`no chunk ${name}`);
    run(module.exports, require, module, textOf);
    module.exports = settled(module.exports);
    return module.exports;
  };
  // Whatever is not a chunk is a part of Node: the bundle is refused otherwise.
  const require = (id: string): unknown =>
    id.startsWith('./') ? load(id.slice('./'.length)) : process.getBuiltinModule(id);
  const textOf = (from: number, to: number): string => textIn(join(folder, TEXTS), from, to);
  return { load, keep: () => keepAll(kept, compiled) };
}

/** The same as values: everything has run, and a value is found quicker than a getter that gives it. */
function settled(exports: Exports): Exports {
  return Object.defineProperty({ ...exports }, '__esModule', { value: true });
}

type Run = (
  exports: Exports,
  require: (id: string) => unknown,
  module: { exports: Exports },
  textOf: (from: number, to: number) => string,
) => void;

/** A part of the data, which stands apart from code: read when it is asked for, and nothing else of it. */
function textIn(path: string, from: number, to: number): string {
  const bytes = Buffer.alloc(to - from);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes, 0, bytes.length, from);
  closeSync(file);
  if (length < bytes.length) throw new Error(`${path} ends too early`);
  return bytes.toString('latin1');
}

function compile(path: string, kept: string | undefined): Compiled {
  const source = readFileSync(path);
  const cachedData = kept === undefined ? undefined : readKept(kept, source);
  const options = { filename: path };
  // A bundle is plain ASCII: no letter has to be decoded.
  const text = source.toString('latin1');
  const script = new Script(text, cachedData === undefined ? options : { ...options, cachedData });
  return { script, source, kept: cachedData !== undefined && script.cachedDataRejected === false };
}

/** What was compiled of this very chunk; undefined where there is nothing, or where anything is wrong with it. */
function readKept(path: string, source: Buffer): Buffer | undefined {
  try {
    const whole = readFileSync(path);
    const data = whole.subarray(SUMS);
    const holds = whole.readUInt32LE(0) === crc32(source) && whole.readUInt32LE(4) === crc32(data);
    return holds ? data : undefined;
  } catch {
    return undefined;
  }
}

function keepAll(folder: string | undefined, compiled: ReadonlyMap<string, Compiled>): void {
  const fresh = [...compiled].filter(([, { kept }]) => !kept);
  if (folder === undefined || fresh.length === 0 || !makeOurs(folder)) return;
  for (const [name, { script, source }] of fresh) {
    const data = script.createCachedData();
    const sums = Buffer.alloc(SUMS);
    sums.writeUInt32LE(crc32(source), 0);
    sums.writeUInt32LE(crc32(data), 4);
    keepFile(join(folder, `${name}.bin`), Buffer.concat([sums, data]));
  }
}
