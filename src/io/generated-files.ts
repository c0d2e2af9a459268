import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { checksumOf, presentChecksum, readMemory } from './files.js';
import { writeNewFile } from './new-file.js';

/** A file that the program makes again at each run. */
export interface FileToWrite {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * What became of a file: `ecrit`; `remplace`, a person's version, because they asked for it; `a-cote`, beside the version that a
 * person changed; `garde`, that version stays and nothing new is to be read beside it.
 */
export type GeneratedState = 'ecrit' | 'remplace' | 'a-cote' | 'garde';

export interface GeneratedFile extends FileToWrite {
  readonly state: GeneratedState;
  /** The path written: the name asked for, or one beside it. For `garde`, the person's own file. */
  readonly path: string;
  /** What a person had made of it; present for all states but `ecrit`. */
  readonly theirs?: Uint8Array;
}

/** Remembers, beside the documents, what was generated: what differs from it was changed by a person. */
const MANIFEST = join('.bascule', 'genere.json');

/** Checksums by path below the folder, with `/`. */
type Manifest = Record<string, string>;

/**
 * Writes generated files and never over somebody's changes: those stay, and the new version goes beside them, once.
 * `replace`: the person asked for their changes to be lost.
 * @throws UserError `fichier-non-ecrit`.
 */
export function writeGenerated(
  folder: string,
  files: readonly FileToWrite[],
  { replace = false }: { readonly replace?: boolean } = {},
): readonly GeneratedFile[] {
  const manifestPath = join(folder, MANIFEST);
  const known = readManifest(manifestPath);
  const keyOf = (path: string): string => relative(folder, path).split(sep).join('/');
  const written = files.map((file) => {
    const result = writeOne(file, replace, (path) => known[keyOf(path)]);
    if (result.state !== 'garde') known[keyOf(result.path)] = checksumOf(file.content);
    return result;
  });
  const sorted = Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify(sorted, null, 2)}\n`;
  if (presentChecksum(manifestPath) !== checksumOf(text)) writeNewFile(manifestPath, text);
  return written;
}

function writeOne(
  file: FileToWrite,
  replace: boolean,
  checksumKnown: (path: string) => string | undefined,
): GeneratedFile {
  const { name, content } = file;
  const ours = checksumOf(content);
  const present = presentChecksum(name);
  if (present === ours) return { ...file, path: name, state: 'ecrit' };
  if (present === undefined || present === checksumKnown(name)) {
    writeNewFile(name, content);
    return { ...file, path: name, state: 'ecrit' };
  }
  const theirs = readFileSync(name);
  if (replace) {
    writeNewFile(name, content);
    return { ...file, path: name, state: 'remplace', theirs };
  }
  const path = freeBeside(name, ours, checksumKnown);
  if (path === undefined) return { ...file, path: name, state: 'garde', theirs };
  writeNewFile(path, content);
  return { ...file, path, state: 'a-cote', theirs };
}

/** Far more versions beside each other than anybody keeps. */
const MANY = 1000;

/**
 * Where the new version goes: `name.nouveau.ext`, then `name.nouveau-2.ext`, never over one that a person changed. Undefined when
 * this very version was proposed already: the person has seen it, kept it or thrown it away.
 */
function freeBeside(
  name: string,
  ours: string,
  checksumKnown: (path: string) => string | undefined,
): string | undefined {
  for (let rank = 1; rank < MANY; rank += 1) {
    const path = besideOf(name, rank);
    const proposed = checksumKnown(path);
    if (proposed === ours) return undefined;
    const present = presentChecksum(path);
    if (present === undefined || present === proposed) return path;
  }
  return besideOf(name, MANY);
}

function besideOf(path: string, rank: number): string {
  const extension = extname(path);
  const suffix = rank === 1 ? '.nouveau' : `.nouveau-${String(rank)}`;
  return join(dirname(path), `${basename(path, extension)}${suffix}${extension}`);
}

/** A manifest that cannot be read remembers nothing: then every file there counts as somebody's. */
function readManifest(path: string): Manifest {
  if (!existsSync(path)) return {};
  try {
    const parsed: unknown = JSON.parse(readMemory(path));
    const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
