import type { DaySpan, Movement, MovementCause, Step } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import { changedHands, hasMoved, type Between } from './between.js';
import { goneCause, movedCause, newCause } from './causes.js';

/** What is not where the previous plan had it, each with its cause, in the order of the steps; what is gone comes last. */
export function movementsOf(between: Between): readonly Movement[] {
  const { steps, former } = between;
  const here = [...steps.values()].flatMap((step): readonly Movement[] => {
    const before = former.get(step.id);
    if (before === undefined) return [movement(step, undefined, spanOf(step), newCause(between, step))];
    if (!hasMoved(before, step) && !changedHands(before, step)) return [];
    return [movement(step, spanOf(before), spanOf(step), movedCause(between, before, step))];
  });
  const gone = [...former.values()]
    .filter(({ id }) => !steps.has(id))
    .sort((a, b) => byCodePoint(a.start, b.start) || byCodePoint(a.id, b.id))
    .map((step) => movement(step, spanOf(step), undefined, goneCause(between, step)));
  return [...here, ...gone];
}

function spanOf({ start, end }: Step): DaySpan {
  return { start, end };
}

function movement(
  step: Step,
  from: DaySpan | undefined,
  to: DaySpan | undefined,
  cause: MovementCause,
): Movement {
  const { id, text, args } = step;
  return { step: id, ...(from && { from }), ...(to ? { to } : { gone: { text, args } }), cause };
}
