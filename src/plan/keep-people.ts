import type { Assignee, Plan, Step } from '../domain/plan.js';
import { merged, type AssignedStep, type Assignment } from './assign.js';
import type { HandOver } from './hand-over.js';
import { RELAY, roleHelper, type Helper, type Staff } from './people.js';
import { SAFEGUARDS } from './projects.js';

/** Why work may go to others. */
interface Changes {
  /** Who has run out of time, for which step: « step person ». */
  readonly relays: ReadonlySet<string>;
  /** People whose mandate ends on another day. */
  readonly changed: ReadonlySet<string>;
  readonly way: HandOver;
}

/**
 * Leaves the work with those who had it: a change somewhere must not send the whole association's tasks round. Somebody else
 * is asked only where one of them is gone or has run out of time, or where a role that nobody filled has found somebody. Who
 * has run out of time hands over the steps for which it lacks, no more; else a project changes its people as a whole, so that
 * who carries it stays one person.
 */
export function keepPeople(
  assignment: Assignment,
  staff: Staff,
  previous: Plan | undefined,
  changes: Changes,
): Assignment {
  if (previous === undefined) return assignment;
  const former = new Map(previous.steps.map((step) => [step.id, step]));
  const teams = groupBy(assignment.steps, ({ id, project }) => (project === SAFEGUARDS ? id : project));
  const kept = new Set(
    [...teams].flatMap(([team, steps]) => (staysWith(steps, former, staff, changes) ? [team] : [])),
  );
  const steps = assignment.steps.map((step) => {
    const team = step.project === SAFEGUARDS ? step.id : step.project;
    const before = former.get(step.id);
    return before === undefined || !kept.has(team)
      ? step
      : { ...step, assignees: relieved(step, sharedAsBefore(step, before), changes) };
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
  { relays, changed, way }: Changes,
): boolean {
  const known = new Set(staff.helpers.map(({ id }) => id));
  const both = steps.flatMap((step) => {
    const before = former.get(step.id);
    return before === undefined || before.done !== undefined ? [] : [{ step, before }];
  });
  const handsAll = (step: string, who: string) =>
    way.anew.has(step) || (way.relayed === 'projet' && relays.has(`${step} ${who}`));
  const canStay = both.every(({ before }) =>
    before.assignees.every(
      ({ who, kind }) => kind === 'role' || (known.has(who) && !handsAll(before.id, who)),
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

/**
 * In the place of whoever has run out of time, the one who was found for it, else who would be asked today and was not among
 * them yet; else somebody to be found.
 */
function relieved(
  step: AssignedStep,
  assignees: readonly Assignee[],
  { relays, way }: Changes,
): readonly Assignee[] {
  const isGone = (who: string) => relays.has(`${step.id} ${who}`);
  return assignees.reduce<readonly Assignee[]>((team, one) => {
    if (!isGone(one.who)) return [...team, one];
    const found = way.standIns.get(`${step.id} ${one.who}`);
    if (found !== undefined && !isGone(found)) return merged([...team, { ...one, who: found }]);
    const isFree = ({ who, kind }: Assignee) =>
      kind === 'personne' && !isGone(who) && ![...assignees, ...team].some((member) => member.who === who);
    const standIn = step.assignees.find(isFree);
    return merged([
      ...team,
      standIn === undefined ? { ...one, who: RELAY, kind: 'role' } : { ...standIn, hours: one.hours },
    ]);
  }, []);
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
