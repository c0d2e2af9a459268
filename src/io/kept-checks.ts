import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, isOurs, keepFile, makeOurs } from './cache-folder.js';
import { checksumOf } from './files.js';

/** What was found before, by the checksum of all that it depends on. */
export interface KeptChecks {
  readonly read: (key: string) => unknown;
  readonly keep: (key: string, found: unknown) => void;
}

/** Keeps nothing. */
export const NOTHING_KEPT: KeptChecks = { read: () => undefined, keep: () => undefined };

/**
 * What checks found, in the user's cache folder, for one `state`: the program and the day. What belongs to another state is gone as
 * soon as something is kept for this one. An entry holds its key and a checksum, and is believed only where both are right.
 */
export function keptChecks(state: string, environment: NodeJS.ProcessEnv): KeptChecks {
  const caches = cacheFolder(environment);
  if (caches === undefined) return NOTHING_KEPT;
  const all = join(caches, 'check');
  const folder = join(all, checksumOf(state).slice(0, 16));
  const isReadable = isOurs(folder);
  let isWritable: boolean | undefined;
  return {
    read: (key) => (isReadable ? readEntry(join(folder, key), key) : undefined),
    keep: (key, found) => {
      isWritable ??= isReadable || makeRoom(all, folder);
      if (isWritable) keepFile(join(folder, key), entryOf(key, found));
    },
  };
}

function makeRoom(all: string, folder: string): boolean {
  if (!makeOurs(folder)) return false;
  const others = readdirSync(all).filter((name) => /^[0-9a-f]{16}$/.test(name) && !folder.endsWith(name));
  for (const name of others) rmSync(join(all, name), { recursive: true, force: true });
  return true;
}

function entryOf(key: string, found: unknown): Buffer {
  const text = JSON.stringify(found);
  return Buffer.from(`${key}\n${checksumOf(text)}\n${text}`, 'utf8');
}

function readEntry(path: string, key: string): unknown {
  try {
    const [own, sum, text = ''] = readFileSync(path, 'utf8').split('\n', 3);
    return own === key && sum === checksumOf(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
