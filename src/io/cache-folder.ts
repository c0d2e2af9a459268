import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';

/**
 * Where the user's caches live, or nothing where the machine says nothing of it. Relative paths are ignored, as the XDG
 * base directory specification asks.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv): string | undefined {
  const { XDG_CACHE_HOME: caches = '', HOME: home = '' } = environment;
  if (isAbsolute(caches)) return join(caches, 'bascule');
  return isAbsolute(home) ? join(home, '.cache', 'bascule') : undefined;
}

/** Ours alone: what somebody else may write there is never read. False where there is no such folder. */
export function isOurs(folder: string): boolean {
  try {
    return belongsToUs(statSync(folder));
  } catch {
    return false;
  }
}

/** A file or folder that nobody else may write to. */
export function belongsToUs({ uid, mode }: Stats): boolean {
  const own = process.getuid?.() ?? uid;
  return uid === own && (process.platform === 'win32' || (mode & 0o022) === 0);
}

/** Makes the folder, for ourselves only; false where that cannot be, and nothing is then kept. */
export function makeOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOurs(folder);
  } catch {
    return false;
  }
}

/** Whole or not at all; in silence, for what is kept is only ever kept to be quicker. */
export function keepFile(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    writeFileSync(temporary, bytes, { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Of a folder and those beside it, only some stay: itself, and the others that were written to last. In silence, as above. */
export function keepNewest(folder: string, most: number): void {
  try {
    const parent = dirname(folder);
    const others = readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== basename(folder))
      .map(({ name }) => join(parent, name))
      .map((path) => ({ path, written: statSync(path).mtimeMs }))
      .sort((a, b) => b.written - a.written);
    for (const { path } of others.slice(most - 1)) rmSync(path, { recursive: true, force: true });
  } catch {
    // Another start may have been quicker.
  }
}
