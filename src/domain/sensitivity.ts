import type { Coefficient } from './coefficient.js';
import type { Verdict } from './plan.js';
import type { FamilyId, Level, Side } from './score.js';

/** Something that a reader would act upon: what becomes of a tool, or the level of a family. */
export type Conclusion =
  | {
      readonly kind: 'verdict';
      readonly tool: string;
      readonly verdict: Verdict;
      readonly to: string | undefined;
    }
  | {
      readonly kind: 'niveau';
      readonly family: FamilyId;
      readonly side: Side;
      readonly low: Level;
      readonly high: Level;
    };

/** A coefficient that, moved alone, changes a conclusion. */
export interface Flip {
  readonly coefficient: Coefficient;
  /** Its value when moved. */
  readonly moved: number;
  readonly after: Conclusion;
}

/** A conclusion that hangs on a coefficient. */
export interface Tipping {
  readonly conclusion: Conclusion;
  readonly flips: readonly Flip[];
}

/** What becomes of the conclusions when each coefficient moves alone, up and down. */
export interface Sensitivity {
  /** How far each moves, as a part of itself: 0.2 is ±20 %. */
  readonly variation: number;
  /** How many coefficients were moved. */
  readonly coefficients: number;
  /** How many conclusions there are. */
  readonly conclusions: number;
  /** Those that change, verdicts first; empty when none does. */
  readonly tipping: readonly Tipping[];
}
