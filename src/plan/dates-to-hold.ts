import type { Plan } from '../domain/plan.js';
import type { Pointer } from '../domain/pointer.js';
import type { Deadline } from './deadlines.js';
import { deadlineKey } from './problem-parts.js';

/** A hard deadline as days of the problem: the steps that it binds, and the day by which each is to be finished. */
export type DateToHold = readonly { readonly step: string; readonly finish: number }[];

/**
 * The hard deadlines that the previous plan held or was not told: those it gave up are no reason to move anything as long as
 * they are the same. Deadline by deadline, since a step may be bound by one that was given up and by one that was held.
 */
export function datesToHold(
  previous: Plan | undefined,
  deadlines: readonly Deadline[],
  changed: readonly Pointer[],
  from: number,
  today: number,
): readonly DateToHold[] {
  if (previous === undefined) return [];
  const given = new Set(previous.deadlinesGivenUp.map(({ pointer }) => pointer));
  const isSame = (pointer: Pointer) => !changed.some((fact) => pointer.startsWith(fact));
  return deadlines
    .filter(({ hard, pointer }) => hard && !(given.has(pointer) && isSame(pointer)))
    .map(({ binds }) => binds.map(({ step, day }) => ({ step, finish: day - from + 1 })))
    .map((date) => date.filter(({ finish }) => finish > today));
}

/** Without what no schedule can hold. */
export function withoutProven(
  dates: readonly DateToHold[],
  proven: ReadonlySet<string>,
): readonly DateToHold[] {
  return dates.map((date) => date.filter(({ step, finish }) => !proven.has(deadlineKey(step, finish))));
}
