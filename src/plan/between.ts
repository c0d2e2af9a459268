import type { IsoDate } from '../domain/fact.js';
import type { FollowUp } from '../domain/follow-up.js';
import type { Plan, Step } from '../domain/plan.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';

/** Two plans and what happened between them. */
export interface Between {
  readonly previous: Plan;
  readonly steps: ReadonlyMap<string, Step>;
  readonly former: ReadonlyMap<string, Step>;
  readonly followUp: FollowUp;
  readonly dropped: readonly string[];
  /** Facts that dates rest on and that have changed. */
  readonly changed: readonly Pointer[];
  /** Steps put off on purpose, so that the rest stays. */
  readonly gaveWay: readonly string[];
  readonly today: IsoDate;
}

/** Other days than before. What was already done does not move any more. */
export function hasMoved(before: Step, now: Step): boolean {
  return before.start !== now.start || before.end !== now.end;
}

/** The same days, but other people. */
export function changedHands(before: Step, now: Step): boolean {
  const names = ({ assignees }: Step) =>
    assignees
      .map(({ who }) => who)
      .sort(byCodePoint)
      .join(' ');
  return names(before) !== names(now);
}
