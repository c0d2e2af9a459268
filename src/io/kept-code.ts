import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { belongsToUs } from './cache-folder.js';

/** What V8 compiled of a file of the program, and how many starts it has served. */
export interface KeptCode {
  readonly data: Buffer;
  readonly starts: number;
}

/**
 * Numbers before the rest: how long the source and what was compiled of it are, then how many starts that has served. The fourth is
 * empty: V8 copies what does not begin at a multiple of eight.
 */
export const HEAD = { source: 0, data: 1, starts: 2, count: 4 };

/**
 * What was compiled of this very source; undefined where there is nothing, where somebody else may have written it, or where
 * anything is wrong with it. V8 would believe a byte that has changed. Behind what was compiled stands the source, and what was
 * compiled once more: to hold bytes against each other takes less time than to load what Node has of checksums, and no change goes
 * unseen.
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
  const head = new Uint32Array(HEAD.count);
  readSync(file, head, 0, head.byteLength, null);
  const { [HEAD.source]: ofSource, [HEAD.data]: length = 0, [HEAD.starts]: starts = 0 } = head;
  const whole = head.byteLength + source.length + 2 * length;
  const told = fstatSync(file);
  if (ofSource !== source.length || told.size !== whole || !belongsToUs(told)) return undefined;
  const data = Buffer.allocUnsafeSlow(length);
  if (readSync(file, data, 0, length, null) !== length) return undefined;
  return goesOn(file, source) && goesOn(file, data) ? { data, starts } : undefined;
}

/** Bytes are read piece by piece into the same memory: what is new takes longer than what was just used. */
const PIECE = Buffer.allocUnsafeSlow(1 << 16);

/** Whether these bytes come next. */
function goesOn(file: number, bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length;) {
    const length = readSync(file, PIECE, 0, Math.min(PIECE.length, bytes.length - at), null);
    if (length === 0 || !bytes.subarray(at, at + length).equals(PIECE.subarray(0, length))) return false;
    at += length;
  }
  return true;
}
