import { closeSync, constants, openSync, statSync, writeSync } from 'node:fs';
import { UserError } from '../domain/user-error.js';
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

/**
 * Writes to a device or to a pipe that somebody reads.
 * @throws UserError `fichier-non-ecrit`; at once where nobody reads the pipe.
 */
export function writeStraight(path: string, bytes: Uint8Array): void {
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for ever.
    const file = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    try {
      for (let done = 0; done < bytes.length;) done += writeSome(file, bytes, done);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new UserError('fichier-non-ecrit', { fichier: path, cause: codeOf(error) });
  }
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
