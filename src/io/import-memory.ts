import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import { checksumOf, presentChecksum, readMemory } from './files.js';
import { writeNewFile } from './new-file.js';

/** What imports wrote of one element of an inventory: the sheet it came from, and a checksum for each value. */
export interface RememberedElement {
  readonly source: string;
  readonly values: Readonly<Record<string, string>>;
}

export type ImportMemory = ReadonlyMap<Pointer, RememberedElement>;

/** Beside the inventory: by its name, then by element. Checksums only, so that nothing is told twice. */
const MANIFEST = join('.bascule', 'import.json');

/** A checksum long enough to tell two values apart, short enough for a file of thousands. */
export function valueChecksum(text: string): string {
  return checksumOf(text).slice(0, 16);
}

/** What imports wrote in an inventory. A file that cannot be read remembers nothing: every value then counts as somebody's. */
export function readImportMemory(inventory: string): ImportMemory {
  const entries = Object.entries(mappingOf(readManifest(pathFor(inventory))[basename(inventory)]));
  return new Map(
    entries.map(([pointer, element]) => {
      const { source, valeurs } = mappingOf(element);
      return [
        pointer,
        { source: typeof source === 'string' ? source : '', values: textsOf(mappingOf(valeurs)) },
      ];
    }),
  );
}

/**
 * Writes it, when it changed.
 * @throws UserError `fichier-non-ecrit`.
 */
export function writeImportMemory(inventory: string, memory: ImportMemory): void {
  const path = pathFor(inventory);
  const elements = [...memory].sort(([a], [b]) => byCodePoint(a, b));
  const ours = Object.fromEntries(
    elements.map(([pointer, { source, values }]) => [pointer, { source, valeurs: values }]),
  );
  const text = `${JSON.stringify({ ...readManifest(path), [basename(inventory)]: ours }, null, 1)}\n`;
  if (memory.size > 0 && presentChecksum(path) !== checksumOf(text)) writeNewFile(path, text);
}

function pathFor(inventory: string): string {
  return join(dirname(inventory), MANIFEST);
}

function readManifest(path: string): Readonly<Record<string, unknown>> {
  if (!existsSync(path)) return {};
  try {
    return mappingOf(JSON.parse(readMemory(path)));
  } catch {
    return {};
  }
}

function mappingOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textsOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
