import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { keepFile } from './cache-folder.js';

/** What V8 compiled of a file of the program, and how many starts it has served. */
export interface KeptCode {
  readonly data: Buffer;
  readonly starts: number;
}

/** Two checksums, then how many starts it has served. */
const HEAD = { source: 0, data: 4, starts: 8, length: 12 };

/** What was compiled of this very chunk; undefined where there is nothing, or where anything is wrong with it. */
export function readKeptCode(path: string, source: Buffer): KeptCode | undefined {
  try {
    const whole = readFileSync(path);
    const data = whole.subarray(HEAD.length);
    const holds =
      whole.readUInt32LE(HEAD.source) === crc32(source) && whole.readUInt32LE(HEAD.data) === crc32(data);
    return holds ? { data, starts: whole.readUInt32LE(HEAD.starts) } : undefined;
  } catch {
    return undefined;
  }
}

/** After so many starts, people have done what they do. A convention. */
const ENOUGH = 256;

/**
 * Counts one start more. A first one may have done little, and what others do would be compiled at each of them: all is kept again at
 * the second start, the fourth, the eighth…, with what has been compiled since.
 */
export function keepCode(path: string, source: Buffer, starts: number, compiled: () => Buffer): void {
  const now = starts + 1;
  const isPowerOfTwo = (now & starts) === 0;
  if (now > ENOUGH) return;
  if (isPowerOfTwo) keepFile(path, keptBytes(source, compiled(), now));
  else countStart(path, now);
}

function keptBytes(source: Buffer, data: Buffer, starts: number): Buffer {
  const head = Buffer.alloc(HEAD.length);
  head.writeUInt32LE(crc32(source), HEAD.source);
  head.writeUInt32LE(crc32(data), HEAD.data);
  head.writeUInt32LE(starts, HEAD.starts);
  return Buffer.concat([head, data]);
}

/** In silence: who may read may not write, at times. */
function countStart(path: string, starts: number): void {
  const bytes = Buffer.alloc(HEAD.length - HEAD.starts);
  bytes.writeUInt32LE(starts);
  try {
    const file = openSync(path, 'r+');
    writeSync(file, bytes, 0, bytes.length, HEAD.starts);
    closeSync(file);
  } catch {
    // What is kept serves as it is.
  }
}
