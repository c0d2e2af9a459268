import type { DeadlineKind, Hypothesis } from '../domain/plan.js';
import { withoutDropped } from './abandoned.js';
import { assignPeople, type AssignedStep } from './assign.js';
import { otherMandates } from './basis.js';
import { readDeadlines, type Deadline } from './deadlines.js';
import type { DecisionRule } from './decisions.js';
import { closingOf, urgentChange, type ToolFacts } from './facts.js';
import { contextOf, isVaried, type Frame, type PlanInput, type Variation } from './frame.js';
import { LEAST_HANDS, leastHandedOver, type HandOver } from './hand-over.js';
import { keepPeople } from './keep-people.js';
import { readStaff } from './people.js';
import type { Schedule, SchedulingProblem } from './problem.js';
import { buildProjects, type Project } from './projects.js';
import { settle } from './settle.js';
import { projectSteps, safeguardSteps } from './steps.js';
import { waysOf } from './ways.js';

export interface Solution {
  readonly projects: readonly Project[];
  readonly tools: readonly ToolFacts[];
  readonly steps: readonly AssignedStep[];
  readonly decision: DecisionRule;
  readonly deadlines: readonly Deadline[];
  readonly problem: SchedulingProblem;
  readonly schedule: Schedule;
  /** Deadlines that no schedule can hold: keys of `deadlineKey`. */
  readonly proven: ReadonlySet<string>;
  readonly hypotheses: readonly Hypothesis[];
  /** Steps left out because people dropped them. */
  readonly dropped: readonly string[];
}

/**
 * Builds the steps, gives them their people and schedules them. Where somebody's time runs out before the work is done, the
 * work goes to a relay to be found; where a group has no calm time left, training no longer waits for it: both are said.
 */
export function solve(frame: Frame, variation: Variation): Solution {
  const { input, tools } = frame;
  const { inventory, planning, today } = input;
  const context = contextOf(input, tools, variation.without);
  const projects = buildProjects(tools, context.choices, input.recipes, planning);
  const safeguards = safeguardSteps(context);
  const { drafts, dropped } = withoutDropped(
    [
      ...safeguards,
      ...projects.flatMap((project) => projectSteps(context, project, isUrgent(project, input), safeguards)),
    ],
    input.followUp,
  );
  const staff = readStaff(inventory, planning, today, variation.extra);
  const deadlines = readDeadlines(inventory, planning, drafts).map((deadline) =>
    putOff(deadline, variation.delay),
  );
  const people = otherMandates(frame.changed);
  const former = isVaried(variation) ? undefined : input.previous;
  const settled = (way: HandOver) => {
    const assign = (relays: ReadonlySet<string>) =>
      keepPeople(assignPeople(context, staff, drafts, relays), staff, former, {
        relays,
        changed: people,
        way,
      });
    return settle(frame, variation, { projects, deadlines, staff, assign, way });
  };
  const fresh = () => assignPeople(context, staff, drafts, new Set()).steps;
  const found =
    former === undefined ? settled(LEAST_HANDS) : leastHandedOver(waysOf(frame, former, settled, fresh));
  const supposed = drafts.flatMap(({ hypotheses }) => hypotheses);
  return {
    projects,
    tools,
    decision: frame.decision,
    deadlines,
    ...found,
    hypotheses: [...supposed, ...found.hypotheses],
    dropped,
  };
}

/** A service that ends, or whose price multiplies soon, leaves no time to wait for the safeguards of the others. */
function isUrgent(project: Project, { planning, today }: PlanInput): boolean {
  return project.movers.some(
    ({ tool }) => closingOf(tool) !== undefined || urgentChange(tool, planning, today) !== undefined,
  );
}

/** A service that ends does not wait; the rest may, at a price. */
export function mayMove(kind: DeadlineKind): boolean {
  return kind !== 'fermeture' && kind !== 'suppression';
}

function putOff(deadline: Deadline, days: number): Deadline {
  if (days === 0 || !mayMove(deadline.kind)) return deadline;
  return { ...deadline, binds: deadline.binds.map(({ step, day }) => ({ step, day: day + days })) };
}
