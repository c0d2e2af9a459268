import { indexTools, recognise, type Index } from '../catalogue/index.js';
import { catalogue, consultation } from '../data/index.js';

let made: Index | undefined;

/** The names of all tools, prepared when they are first needed. */
export function toolIndex(): Index {
  made ??= indexTools(catalogue.tools, consultation.recherche);
  return made;
}

/** The id of the catalogue that a word of an inventory means, when there is no doubt. */
export function nearestTool(word: string): string | undefined {
  const found = recognise(word, toolIndex());
  return found.ok ? found.id : undefined;
}
