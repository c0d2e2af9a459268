import {
  closeSync,
  existsSync,
  statSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../domain/user-error.js';
import { codeOf, readMemory } from './files.js';
import { flushFolder } from './new-file.js';
import { lock } from './lock.js';

/** Answers on their way to a file: on the disk before the file is touched, gone once it holds them (ADR 0014). */
export interface Journal {
  readonly path: string;
  /** Where `setAside` keeps things. */
  readonly aside: string;
  /** What an earlier session wrote down and did not bring home. */
  readonly waiting: readonly unknown[];
  /**
   * On the disk when this returns.
   * @throws UserError `fichier-non-ecrit`; nothing of the entry is then kept.
   */
  readonly append: (entry: object) => void;
  /** For what cannot go home: kept in a file beside, for a person to look at. Gives back its path. */
  readonly setAside: (entry: object) => string;
  /** All that was written down is home. */
  readonly clear: () => void;
  /** Lets another session in. */
  readonly close: () => void;
}

/**
 * Opens the journal of a file, in `.bascule` beside it, for one session at a time.
 * @throws UserError `audit-en-cours`, `fichier-non-ecrit`.
 */
export function openJournal(file: string): Journal {
  const folder = join(dirname(file), '.bascule');
  const path = join(folder, `reponses-${basename(file)}.jsonl`);
  const release = attempt(path, () => {
    mkdirSync(folder, { recursive: true });
    return lock(join(folder, `reponses-${basename(file)}.verrou`));
  });
  try {
    removeStrays(file);
    const waiting = readEntries(path);
    const aside = path.replace(/\.jsonl$/, '-a-revoir.jsonl');
    let length = Buffer.byteLength(waiting.text);
    return {
      path,
      aside,
      waiting: waiting.entries,
      append: (entry) => {
        length = attempt(path, () => appendLine(path, length, entry));
      },
      setAside: (entry) => {
        attempt(aside, () => appendLine(aside, sizeOf(aside), entry));
        return aside;
      },
      clear: () => {
        rmSync(path, { force: true });
        length = 0;
      },
      close: release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Writes a line after the whole ones and flushes it; what could be written of it only in part is taken away again. */
function appendLine(path: string, length: number, entry: object): number {
  const bytes = Buffer.from(`${JSON.stringify(entry)}\n`, 'utf8');
  const handle = openSync(path, 'a', 0o600);
  try {
    ftruncateSync(handle, length);
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, bytes.length - done);
    fsyncSync(handle);
  } catch (error) {
    ftruncateSync(handle, length);
    throw error;
  } finally {
    closeSync(handle);
  }
  flushFolder(dirname(path));
  return length + bytes.length;
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** Whole lines only: the last one may have been cut off with the power. */
function readEntries(path: string): { readonly entries: readonly unknown[]; readonly text: string } {
  let text: string;
  try {
    text = readMemory(path);
  } catch (error) {
    if (error instanceof UserError && error.code === 'fichier-absent') return { entries: [], text: '' };
    throw error;
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const entries = whole.split('\n').flatMap((line): unknown[] => {
    try {
      return line === '' ? [] : [JSON.parse(line)];
    } catch {
      return [];
    }
  });
  return { entries, text: whole };
}

/** A session that was killed while it saved leaves its unfinished copy behind. */
function removeStrays(file: string): void {
  const folder = dirname(file);
  const start = `.${basename(file)}.`;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(start) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length)))
      rmSync(join(folder, name), { force: true });
  }
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('fichier-non-ecrit', { fichier: path, cause: codeOf(error) });
  }
}
