import { byCodePoint } from '../domain/pointer.js';
import { merged, type AssignedStep } from './assign.js';
import type { Activity, SchedulingProblem } from './problem.js';
import { SAFEGUARDS } from './projects.js';

/** Who does what, and who may hand over. */
export interface Team {
  /** The steps with the people of the plan before. */
  readonly steps: readonly AssignedStep[];
  /** The same steps as a fresh plan would give them. */
  readonly fresh: readonly AssignedStep[];
  /** Those who may hand over. */
  readonly busy: ReadonlySet<string>;
  /** The largest share of the steps of others that may move. */
  readonly most: number;
}

/** Work of one step that goes from one person to another. */
export interface Swap {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Each way of handing over what those who may do on a step. */
export function swapsOf(
  problem: SchedulingProblem,
  team: Team,
  activity: Activity,
): readonly (Swap & { readonly minutes: number })[] {
  return busyOn(activity, team).flatMap((part) =>
    candidates(problem, team, activity.id).map((to) => ({ ...part, to })),
  );
}

function busyOn({ id, work }: Activity, { busy }: Team) {
  return [...new Set(work.map(({ worker }) => worker))]
    .filter((who) => busy.has(who))
    .map((from) => ({
      id,
      from,
      minutes: work.reduce((sum, part) => sum + (part.worker === from ? part.minutes : 0), 0),
    }));
}

/** Two people on a step stay two. */
function candidates({ workers, activities }: SchedulingProblem, team: Team, id: string): readonly string[] {
  const step = team.steps.find((one) => one.id === id);
  const present = new Set(activities.find((one) => one.id === id)?.work.map(({ worker }) => worker));
  const known = new Set(workers.map((worker) => worker.id));
  const asked = peopleOf(team.fresh.filter((one) => one.id === id));
  const mates = step === undefined ? [] : matesOf(team, step);
  return [...new Set([...asked, ...mates])].filter(
    (who) => known.has(who) && !present.has(who) && !team.busy.has(who),
  );
}

/**
 * Those of the project first, who know it; then the others, each in the order of their names. A safeguard is for those who get
 * the access to its tool, nobody else.
 */
function matesOf({ steps }: Team, { project, tools }: AssignedStep): readonly string[] {
  const near = steps.filter((one) => one.project === project);
  if (project === SAFEGUARDS)
    return [...peopleOf(near.filter((one) => one.tools.some((tool) => tools.includes(tool))))].sort(
      byCodePoint,
    );
  return [...[...peopleOf(near)].sort(byCodePoint), ...[...peopleOf(steps)].sort(byCodePoint)];
}

function peopleOf(steps: readonly AssignedStep[]): readonly string[] {
  const all = steps.flatMap(({ assignees }) => assignees);
  return [...new Set(all.flatMap(({ who, kind }) => (kind === 'personne' ? [who] : [])))];
}

/** The problem once it is handed over. */
export function withSwap(problem: SchedulingProblem, { id, from, to }: Swap): SchedulingProblem {
  const activities = problem.activities.map((activity) =>
    activity.id !== id
      ? activity
      : {
          ...activity,
          work: activity.work.map((part) => (part.worker === from ? { ...part, worker: to } : part)),
        },
  );
  return { ...problem, activities };
}

/** The steps once it is handed over. */
export function withHands(steps: readonly AssignedStep[], { id, from, to }: Swap): readonly AssignedStep[] {
  return steps.map((step) =>
    step.id !== id
      ? step
      : {
          ...step,
          assignees: merged(step.assignees.map((one) => (one.who === from ? { ...one, who: to } : one))),
        },
  );
}
