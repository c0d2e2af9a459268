import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import type { Sheet } from '../domain/catalogue-answers.js';
import { originsOf } from './completeness.js';
import { hostsOf, replacementsOf } from './links.js';

export { completenessOf } from './completeness.js';
export { listTools } from './filter.js';
export { freshnessOf } from './freshness.js';
export { indexTools, indexWords, recognise, type Index } from './recognise.js';
export { replacementsFor } from './replacements.js';
export type { SearchRules } from './spelling.js';

/** One entry whole, with what the others say of it. */
export function sheetOf(tool: CatalogueTool, { tools }: Catalogue): Sheet {
  const replacing = replacementsOf(tool, tools).filter((id) => tool.remplacants?.includes(id) !== true);
  return { tool, origins: originsOf(tool), hostedBy: hostsOf(tool, tools), replacedBy: replacing };
}
