import type { BusFactor, CarriedAtBest } from './carriers.js';
import type { Cause } from './cause.js';
import type { BrokenChain, Chain } from './chain.js';
import type { IsoDate } from './fact.js';
import type { BlockedSwitch, Gate } from './gate.js';
import type { Inventory } from './inventory.js';
import type { Lever } from './lever.js';
import type { Plan, TargetChoice } from './plan.js';
import type { Action, FamilyScore, Level, Question } from './score.js';

/** Where one association stands at one date. */
export interface Appraisal {
  readonly inventory: Inventory;
  readonly date: IsoDate;
  readonly choices: readonly TargetChoice[];
  /** Who would lose access by each switch that was chosen, in the order of `choices`. */
  readonly gates: readonly Gate[];
  /** Both sides: staying first, then moving towards the choices. */
  readonly families: readonly FamilyScore[];
  readonly carriers: BusFactor;
  /** The things that the risks come from, the worst first. */
  readonly causes: readonly Cause[];
  /** What hangs together. */
  readonly chains: readonly Chain[];
}

/** The levels of one family, without what explains them. */
export type FamilyLevels = Pick<FamilyScore, 'family' | 'side' | 'levels'>;

/** What a check may look at of one association: each part is worked out only where a rule asks for it, and once. */
export interface Glance extends Pick<Appraisal, 'inventory' | 'date'> {
  /** The switches that were chosen and surely shut somebody out, in the order of the tools. */
  readonly blocked: () => readonly BlockedSwitch[];
  readonly carried: () => readonly CarriedAtBest[];
  /** The level that each family of staying has at least, whatever the unknowns, in the order of the method. */
  readonly floors: () => readonly FamilyFloor[];
  /** Both sides, as in an appraisal. */
  readonly families: () => readonly FamilyLevels[];
}

/** The level that a family has at least. */
export interface FamilyFloor {
  readonly family: FamilyScore['family'];
  readonly level: Level;
}

/** The same, with what to ask and what to do. What every report is made from. */
export interface Result extends Appraisal {
  readonly questions: readonly Question[];
  readonly actions: readonly Action[];
  /** What already helps a move, row by row; it enters no score. */
  readonly levers: readonly Lever[];
}

/** The same, with the road map. */
export interface PlannedResult extends Result {
  readonly plan: Plan;
}

/** What if these people left: everything as it is, and as it would be. */
export interface Departure {
  readonly people: readonly string[];
  readonly before: Result;
  readonly after: Pick<Result, 'families' | 'carriers'>;
  /** Chains that would lose a link: its last known holder leaves. */
  readonly broken: readonly BrokenChain[];
}
