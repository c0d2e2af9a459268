import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { keepFile } from './cache-folder.js';

/** What V8 compiled of a file of the program, and how many starts it has served. */
export interface KeptCode {
  readonly data: Buffer;
  readonly starts: number;
}

/**
 * How long the source and what was compiled of it are, then how many starts that has served. V8 copies what does not begin at a
 * multiple of eight.
 */
const HEAD = { source: 0, data: 4, starts: 8, length: 16 };

/**
 * What was compiled of this very source; undefined where there is nothing, or where anything is wrong with it. V8 would believe a
 * byte that has changed. Behind what was compiled stands the source, and what was compiled once more: to hold bytes against each
 * other takes less time than to load what Node has of checksums, and no change goes unseen.
 */
export function readKeptCode(path: string, source: Buffer): KeptCode | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      return keptIn(file, source);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function keptIn(file: number, source: Buffer): KeptCode | undefined {
  const head = Buffer.alloc(HEAD.length);
  readSync(file, head, 0, HEAD.length, null);
  const length = head.readUInt32LE(HEAD.data);
  const isWhole =
    head.readUInt32LE(HEAD.source) === source.length &&
    fstatSync(file).size === HEAD.length + source.length + 2 * length;
  if (!isWhole) return undefined;
  const data = Buffer.allocUnsafeSlow(length);
  if (readSync(file, data, 0, length, null) !== length) return undefined;
  return goesOn(file, source) && goesOn(file, data)
    ? { data, starts: head.readUInt32LE(HEAD.starts) }
    : undefined;
}

/** In pieces: memory that was just used is quicker than memory that is new. */
const PIECE = 1 << 16;

/** Whether these bytes come next. */
function goesOn(file: number, bytes: Buffer): boolean {
  const piece = Buffer.allocUnsafeSlow(Math.min(PIECE, bytes.length));
  for (let at = 0; at < bytes.length;) {
    const length = readSync(file, piece, 0, Math.min(PIECE, bytes.length - at), null);
    if (length === 0 || bytes.compare(piece, 0, length, at, at + length) !== 0) return false;
    at += length;
  }
  return true;
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
  head.writeUInt32LE(source.length, HEAD.source);
  head.writeUInt32LE(data.length, HEAD.data);
  head.writeUInt32LE(starts, HEAD.starts);
  return Buffer.concat([head, data, source, data]);
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
