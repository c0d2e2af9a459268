import type { Plan } from '../domain/plan.js';
import type { Pointer } from '../domain/pointer.js';
import type { Deadline } from './deadlines.js';

/** Steps whose date the previous plan did not hold, as long as that date is still the same. */
export function forgoneSteps(
  previous: Plan | undefined,
  deadlines: readonly Deadline[],
  changed: readonly Pointer[],
): ReadonlySet<string> {
  const given = new Set((previous?.deadlinesGivenUp ?? []).map(({ pointer }) => pointer));
  const isSame = (pointer: Pointer) => !changed.some((fact) => pointer.startsWith(fact));
  return new Set(
    deadlines
      .filter(({ pointer }) => given.has(pointer) && isSame(pointer))
      .flatMap(({ binds }) => binds.map(({ step }) => step)),
  );
}
