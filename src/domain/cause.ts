import type { Pointer } from './pointer.js';
import type { Contribution, FamilyId, Interval, Side } from './score.js';

/** How much one thing weighs in one family: its worst contribution there, on either side. From 0 to 1. */
export interface FamilyTouched {
  readonly family: FamilyId;
  readonly sides: readonly Side[];
  readonly severity: Interval;
}

/** A thing that several risks come from. Families are listed side by side, never added up. */
export interface Cause {
  readonly root: Pointer;
  /** The worst first. */
  readonly families: readonly FamilyTouched[];
  readonly contributions: readonly {
    readonly family: FamilyId;
    readonly side: Side;
    readonly contribution: Contribution;
  }[];
}
