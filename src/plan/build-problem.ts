import { dayOf } from '../domain/dates.js';
import { nodeAt, readText } from '../domain/fact.js';
import type { Hypothesis } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import type { AssignedStep } from './assign.js';
import { followers, lastOnes, slotsOf } from './open-projects.js';
import type { Activity, Precedence, SchedulingProblem } from './problem.js';
import { deadlineKey, type ProblemParts } from './problem-parts.js';
import { SAFEGUARDS } from './projects.js';
import { masksOf, waitsForCalm } from './step-days.js';
import { usesOf } from './uses.js';
import { groupWorker, groupWorkerId, helperWorker } from './workers.js';

export interface BuiltProblem {
  readonly problem: SchedulingProblem;
  readonly hypotheses: readonly Hypothesis[];
}

/** Turns steps, people and calendar into a scheduling problem; day 0 is the first day of the stretch. */
export function buildProblem(parts: ProblemParts): BuiltProblem {
  const { assignment, stretch, inventory } = parts;
  const groups = [...new Set(assignment.steps.flatMap(({ learners }) => learners.map(({ group }) => group)))];
  const learning = groups.map((group) => groupWorker(stretch, inventory, group));
  const helpers = [...assignment.helpers.values()];
  const slots = slotsOf(parts);
  return {
    problem: {
      horizon: stretch.length,
      activities: [...assignment.steps.map((step) => activityOf(parts, step)), ...slots.ends],
      precedences: [
        ...assignment.steps.flatMap((step) => precedencesOf(parts, step)),
        ...slots.precedences,
        ...lastOnes(parts),
        ...followers(parts),
      ],
      workers: [
        ...helpers.map((helper) => helperWorker(stretch, helper, parts.hoursFactor)),
        ...learning.map(({ worker }) => worker),
      ],
      renewables: [],
      slots: slots.slots,
      near: usesOf(parts),
    },
    hypotheses: [...learning.flatMap(({ hypotheses }) => hypotheses), ...calmHypotheses(parts, groups)],
  };
}

function activityOf(parts: ProblemParts, step: AssignedStep): Activity {
  const project = parts.projects.find(({ id }) => id === step.project);
  const isDecision = step.step.qui === 'instance';
  const deadline = deadlineOf(parts, step.id);
  const weight = step.project === SAFEGUARDS ? weightOf(parts, step) : undefined;
  const work = [
    ...step.assignees.map(({ who, hours }) => ({ worker: who, minutes: Math.round(hours * 60) })),
    ...step.learners.map(({ group, hours }) => ({
      worker: groupWorkerId(group),
      minutes: Math.round(hours * 60),
    })),
  ];
  return {
    id: step.id,
    duration: isDecision ? parts.decision.duration : (step.step.duree_min_jours ?? 0),
    work,
    uses: [],
    release: step.project === SAFEGUARDS ? 0 : releaseOf(parts),
    ...(deadline === undefined ? {} : { deadline }),
    ...(project === undefined ? {} : { rank: project.rank }),
    ...(weight === undefined ? {} : { weight }),
    ...(step.step.usage === undefined ? {} : { late: true }),
    ...masksOf(parts, step, isDecision),
  };
}

/** Safeguards before all the rest, the riskiest tool first; then what they all lead to. */
function weightOf({ weights }: ProblemParts, step: AssignedStep): number {
  const tool = step.tools[0];
  return tool === undefined ? 1 : 1 + (weights.get(tool.id) ?? 0);
}

/** The earliest day for what is not a safeguard: `objectifs.debut`. */
function releaseOf({ inventory, stretch }: ProblemParts): number {
  const begin = readText(nodeAt(inventory.tree, '/objectifs/debut'));
  return begin === undefined ? 0 : Math.min(Math.max(0, dayOf(begin) - stretch.from), stretch.length);
}

/** The first hard deadline on a step, as a day on which it has to be finished (the end of the day told). */
function deadlineOf({ deadlines, stretch, dropped }: ProblemParts, step: string): number | undefined {
  const days = deadlines
    .filter(({ hard }) => hard)
    .flatMap(({ binds }) =>
      binds.filter((bound) => bound.step === step).map(({ day }) => day - stretch.from + 1),
    )
    .filter((day) => day > 0 && !dropped.has(deadlineKey(step, day)));
  return days.length === 0 ? undefined : Math.min(...days);
}

/** The notice of a meeting runs from the project's own file, not from the safeguards. */
function precedencesOf({ decision }: ProblemParts, step: AssignedStep): readonly Precedence[] {
  const notice = step.step.qui === 'instance' ? decision.notice : 0;
  const isOwn = (id: string) => !id.startsWith(`${SAFEGUARDS}.`);
  return step.after.map(({ id, lag }) => ({
    from: id,
    to: step.id,
    lag: isOwn(id) ? Math.max(lag, notice) : lag,
  }));
}

/** Says where training could not wait for a calm period, or where no calm period is known. */
function calmHypotheses(parts: ProblemParts, groups: readonly string[]): readonly Hypothesis[] {
  const without = groups.filter((group) => !waitsForCalm(parts, [group]));
  if (without.length === 0) return [];
  return [
    {
      id: 'periodes-calmes-inconnues',
      args: { groupes: [...without].sort(byCodePoint) },
      pointers: ['/calendrier/periodes'],
      source: parts.planning.calendrier.source,
    },
  ];
}
