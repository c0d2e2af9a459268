import { indexTools, recognise, type Index } from '../catalogue/index.js';
import { consultation } from '../data/index.js';
import type { Catalogue } from '../domain/catalogue.js';

const made = new WeakMap<Catalogue, Index>();

/** The names of all tools, prepared when they are first needed. */
export function toolIndex(catalogue: Catalogue): Index {
  const known = made.get(catalogue) ?? indexTools(catalogue.tools, consultation().recherche);
  made.set(catalogue, known);
  return known;
}

/** The id of the catalogue that a word of an inventory means, when there is no doubt. */
export function nearestTool(word: string, catalogue: Catalogue): string | undefined {
  const found = recognise(word, toolIndex(catalogue));
  return found.ok ? found.id : undefined;
}
