import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from '../domain/inventory.js';
import { byCodePoint } from '../domain/pointer.js';
import { UserError } from '../domain/user-error.js';
import { readSourceText } from './files.js';

/** Where an association keeps its own templates and words, beside its inventory. */
export const OWN_MODELS = join('.bascule', 'modeles');

/** One file of a folder of models. */
export interface ModelFile {
  /** Below the folder, with `/`: `lettre-membres/document.md.hbs`. */
  readonly path: string;
  readonly source: SourceText;
}

const KINDS = /\.(hbs|css|ya?ml)$/;

/**
 * The templates, style sheets and words of a folder, in the order of their paths. Other files are nobody's business.
 * @throws UserError `modele-dossier-absent`, or as `readSourceText` does.
 */
export function readModels(folder: string): readonly ModelFile[] {
  if (!existsSync(folder)) throw new UserError('modele-dossier-absent', { fichier: folder });
  return filesBelow(folder, '')
    .filter((path) => KINDS.test(path))
    .sort(byCodePoint)
    .map((path) => ({ path, source: readSourceText(join(folder, path)) }));
}

/** @throws UserError `fichier-illisible` where a folder may not be read. */
function filesBelow(folder: string, below: string): readonly string[] {
  try {
    return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'inconnue';
    throw new UserError('fichier-illisible', { fichier: join(folder, below), cause });
  }
}
