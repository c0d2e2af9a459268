import { readCollection, type Json } from '../../domain/fact.js';
import { idsAt, nodesAt } from '../tree-paths.js';
import { aliasesFor } from './aliases.js';

/** Where files are counted by extension. */
export const COUNTED = 'formats/comptes';

/** Where one thing has an extension. */
export const EXTENSIONS: readonly string[] = [
  'formats/archives/*/format',
  'formats/echanges/*/format',
  'formats/fichiers_cles/*/format',
];

const OTHER = 'autre';

/** Extensions that everybody knows stay; one that only this association has may be its name. */
export function extensionsIn(
  tree: Json,
  isKnown: (extension: string) => boolean,
): (extension: string) => string {
  const counted = nodesAt(tree, COUNTED).flatMap(({ node }) => readCollection(node).ids);
  const single = EXTENSIONS.flatMap((path) => nodesAt(tree, path).flatMap(idsAt)).map(({ id }) => id);
  const isPlain = (extension: string): boolean => extension === 'sans-extension' || isKnown(extension);
  const aliases = aliasesFor([...counted, ...single], OTHER, isPlain);
  return (extension) =>
    isPlain(extension) ? extension : `${OTHER}${String(aliases.get(extension)?.rank ?? 0)}`;
}
