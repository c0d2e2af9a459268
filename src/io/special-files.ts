import { statSync, writeSync } from 'node:fs';
import { codeOf } from './error-code.js';

/** True for a device, a pipe or a socket: neither an ordinary file nor a folder. */
export function isSpecial(path: string): boolean {
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
  }
}

/** Writes all of it: one call may write only a part, on a nearly full disk or to a pipe whose reader is slow. */
export function writeAll(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let done = 0; done < bytes.length;) done += writeSome(file, bytes, done);
}

/** Milliseconds to wait for a slow reader. A convention. */
const PAUSE = 5;

function writeSome(file: number, bytes: Uint8Array, from: number): number {
  try {
    return writeSync(file, bytes, from, bytes.length - from);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    return 0;
  }
}
