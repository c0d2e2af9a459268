import type { IsoDate } from './fact.js';
import type { StepNote } from './follow-up.js';
import type { Step } from './plan.js';

export const STANDING_KINDS = ['en-retard', 'ce-mois', 'ensuite', 'fait', 'abandonne'] as const;
export type StandingKind = (typeof STANDING_KINDS)[number];

/** One step and what has become of it. */
export interface StandingStep {
  /** Its place in the plan, from 1: what people may call it by. */
  readonly number: number;
  readonly step: Step;
  readonly kind: StandingKind;
  readonly done?: IsoDate;
  /** The later day that people asked for. */
  readonly asked?: IsoDate;
  readonly note?: StepNote;
}

/** Where the plan stands on a day. */
export interface Standing {
  readonly date: IsoDate;
  readonly planDate: IsoDate;
  /** In the order of the plan. */
  readonly steps: readonly StandingStep[];
  /** True when something was noted that the dates of the plan do not follow yet. */
  readonly outdated: boolean;
}
