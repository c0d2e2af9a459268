import { fstatSync, ftruncateSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, isOurs, makeOurs } from './cache-folder.js';
import { checksumOf } from './files.js';
import { writeAll } from './special-files.js';

/** What was found before, by the checksum of all that it depends on. */
export interface KeptChecks {
  readonly read: (key: string) => unknown;
  readonly keep: (key: string, found: unknown) => void;
}

/** Keeps nothing. */
export const NOTHING_KEPT: KeptChecks = { read: () => undefined, keep: () => undefined };

/** All entries of a state: a file for each took a quarter of a first check. */
const FILE = 'constats';
/** Days when everything changes again and again begin anew beyond this. Bytes; a convention. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What checks found, in the user's cache folder, for one `state`: the program and the day. What belongs to another state is gone as
 * soon as something is kept for this one. Entries are lines that several threads, and several checks, may add at once; each holds
 * its key and a checksum, and is believed only where both are right.
 */
export function keptChecks(state: string, environment: NodeJS.ProcessEnv): KeptChecks {
  const caches = cacheFolder(environment);
  if (caches === undefined) return NOTHING_KEPT;
  const all = join(caches, 'check');
  const folder = join(all, checksumOf(state).slice(0, 16));
  let entries: Entries | undefined;
  let add: ((entry: string) => void) | undefined;
  return {
    read: (key) => (entries ??= isOurs(folder) ? entriesIn(join(folder, FILE)) : NO_ENTRIES)(key),
    keep: (key, found) => {
      add ??= isOurs(folder) || makeRoom(all, folder) ? adderTo(join(folder, FILE)) : () => undefined;
      add(entryOf(key, JSON.stringify(found)));
    },
  };
}

function makeRoom(all: string, folder: string): boolean {
  if (!makeOurs(folder)) return false;
  const others = readdirSync(all).filter((name) => /^[0-9a-f]{16}$/.test(name) && !folder.endsWith(name));
  for (const name of others) rmSync(join(all, name), { recursive: true, force: true });
  return true;
}

/** In silence: what is kept is only ever kept to be quicker. */
function adderTo(path: string): (entry: string) => void {
  let file: number | undefined;
  try {
    file = openSync(path, 'a', 0o600);
    if (fstatSync(file).size > MOST_BYTES) ftruncateSync(file);
  } catch {
    file = undefined;
  }
  return (entry) => {
    if (file === undefined) return;
    try {
      writeAll(file, entry);
    } catch {
      file = undefined;
    }
  };
}

/** A checksum, in hexadecimal. */
const SUM = 64;

/** Begins on a line of its own: the one before may have been cut short. */
function entryOf(key: string, text: string): string {
  return `\n${key} ${checksumOf(text)} ${text}\n`;
}

type Entries = (key: string) => unknown;

const NO_ENTRIES: Entries = () => undefined;

function entriesIn(path: string): Entries {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return NO_ENTRIES;
  }
  const lines = new Map<string, readonly [from: number, to: number]>();
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf('\n', from);
    const to = end === -1 ? bytes.length : end;
    if (to > from) lines.set(bytes.toString('latin1', from, from + SUM), [from + SUM + 1, to]);
    from = to + 1;
  }
  return (key) => {
    const line = lines.get(key);
    if (line === undefined) return undefined;
    const [from, to] = line;
    const text = bytes.toString('utf8', from + SUM + 1, to);
    return bytes.toString('latin1', from, from + SUM) === checksumOf(text) ? parsed(text) : undefined;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
