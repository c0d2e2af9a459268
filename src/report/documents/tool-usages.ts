import { readCollection, readReferences, readText } from '../../domain/fact.js';
import { data } from '../../generated/data.js';
import type { Lookup, Name } from '../lookup.js';

/** How many usages of the catalogue stand for what nobody has told. */
const GUESSED = 2;

/** The usages that the inventory gives to a tool, by their ids. */
function toldUsages(tool: string, lookup: Lookup): readonly string[] {
  return readCollection(lookup.at('/usages')).ids.filter((id) =>
    readReferences(lookup.at(`/usages/${id}/outils`)).ids.includes(tool),
  );
}

/**
 * What people do with a tool, in their own words where they told it. Otherwise by the catalogue: what it serves for, and what
 * takes over serves for too.
 */
export function usagesOfTool(tool: string, lookup: Lookup, to?: string): readonly Name[] {
  const told = toldUsages(tool, lookup);
  if (told.length > 0) return told.map((id) => lookup.named(`/usages/${id}`).name);
  const own =
    lookup.toolEntry(tool)?.usages ?? readReferences(lookup.at(`/outils/${tool}/description/usages`)).ids;
  const shared =
    to === undefined ? own : own.filter((id) => lookup.catalogue.tools.get(to)?.usages.includes(id));
  return (shared.length > 0 ? shared : own)
    .slice(0, GUESSED)
    .map((id): Name => ({ kind: 'usages', id, label: undefined }));
}

const HELD = (data.single['usages'] as { readonly tenus_par_quelques_uns: readonly string[] })
  .tenus_par_quelques_uns;

/** The usages of the catalogue that stand behind what people call their usages. */
export function catalogueUsages(usages: readonly Name[], lookup: Lookup): readonly string[] {
  return usages.map(({ id }) => readText(lookup.at(`/usages/${id}/catalogue`)) ?? id);
}

/** True when a few people hold the tool for all the others: a change asks nothing of those who only read or answer. */
export function heldByFew(usages: readonly Name[], lookup: Lookup): boolean {
  return usages.length > 0 && catalogueUsages(usages, lookup).every((id) => HELD.includes(id));
}

/** Other tools that the inventory gives to the same usages. */
export function besides(tool: string, lookup: Lookup): readonly string[] {
  const others = toldUsages(tool, lookup).flatMap(
    (id) => readReferences(lookup.at(`/usages/${id}/outils`)).ids,
  );
  return [...new Set(others)].filter((id) => id !== tool);
}
