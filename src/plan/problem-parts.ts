import type { Inventory } from '../domain/inventory.js';
import type { Assignment } from './assign.js';
import type { Deadline } from './deadlines.js';
import type { DecisionRule } from './decisions.js';
import type { Planning } from './planning.js';
import type { Project } from './projects.js';
import type { Stretch } from './stretch.js';

/** All that the problem of a plan is made of. */
export interface ProblemParts {
  readonly inventory: Inventory;
  readonly planning: Planning;
  readonly stretch: Stretch;
  readonly assignment: Assignment;
  readonly projects: readonly Project[];
  readonly decision: DecisionRule;
  readonly deadlines: readonly Deadline[];
  /** Weight of each tool's safeguards: the more they lower the risk, the sooner. */
  readonly weights: ReadonlyMap<string, number>;
  /** Groups that can no longer wait for a calm period. */
  readonly relaxed: ReadonlySet<string>;
  /** Deadlines left out of the search because nothing can hold them: keys of `deadlineKey`. */
  readonly dropped: ReadonlySet<string>;
  /** People's hours are multiplied by it: « and with a few hours more? » */
  readonly hoursFactor: number;
}

/** Names a deadline on a step: `day` counts from the first day of the stretch, as in the problem. */
export function deadlineKey(step: string, day: number): string {
  return `${step} ${day}`;
}
