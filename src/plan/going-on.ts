import type { Catalogue } from '../domain/catalogue.js';
import { nodeAt, readText, type IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import { closingOf, readBasics, urgentChange } from './facts.js';
import type { Planning } from './planning.js';

/** A tool that goes on whoever is shut out; `to` where the association itself has said where. */
export interface GoingOn {
  readonly tool: string;
  readonly to: string | undefined;
}

/** What is known of tools; of planning, only where changes were announced. */
interface GoingOnKnowledge {
  readonly catalogue: Catalogue;
  readonly planning: Planning;
}

/**
 * The tools that go on towards their target even where that surely leaves people out: the association's own choice, and what
 * cannot wait. `throughGate` sends every other tool elsewhere, or lets it wait: no switch of theirs has a blocked gate.
 */
export function toolsThatGoOn(
  inventory: Inventory,
  knowledge: GoingOnKnowledge,
  today: IsoDate,
): readonly GoingOn[] {
  const own = nodeAt(inventory.tree, '/objectifs/cibles');
  return readBasics(inventory, knowledge.catalogue).flatMap((tool): readonly GoingOn[] => {
    const to = readText(nodeAt(own, `/${tool.id}/vers`));
    if (to !== undefined && to !== tool.known?.id) return [{ tool: tool.id, to }];
    const isUrgent = tool.changes.length > 0 && urgentChange(tool, knowledge.planning, today) !== undefined;
    return isUrgent || closingOf(tool) !== undefined ? [{ tool: tool.id, to: undefined }] : [];
  });
}
