import type { Assignee, Plan, Step } from '../domain/plan.js';
import type { AssignedStep, Assignment } from './assign.js';
import { RELAY, roleHelper, type Helper, type Staff } from './people.js';
import { SAFEGUARDS } from './projects.js';

/**
 * Leaves the work with those who had it: a change somewhere must not send the whole association's tasks round. Somebody else
 * is asked only where one of them is gone or has run out of time, or where a role that nobody filled has found somebody. A
 * project keeps or changes its people as a whole, so that who carries it stays one person.
 */
export function keepPeople(
  assignment: Assignment,
  staff: Staff,
  previous: Plan | undefined,
  relays: ReadonlySet<string>,
  changed: ReadonlySet<string>,
): Assignment {
  if (previous === undefined) return assignment;
  const former = new Map(previous.steps.map((step) => [step.id, step]));
  const teams = groupBy(assignment.steps, ({ id, project }) => (project === SAFEGUARDS ? id : project));
  const kept = new Set(
    [...teams].flatMap(([team, steps]) => (staysWith(steps, former, staff, relays, changed) ? [team] : [])),
  );
  const steps = assignment.steps.map((step) => {
    const team = step.project === SAFEGUARDS ? step.id : step.project;
    const before = former.get(step.id);
    return before === undefined || !kept.has(team)
      ? step
      : { ...step, assignees: sharedAsBefore(step, before) };
  });
  return { steps, helpers: helpersOf(steps, assignment, staff) };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function staysWith(
  steps: readonly AssignedStep[],
  former: ReadonlyMap<string, Step>,
  staff: Staff,
  relays: ReadonlySet<string>,
  changed: ReadonlySet<string>,
): boolean {
  const known = new Set(staff.helpers.map(({ id }) => id));
  const both = steps.flatMap((step) => {
    const before = former.get(step.id);
    return before === undefined || before.done !== undefined ? [] : [{ step, before }];
  });
  const canStay = both.every(({ before }) =>
    before.assignees.every(
      ({ who, kind }) => kind === 'role' || (known.has(who) && !relays.has(`${before.id} ${who}`)),
    ),
  );
  const open = (lists: readonly (readonly Assignee[])[]) =>
    lists.flat().filter(({ kind, who }) => kind === 'role' && who !== RELAY).length;
  const better =
    open(both.map(({ step }) => step.assignees)) < open(both.map(({ before }) => before.assignees));
  // Whoever was relieved may have time again.
  const back = both.some(
    ({ step, before }) =>
      before.assignees.some(({ who }) => who === RELAY) && step.assignees.some(({ who }) => changed.has(who)),
  );
  return canStay && !better && !back;
}

/** The same people; where the work has grown or shrunk, each in the same share, to the quarter of an hour. */
function sharedAsBefore(step: AssignedStep, { assignees }: Step): readonly Assignee[] {
  const sum = (list: readonly Assignee[]) => list.reduce((total, { hours }) => total + hours, 0);
  const [now, then] = [sum(step.assignees), sum(assignees)];
  if (now === then) return assignees;
  if (now === 0 || then === 0) return step.assignees;
  return assignees.map((one) => ({
    ...one,
    hours: Math.max(0.25, Math.round((one.hours * now * 4) / then) / 4),
  }));
}

function helpersOf(
  steps: readonly AssignedStep[],
  { helpers }: Assignment,
  staff: Staff,
): ReadonlyMap<string, Helper> {
  const used = new Map<string, Helper>();
  for (const { who } of steps.flatMap(({ assignees }) => assignees)) {
    const helper = helpers.get(who) ?? staff.helpers.find(({ id }) => id === who);
    used.set(who, helper ?? roleHelper(who, staff.planning));
  }
  return used;
}
