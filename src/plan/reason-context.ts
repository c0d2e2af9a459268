import type { Catalogue, CatalogueTool, ToolOutline } from '../domain/catalogue.js';
import { nodeAt, readBoolean, readCollection, readReferences, readText } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Reason } from '../domain/plan.js';
import type { Pointer } from '../domain/pointer.js';
import type { Arguments } from '../domain/score.js';
import { readPeople, type Person, type ToolFacts } from './facts.js';
import type { Planning } from './planning.js';

/** All that reasons are read from. */
export interface ReasonContext {
  readonly inventory: Inventory;
  readonly catalogue: Catalogue;
  readonly planning: Planning;
  readonly tools: readonly ToolFacts[];
  readonly people: readonly Person[];
}

export type Leaning = 'pour' | 'contre';

/** A reason with the side it is on. */
export interface Weighed {
  readonly side: Leaning;
  readonly reason: Reason;
}

/** Reads what reasons need once. */
export function reasonContext(
  inventory: Inventory,
  catalogue: Catalogue,
  planning: Planning,
  tools: readonly ToolFacts[],
): ReasonContext {
  return { inventory, catalogue, planning, tools, people: readPeople(inventory) };
}

/** Builds a reason: fewer words where it is given. */
export function reason(
  id: string,
  args: Arguments = {},
  rows: readonly string[] = [],
  pointers: readonly Pointer[] = [],
): Reason {
  return { id, args, rows, pointers };
}

/** What a tool of the catalogue is for, what it integrates included. */
export const usesOf = onceEach((catalogue, candidate): ReadonlySet<string> => {
  const parts = (candidate.integre ?? []).flatMap((id) => catalogue.tools.get(id)?.usages ?? []);
  return new Set([...candidate.usages, ...parts]);
});

/** What one does with it, what it integrates included; undefined where nobody has listed it. */
export const functionsOf = onceEach((catalogue, candidate): ReadonlySet<string> | undefined => {
  const parts = (candidate.integre ?? []).flatMap((id) => catalogue.tools.get(id)?.fonctions ?? []);
  return candidate.fonctions && new Set([...candidate.fonctions, ...parts]);
});

/** Every tool of an inventory is held against the whole catalogue: what an entry of it is, is worked out once. */
function onceEach<T>(
  work: (catalogue: Catalogue, candidate: ToolOutline) => T,
): (catalogue: Catalogue, candidate: ToolOutline) => T {
  const catalogues = new WeakMap<Catalogue, Map<string, { readonly value: T }>>();
  return (catalogue, candidate) => {
    const known = catalogues.get(catalogue) ?? new Map<string, { readonly value: T }>();
    catalogues.set(catalogue, known);
    const found = known.get(candidate.id) ?? { value: work(catalogue, candidate) };
    known.set(candidate.id, found);
    return found.value;
  };
}

/** Tools of the inventory, this one apart, that are the candidate or bring it along, and that people have adopted or try. */
export function alreadyThere(
  context: ReasonContext,
  tool: ToolFacts,
  candidate: CatalogueTool,
): readonly ToolFacts[] {
  return context.tools.filter(
    ({ id, known, stage }) =>
      id !== tool.id &&
      (known?.id === candidate.id || (known?.integre ?? []).includes(candidate.id)) &&
      stage !== 'delaisse' &&
      stage !== 'retour',
  );
}

/** The usages that name a tool, where all of them are only wished for; and whether people already do that together. */
export interface WishedUsages {
  readonly pointers: readonly Pointer[];
  readonly cooperation: 'oui' | 'non' | 'inconnu';
}

/** Empty where a usage that exists names the tool too. */
export function wishedUsages(inventory: Inventory, tool: ToolFacts): WishedUsages {
  const usages = nodeAt(inventory.tree, '/usages');
  const own = readCollection(usages).ids.filter(
    (id) =>
      readReferences(nodeAt(usages, `/${id}/outils`)).ids.includes(tool.id) ||
      readReferences(nodeAt(tool.node, '/usages')).ids.includes(id),
  );
  const wished = own.every((id) => readText(nodeAt(usages, `/${id}/etat`)) === 'souhaite') ? own : [];
  const answers = wished.map((id) => readBoolean(nodeAt(usages, `/${id}/cooperation_existe`)));
  return {
    pointers: wished.map((id) => `/usages/${id}`),
    cooperation: answers.includes(true) ? 'oui' : answers.includes(undefined) ? 'inconnu' : 'non',
  };
}
