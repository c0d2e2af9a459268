import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { UserError } from '../domain/user-error.js';
import { codeOf, readMemory } from './files.js';

/**
 * Takes a lock, a file that names the process that holds it; gives back how to let go. The lock of a process that is no more is
 * taken over.
 * @throws UserError `audit-en-cours`.
 */
export function lock(path: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, machine: hostname() });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (create(path, mine)) return () => letGo(path, mine);
    const theirs = read(path);
    if (theirs !== undefined && isAlive(theirs)) throw new UserError('audit-en-cours', { fichier: path });
    if (theirs !== undefined) takeAway(path, theirs);
  }
  throw new UserError('audit-en-cours', { fichier: path });
}

const ATTEMPTS = 5;

function create(path: string, text: string): boolean {
  let handle: number;
  try {
    handle = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(handle, text);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

function read(path: string): string | undefined {
  try {
    return readMemory(path);
  } catch {
    return undefined;
  }
}

/** A lock of another machine, on a shared folder, cannot be judged from here: somebody may be at work. */
function isAlive(text: string): boolean {
  const { pid, machine } = holderIn(text);
  if (pid === undefined) return false;
  if (machine !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function holderIn(text: string): { readonly pid?: number; readonly machine?: string } {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return {};
    const { pid, machine } = parsed as Readonly<Record<string, unknown>>;
    return typeof pid === 'number' && typeof machine === 'string' ? { pid, machine } : {};
  } catch {
    return {};
  }
}

/** Two sessions may find the same dead lock: only what was judged is taken away, a living one is put back. */
function takeAway(path: string, judged: string): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== judged) linkSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function letGo(path: string, mine: string): void {
  if (read(path) === mine) rmSync(path, { force: true });
}
