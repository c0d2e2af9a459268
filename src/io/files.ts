import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { SourceText } from '../domain/inventory.js';
import { UserError } from '../domain/user-error.js';
import { cryptography } from './cryptography.js';
import { codeOf } from './error-code.js';
import { writeNewFile } from './new-file.js';
import { isSpecial } from './special-files.js';
import { firstBadByte, looksLikeUtf16 } from './utf-8.js';

export { codeOf } from './error-code.js';

/** A text larger than this is no inventory: refused before it fills the memory. Bytes. */
export const MAX_SOURCE_BYTES = 2 * 1024 * 1024;

/**
 * Reads a text, UTF-8 and nothing else: a Latin-1 file read loosely would lose its accents at the next save.
 * A byte order mark stays in the text, so that an edit keeps it and offsets stay those of the file.
 * @throws UserError `fichier-absent`, `fichier-dossier`, `fichier-trop-grand`, `fichier-encodage`, `fichier-illisible`.
 */
export function readSourceText(path: string): SourceText {
  const bytes = readRegularFile(path);
  if (looksLikeUtf16(bytes))
    throw new UserError('fichier-encodage', { fichier: path, codage: 'UTF-16', ...firstBadByte(bytes) });
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  // What is no UTF-8 is read as this letter, which a text may hold as well: the decoder that refuses takes longer to load.
  if (!text.includes('\ufffd')) return { name: path, text };
  try {
    return { name: path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw new UserError('fichier-encodage', { fichier: path, ...firstBadByte(bytes) });
  }
}

/**
 * The bytes of an ordinary file, until the next one is read: take from them what is needed at once.
 * @throws UserError as `readSourceText` does, but for the encoding.
 */
export function readRegularFile(path: string, most = MAX_SOURCE_BYTES): Uint8Array {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const file = attempt(path, () => openSync(path, constants.O_RDONLY | constants.O_NONBLOCK));
  try {
    const stats = attempt(path, () => fstatSync(file));
    if (stats.isDirectory()) throw new UserError('fichier-dossier', { fichier: path });
    if (!stats.isFile()) throw new UserError('fichier-illisible', { fichier: path, cause: 'ENOTFILE' });
    return attempt(path, () => readWhole(path, file, stats.size, most));
  } finally {
    closeSync(file);
  }
}

/** What the program remembers of a whole inventory takes more room than the inventory. Bytes. */
const MAX_MEMORY_BYTES = 8 * MAX_SOURCE_BYTES;

/**
 * What the program has written beside an inventory for itself: read as any other file, for anything may have taken its place.
 * @throws UserError as `readRegularFile` does.
 */
export function readMemory(path: string): string {
  return new TextDecoder().decode(readRegularFile(path, MAX_MEMORY_BYTES));
}

/** Nearly every file fits in. Bytes; a convention. Room made anew for each takes longer than reading it, among threads above all. */
const ROOM_BYTES = 64 * 1024;
let room: Buffer | undefined;

/** Reads one byte more than is allowed, whatever `fstat` said: the file may grow meanwhile. */
function readWhole(path: string, file: number, expected: number, most: number): Uint8Array {
  let buffer =
    expected < ROOM_BYTES && most >= ROOM_BYTES
      ? (room ??= Buffer.allocUnsafeSlow(ROOM_BYTES))
      : Buffer.allocUnsafe(Math.min(expected, most) + 1);
  let length = 0;
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(most + 1 - length)]);
    const count = readSync(file, buffer, length, buffer.length - length, length);
    length += count;
    if (length > most) {
      throw new UserError('fichier-trop-grand', { fichier: path, limite: most });
    }
    // All that `fstat` promised, and less than there was room for: nothing is left to be read.
    if (count === 0 || (length === expected && length < buffer.length)) return buffer.subarray(0, length);
  }
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = codeOf(error);
    if (cause === 'ENOENT' || cause === 'ENOTDIR') throw new UserError('fichier-absent', { fichier: path });
    if (cause === 'EISDIR') throw new UserError('fichier-dossier', { fichier: path });
    throw new UserError('fichier-illisible', { fichier: path, cause });
  }
}

/**
 * Puts a new text in the place of the one that was read; `before` is undefined where there was no file. Looks at the file
 * again at the last moment, so that what somebody else wrote meanwhile is not lost.
 * @throws UserError `fichier-change-ailleurs`, or as `writeNewFile` does.
 */
export function replaceText(path: string, before: string | undefined, after: string): void {
  const lastLook = (): void => {
    const expected = before === undefined ? undefined : checksumOf(before);
    if (presentChecksum(path) !== expected) throw new UserError('fichier-change-ailleurs', { fichier: path });
  };
  const mode = modeOf(path);
  writeNewFile(path, after, lastLook, mode === undefined ? undefined : mode & 0o777);
}

/** Who may read a file that is there, so that it stays so. */
function modeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mode;
}

/** SHA-256 of what a file holds, in hexadecimal; to be kept by the caller and given back at the next writing. */
export function checksumOf(content: string | Uint8Array): string {
  return cryptography().createHash('sha256').update(content).digest('hex');
}

/** The checksum of what stands there; undefined where there is no file. */
export function presentChecksum(path: string): string | undefined {
  // Reading a pipe or a device may never end.
  if (isSpecial(path)) throw new UserError('fichier-non-ecrit', { fichier: path, cause: 'ENOTFILE' });
  try {
    return checksumOf(readFileSync(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new UserError('fichier-non-ecrit', { fichier: path, cause: codeOf(error) });
  }
}
