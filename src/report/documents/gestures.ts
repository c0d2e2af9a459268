import type { CatalogueTool } from '../../domain/catalogue.js';
import { nameWords } from '../wording.js';
import type { Brief } from './document.js';

/** More gestures at once would not be kept in mind. */
const GESTURES = 6;

/** What takes over from these tools of the inventory, once each. */
export function targetsOf(tools: readonly string[], { plan, catalogue }: Brief): readonly CatalogueTool[] {
  const ids = plan.plan.choices.filter(({ tool }) => tools.includes(tool)).flatMap(({ to }) => to ?? []);
  return [...new Set(ids)].flatMap((id) => catalogue.tools.get(id) ?? []);
}

/** What the new tools do of what people do today with the old ones. */
export function gesturesOf(tools: readonly string[], brief: Brief): readonly string[] {
  const usages = tools.flatMap((id) => brief.lookup.toolEntry(id)?.usages ?? []);
  const all = targetsOf(tools, brief).flatMap(({ fonctions = [] }) => fonctions);
  return [...new Set(all)]
    .filter((id) => usages.includes(brief.catalogue.functions.get(id)?.usage ?? ''))
    .slice(0, GESTURES)
    .map((id) => nameWords({ kind: 'fonctions', id, label: undefined }));
}
