import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from '../domain/inventory.js';
import { byCodePoint } from '../domain/pointer.js';
import { UserError } from '../domain/user-error.js';
import { readSourceText } from './files.js';

/** Where an association describes tools of its own, beside its inventory. */
export const OWN_CATALOGUE = join('.bascule', 'catalogue');

/**
 * The texts of an association's own entries, in the order of their names; none where it has no such folder.
 * @throws UserError as `readSourceText` does, for an entry that cannot be read.
 */
export function readOwnCatalogue(folder: string): readonly SourceText[] {
  const own = join(folder, OWN_CATALOGUE);
  return namesIn(own)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort(byCodePoint)
    .map((name) => readSourceText(join(own, name)));
}

/** Where there is no such folder there are no entries; one that may not be read is said, or its tools would silently go. */
function namesIn(folder: string): readonly string[] {
  try {
    // An error takes longer to make than to be avoided: few have such a folder.
    return statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'inconnue';
    if (cause === 'ENOENT' || cause === 'ENOTDIR') return [];
    throw new UserError('fichier-illisible', { fichier: folder, cause });
  }
}
