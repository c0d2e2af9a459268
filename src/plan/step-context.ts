import type { Catalogue } from '../domain/catalogue.js';
import type { Inventory } from '../domain/inventory.js';
import type { TargetChoice } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import type { ToolFacts } from './facts.js';
import type { Planning } from './planning.js';
import type { Recipe, RecipeStep } from './recipe.js';

/** What steps are built from. */
export interface StepContext {
  readonly inventory: Inventory;
  readonly catalogue: Catalogue;
  readonly planning: Planning;
  readonly tools: readonly ToolFacts[];
  readonly choices: readonly TargetChoice[];
  readonly recipes: readonly Recipe[];
}

/** One step of a recipe put where it applies, before its predecessors are looked up. */
export interface Instance {
  readonly id: string;
  readonly recipe: Recipe;
  readonly step: RecipeStep;
  readonly tools: readonly ToolFacts[];
  readonly group?: string;
}

/** Catalogue ids that these tools give way to, sorted. */
export function targetsOf(
  { choices }: Pick<StepContext, 'choices'>,
  tools: readonly ToolFacts[],
): readonly string[] {
  const ids = choices
    .filter(({ tool }) => tools.some(({ id }) => id === tool))
    .flatMap(({ to }) => (to === undefined ? [] : [to]));
  return [...new Set(ids)].sort(byCodePoint);
}
