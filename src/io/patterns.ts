import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { posix, win32, type PlatformPath } from 'node:path';
import { byCodePoint } from '../domain/pointer.js';

/** The paths of this machine. Asking Node for all that it has of paths would copy it in the bundle. */
const path = process.platform === 'win32' ? win32 : posix;

const MAGIC = /[*?[{]/;
/** Folders that no pattern enters by itself: others' files, and what programs keep for themselves. */
const PASSED_BY: readonly string[] = ['node_modules'];

/**
 * The files of one word of the command line: itself, or those that it stands for where the shell left `*` alone, as on Windows.
 * In the order of their names. A file whose own name holds such a sign is that file.
 */
export function expandPattern(word: string, { sep }: PlatformPath = path): readonly string[] {
  if (!MAGIC.test(word) || existsSync(word)) return [word];
  const parts = portable(word, sep).split('/');
  const first = parts.findIndex((part) => MAGIC.test(part));
  const base = parts.slice(0, first).join('/');
  // « /*.yaml » begins at the root, « C:/*.yaml » at the root of its drive.
  const root = base === '' && first > 0 ? '/' : base.endsWith(':') ? `${base}/` : base;
  return [...new Set(below(root, parts.slice(first)))].sort(byCodePoint);
}

/** True for a path with `/` that a pattern stands for; without any sign, for that path alone. */
export function matches(file: string, pattern: string, { sep }: PlatformPath = path): boolean {
  return matchParts(file.split('/'), portable(pattern, sep).replace(/^\.\//, '').split('/'));
}

/** A path as other machines read it: below the present folder where it is, with `/`. */
export function portablePath(
  file: string,
  folder: string = process.cwd(),
  { relative, resolve, sep }: PlatformPath = path,
): string {
  const whole = resolve(folder, file);
  // Below the folder, as nearly always, nothing has to be worked out.
  const own = whole.startsWith(folder + sep)
    ? whole.slice(folder.length + sep.length)
    : relative(folder, whole);
  return portable(own === '' || own.startsWith('..') ? whole : own, sep);
}

/**
 * The one name of a file: behind links, and with the capital letters that the disk has where it does not tell them apart. As it was
 * given where there is no such file yet.
 */
export function trueName(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

function portable(file: string, separator: string): string {
  return separator === '\\' ? file.replaceAll('\\', '/') : file;
}

function matchParts([head, ...rest]: readonly string[], [want, ...wants]: readonly string[]): boolean {
  if (want === undefined) return head === undefined;
  if (want === '**')
    return (
      matchParts([head, ...rest].filter(isPart), wants) ||
      (head !== undefined && matchParts(rest, [want, ...wants]))
    );
  return head !== undefined && partPattern(want).test(head) && matchParts(rest, wants);
}

const isPart = (part: string | undefined): part is string => part !== undefined;

function below(folder: string, parts: readonly string[]): readonly string[] {
  const [part = '', ...rest] = parts;
  const entries = entriesOf(folder).filter(({ name }) => part.startsWith('.') || !name.startsWith('.'));
  const at = (name: string): string =>
    folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
  if (part === '**') {
    // A link to a folder may lead back up: only true folders are entered.
    const deeper = entries.filter((entry) => entry.isDirectory() && !PASSED_BY.includes(entry.name));
    return [
      ...(rest.length === 0
        ? entries.filter((entry) => entry.isFile()).map(({ name }) => at(name))
        : below(folder, rest)),
      ...deeper.flatMap(({ name }) => below(at(name), parts)),
    ];
  }
  const found = entries.filter(({ name }) => partPattern(part).test(name));
  if (rest.length === 0) return found.filter((entry) => !entry.isDirectory()).map(({ name }) => at(name));
  return found.filter((entry) => !entry.isFile()).flatMap(({ name }) => below(at(name), rest));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** `*`, `?`, `[a-z]` and `{a,b}` of one part of a path; any other sign is itself. */
function partPattern(part: string): RegExp {
  let depth = 0;
  const source = part.replace(/\[!?[^\]]+\]|[\s\S]/g, (sign) => {
    if (sign.length > 1) return `[${sign.slice(1, -1).replace(/^!/, '^').replaceAll('\\', '\\\\')}]`;
    if (sign === '*') return '[^/]*';
    if (sign === '?') return '[^/]';
    if (sign === '{') return (depth += 1) > 0 ? '(?:' : '';
    if (sign === '}' && depth > 0) return (depth -= 1) >= 0 ? ')' : '';
    if (sign === ',' && depth > 0) return '|';
    return sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
  return new RegExp(`^${depth > 0 ? part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : source}$`, 'u');
}
