import { closeSync, constants, fchmodSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../domain/user-error.js';
import { cryptography } from './cryptography.js';
import { codeOf } from './error-code.js';
import { isSpecial, writeAll } from './special-files.js';

/** A file that is being written. Where a step fails, the former file, if any, is untouched, and nothing is left beside it. */
export interface NewFile {
  /** @throws UserError `fichier-non-ecrit`. */
  readonly write: (content: string | Uint8Array) => void;
  /** Puts it in its place. @throws UserError `fichier-non-ecrit`, or what `lastLook` throws just before. */
  readonly finish: (lastLook?: () => void) => void;
  /** Gives it up, unless it is finished. */
  readonly abandon: () => void;
}

const USUAL_MODE = 0o644;

/**
 * Begins a file that will be there whole or not at all: a temporary file beside it, flushed, then renamed over it. Creates the folders.
 * What is no ordinary file (`/dev/stdout`, a pipe) is written to as it stands.
 * @throws UserError `fichier-non-ecrit`; at once where it could not be put in its place, or where nobody reads the pipe.
 */
export function openNewFile(path: string, mode = USUAL_MODE): NewFile {
  const told = <T>(step: () => T, giveUp?: () => void): T => {
    try {
      return step();
    } catch (error) {
      giveUp?.();
      if (error instanceof UserError) throw error;
      throw new UserError('fichier-non-ecrit', { fichier: path, cause: codeOf(error) });
    }
  };
  // A file in the place of a device or of a pipe would be the end of it.
  const file = told(() => (isSpecial(path) ? openStraight(path) : openBeside(path, mode)));
  return {
    write: (content) => {
      told(() => {
        file.write(content);
      }, file.abandon);
    },
    finish: (lastLook) => {
      told(() => {
        file.finish(lastLook);
      }, file.abandon);
    },
    abandon: file.abandon,
  };
}

/** Writes a file whole or not at all, as `openNewFile` does. @throws UserError `fichier-non-ecrit`, or what `lastLook` throws. */
export function writeNewFile(
  path: string,
  content: string | Uint8Array,
  lastLook?: () => void,
  mode?: number,
): void {
  const file = openNewFile(path, mode);
  file.write(content);
  file.finish(lastLook);
}

function openStraight(path: string): NewFile {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const file = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  const close = closing(file);
  const write = (content: string | Uint8Array): void => {
    writeAll(file, content);
  };
  return { write, finish: close, abandon: close };
}

function openBeside(path: string, mode: number): NewFile {
  refuseFolder(path);
  const target = behindLink(path);
  const name = `.${basename(target)}.${cryptography().randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(target), name);
  mkdirSync(dirname(target), { recursive: true });
  const file = openSync(temporary, 'wx', 0o600);
  const close = closing(file);
  let isFinished = false;
  return {
    write: (content) => {
      writeAll(file, content);
    },
    finish: (lastLook) => {
      fchmodSync(file, mode);
      fsyncSync(file);
      close();
      lastLook?.();
      renameSync(temporary, target);
      isFinished = true;
      flushFolder(dirname(target));
    },
    abandon: () => {
      close();
      if (!isFinished) rmSync(temporary, { force: true });
    },
  };
}

/** Renaming would be refused, but only once all is written. */
function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UserError('fichier-non-ecrit', { fichier: path, cause: 'EISDIR' });
}

function closing(file: number): () => void {
  let isOpen = true;
  return () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
}

/** A new name is safe only once the folder is on the disk. Some systems refuse to flush a folder: never mind. */
export function flushFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    return;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The file behind a link, so that the link stays. */
function behindLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
