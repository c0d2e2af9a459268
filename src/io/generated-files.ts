import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeIfUntouched, writeNewFile } from './files.js';

/** A file that the program makes again at each run. */
export interface FileToWrite {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface GeneratedFile {
  /** The path asked for. */
  readonly asked: string;
  /** The path written; another one where a person had changed the file. */
  readonly path: string;
}

/** Remembers, beside the documents, what was generated: what differs from it was changed by a person. */
const MANIFEST = join('.bascule', 'genere.json');

/**
 * Writes generated files and never over somebody's changes: those stay, and the new version goes beside them.
 * @throws UserError `fichier-non-ecrit`.
 */
export function writeGenerated(folder: string, files: readonly FileToWrite[]): readonly GeneratedFile[] {
  const manifestPath = join(folder, MANIFEST);
  const known = readManifest(manifestPath);
  const written = files.map(({ name, content }) => {
    const key = relative(folder, name).split(sep).join('/');
    const { path, checksum, replaced } = writeIfUntouched(name, content, known[key]);
    if (replaced) known[key] = checksum;
    return { asked: name, path };
  });
  const sorted = Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeNewFile(manifestPath, `${JSON.stringify(sorted, null, 2)}\n`);
  return written;
}

/** A manifest that cannot be read remembers nothing: then every file there counts as somebody's. */
function readManifest(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
