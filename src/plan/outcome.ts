import { dateOf } from '../domain/dates.js';
import type { IsoDate } from '../domain/fact.js';
import type { DeadlineGivenUp, Outcome } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import { deadlineKey } from './problem-parts.js';
import type { Deadline } from './deadlines.js';
import type { Solution } from './solve.js';

/** True when every step has its place and every hard deadline still to come is held. */
export function isFeasible({ schedule, problem }: Solution): boolean {
  const finish = new Map(schedule.placed.map((placed) => [placed.id, placed.finish]));
  return problem.activities.every(
    ({ id, deadline }) => (finish.get(id) ?? Infinity) <= (deadline ?? problem.horizon),
  );
}

/** What a search came to: feasible, proved impossible by a bound, or merely not found. */
export function outcomeOf(solution: Solution): Outcome {
  if (isFeasible(solution)) return 'faisable';
  return solution.proven.size > 0 ? 'impossible-prouve' : 'pas-trouve';
}

/** The deadlines that the schedule does not hold, soft ones and those already past among them. */
export function deadlinesGivenUp(
  solution: Solution,
  from: number,
  today: IsoDate,
): readonly DeadlineGivenUp[] {
  const finish = new Map(solution.schedule.placed.map((placed) => [placed.id, from + placed.finish - 1]));
  return solution.deadlines
    .filter((deadline) => isMissed(deadline, finish) && !isStale(deadline, today))
    .map((deadline) => ({
      kind: deadline.kind,
      pointer: deadline.pointer,
      ...(deadline.tool === undefined ? {} : { tool: deadline.tool }),
      date: deadline.date,
      ...arrivalOf(deadline, finish, from),
      passed: deadline.date < today,
      proven: deadline.binds.some(({ step, day }) => solution.proven.has(deadlineKey(step, day - from + 1))),
    }))
    .sort((a, b) => byCodePoint(a.date, b.date) || byCodePoint(a.pointer, b.pointer));
}

/** The day that is missed by most, and when the plan gets there. */
function arrivalOf(
  { binds, date }: Deadline,
  finish: ReadonlyMap<string, number>,
  from: number,
): Pick<DeadlineGivenUp, 'before' | 'reached'> {
  const [worst] = binds
    .map(({ step, day }) => ({ day, end: finish.get(step) ?? from }))
    .sort((a, b) => b.end - b.day - (a.end - a.day));
  if (worst === undefined) return { reached: dateOf(from) };
  const before = dateOf(worst.day);
  return { ...(before === date ? {} : { before }), reached: dateOf(worst.end) };
}

function isMissed({ binds }: Deadline, finish: ReadonlyMap<string, number>): boolean {
  return binds.some(({ step, day }) => (finish.get(step) ?? Infinity) > day);
}

/** A contract or a price whose day is over goes on by itself: nothing is given up any more. */
function isStale({ kind, date }: Deadline, today: IsoDate): boolean {
  return date < today && kind !== 'fermeture' && kind !== 'objectif';
}
