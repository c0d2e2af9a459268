import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import { nodeAt, readCollection, readReferences, readText } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Reason } from '../domain/plan.js';
import type { Pointer } from '../domain/pointer.js';
import type { Arguments } from '../domain/score.js';
import { isTrue, readPeople, type Person, type ToolFacts } from './facts.js';
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
export function usesOf(catalogue: Catalogue, candidate: CatalogueTool): ReadonlySet<string> {
  const parts = (candidate.integre ?? []).flatMap((id) => catalogue.tools.get(id)?.usages ?? []);
  return new Set([...candidate.usages, ...parts]);
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

/** True when the association told that nobody cooperates yet on any of the usages that name the tool. */
export function withoutCooperation(inventory: Inventory, tool: ToolFacts): readonly Pointer[] {
  const usages = nodeAt(inventory.tree, '/usages');
  const own = readCollection(usages).ids.filter((id) =>
    readReferences(nodeAt(usages, `/${id}/outils`)).ids.includes(tool.id),
  );
  const wished = own.filter((id) => readText(nodeAt(usages, `/${id}/etat`)) === 'souhaite');
  const none = own.every((id) => !isTrue(usages, `/${id}/cooperation_existe`));
  return wished.length > 0 && none && wished.length === own.length ? wished.map((id) => `/usages/${id}`) : [];
}
