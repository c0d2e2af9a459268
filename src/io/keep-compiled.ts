import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isOurs, keepFile, keepNewest, makeOurs } from './cache-folder.js';
import type { Compiled } from './compiled-code.js';
import { HEAD } from './kept-code.js';

/** Versions of which something is kept, of ours and of Node: somebody may use several in turn. A convention. */
const VERSIONS_KEPT = 4;

/** Keeps what was compiled for the next start, in silence: it is only ever kept to be quicker. */
export function keepCompiled({ folder, files }: Compiled): void {
  const isReady = [...files.values()].every(({ starts }) => starts > 0);
  // A file of ours may stand where others have come to write: what it says is read, and nothing is written there.
  if (folder === undefined || !(isReady ? isOurs(folder) : makeOurs(folder))) return;
  if (!isReady) keepNewest(folder, VERSIONS_KEPT);
  for (const [name, { script, source, starts }] of files)
    keepCode(join(folder, name), source, starts, () => script.createCachedData());
}

/** After so many starts, people have done what they do. A convention. */
const ENOUGH = 256;

/**
 * Counts one start more. A first one may have done little, and what others do would be compiled at each of them: all is kept again at
 * the second start, the fourth, the eighth…, with what has been compiled since.
 */
function keepCode(path: string, source: Buffer, starts: number, compiled: () => Buffer): void {
  const now = starts + 1;
  const isPowerOfTwo = (now & starts) === 0;
  if (now > ENOUGH) return;
  if (isPowerOfTwo) keepFile(path, keptBytes(source, compiled(), now));
  else countStart(path, now);
}

function keptBytes(source: Buffer, data: Buffer, starts: number): Buffer {
  const head = new Uint32Array(HEAD.count);
  head[HEAD.source] = source.length;
  head[HEAD.data] = data.length;
  head[HEAD.starts] = starts;
  return Buffer.concat([new Uint8Array(head.buffer), data, source, data]);
}

/** In silence: who may read may not write, at times. */
function countStart(path: string, starts: number): void {
  const counted = new Uint32Array([starts]);
  try {
    const file = openSync(path, 'r+');
    writeSync(file, counted, 0, counted.byteLength, HEAD.starts * counted.BYTES_PER_ELEMENT);
    closeSync(file);
  } catch {
    // What is kept serves as it is.
  }
}
