import { indexWords, recognise } from '../catalogue/index.js';
import { consultation } from '../data/index.js';
import type { Catalogue } from '../domain/catalogue.js';
import { nodeAt, readCollection, readText } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import { UserError } from '../domain/user-error.js';

/**
 * The tool of an inventory that some words mean: by its id, by the name that people gave it, or by any name that the
 * catalogue knows for it.
 * @throws UserError `outil-non-decrit`, with what it may have been.
 */
export function findDescribedTool(words: string, { tree }: Inventory, { tools }: Catalogue): string {
  const { ids } = readCollection(nodeAt(tree, '/outils'));
  if (ids.includes(words)) return words;
  const names = ids.map((id): readonly [string, readonly string[]] => {
    const entry = tools.get(readText(nodeAt(tree, `/outils/${id}/catalogue`)) ?? id);
    const own = readText(nodeAt(tree, `/outils/${id}/description/nom`));
    const former = entry?.anciens_noms?.map(({ nom }) => nom) ?? [];
    return [id, [own ?? [], entry?.nom ?? [], entry?.autres_noms ?? [], former].flat()];
  });
  const found = recognise(words, indexWords(new Map(names), consultation().recherche));
  if (found.ok) return found.id;
  const propositions = found.suggestions.length > 0 ? found.suggestions : ids;
  throw new UserError('outil-non-decrit', { nom: words, propositions });
}
