import { byCodePoint } from '../domain/pointer.js';
import type { AssignedStep } from './assign.js';
import { fixedWork, type Pins, type Shares } from './fixed-work.js';
import { possiblePins } from './pins.js';
import type { Placed, SchedulingProblem } from './problem.js';
import { SAFEGUARDS } from './projects.js';
import type { Track } from './track.js';

/** Who does a step in the place of somebody who has no time for it on its days: « step person » → person. */
export type StandIns = ReadonlyMap<string, string>;

export interface Team {
  /** The steps with the people of the plan before. */
  readonly steps: readonly AssignedStep[];
  /** The same steps as a fresh plan would give them. */
  readonly fresh: readonly AssignedStep[];
  /** Those who may hand over. */
  readonly busy: ReadonlySet<string>;
}

/**
 * Step by step, somebody with time on the former days of what others no longer have the hours for: first who a fresh plan would
 * ask, then who works on the same project, then anybody. Where a step finds nobody, another of the same person at the same time
 * may go instead. What is left stays with who had it, and will come later.
 */
export function standInsFor(problem: SchedulingProblem, track: Track, team: Team): StandIns {
  const pins = possiblePins(problem, track);
  const shares: Shares = new Map();
  const failedIn = (tried: SchedulingProblem) => fixedWork(tried, pins, 'tot', shares).failed;
  const found = new Map<string, string>();
  let now = problem;
  let failed = failedIn(now);
  for (const id of failed) {
    if (!failed.includes(id)) continue;
    const next = swapsFor(now, team, pins, id)
      .map((swap) => ({ swap, left: failedIn(withOther(now, swap)) }))
      .find(({ left }) => left.length < failed.length);
    if (next === undefined) continue;
    found.set(`${next.swap.id} ${next.swap.from}`, next.swap.to);
    now = withOther(now, next.swap);
    failed = next.left;
  }
  return found;
}

interface Swap {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The step itself first, then what its person does on the same days or just around, in the order of former days. */
function swapsFor(problem: SchedulingProblem, team: Team, pins: Pins, id: string): readonly Swap[] {
  const pin = pins.get(id);
  if (pin === undefined) return [];
  const isNear = ({ start, finish }: Placed) => start < pin.finish + AROUND && finish > pin.start - AROUND;
  return busyOn(problem, team, id).flatMap((from) => {
    const own = problem.activities.filter(({ work }) => work.some(({ worker }) => worker === from));
    const near = own
      .flatMap((activity) => pins.get(activity.id) ?? [])
      .filter((place) => place.id !== id && isNear(place))
      .sort((a, b) => a.start - b.start || byCodePoint(a.id, b.id));
    const ids = [id, ...near.map((place) => place.id)];
    return ids.flatMap((one) => candidates(problem, team, one).map((to) => ({ id: one, from, to })));
  });
}

/** Hours are told by month: what is done within one may take the hours of something else. */
const AROUND = 31;

function busyOn({ activities }: SchedulingProblem, { busy }: Team, id: string): readonly string[] {
  const work = activities.find((activity) => activity.id === id)?.work ?? [];
  return [...new Set(work.map(({ worker }) => worker))].filter((who) => busy.has(who));
}

/** Two people on a step stay two. */
function candidates({ workers }: SchedulingProblem, team: Team, id: string): readonly string[] {
  const step = team.steps.find((one) => one.id === id);
  const present = new Set(step?.assignees.map(({ who }) => who));
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

function withOther(problem: SchedulingProblem, { id, from, to }: Swap): SchedulingProblem {
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
