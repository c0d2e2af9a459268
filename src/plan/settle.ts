import { staffHypotheses, type AssignedStep, type Assignment } from './assign.js';
import { provenMisses } from './bounds.js';
import { buildProblem } from './build-problem.js';
import { datesToHold, withoutProven } from './dates-to-hold.js';
import type { Deadline } from './deadlines.js';
import { isVaried, othersOf, type Frame, type Variation } from './frame.js';
import type { HandOver } from './hand-over.js';
import type { Staff } from './people.js';
import { deadlineKey, type ProblemParts } from './problem-parts.js';
import type { Schedule, SchedulingProblem } from './problem.js';
import type { Project } from './projects.js';
import { searchSchedule } from './schedule.js';
import { steadyScheduler } from './steady.js';
import { underWay } from './under-way.js';

/** What a plan is settled from. */
export interface Settling {
  readonly projects: readonly Project[];
  readonly deadlines: readonly Deadline[];
  readonly staff: Staff;
  readonly assign: (relays: ReadonlySet<string>) => Assignment;
  readonly way: HandOver;
}

/** Gives each step its people and its days, relieving whoever runs out of time. */
export function settle(
  frame: Frame,
  variation: Variation,
  { projects, deadlines, staff, assign, way }: Settling,
) {
  const { input, stretch, decision, weights } = frame;
  const track = {
    ...frame.track,
    tries: Math.ceil(frame.track.tries * way.effort),
    others: way.othersFirst ? othersOf(input.previous, frame.changed) : frame.track.others,
  };
  const { inventory, planning } = input;
  const inner = input.scheduler ?? searchSchedule;
  const dates = isVaried(variation)
    ? []
    : datesToHold(input.previous, deadlines, frame.changed, stretch.from, track.today);
  const schedulerFor = (proven: ReadonlySet<string>) =>
    isVaried(variation) ? inner : steadyScheduler(inner, { ...track, dates: withoutProven(dates, proven) });
  const build = (parts: ProblemParts) => {
    const built = buildProblem(parts);
    return { ...built, problem: underWay(built.problem, track) };
  };
  const relays = new Set(way.standIns.keys());
  let asBefore: SchedulingProblem | undefined;
  const relaxed = new Set<string>();
  const shared = { inventory, planning, stretch, projects, decision, deadlines, weights, relaxed };
  for (;;) {
    const assignment = assign(relays);
    const parts = { ...shared, assignment, hoursFactor: variation.hoursFactor };
    const built = build({ ...parts, dropped: new Set() });
    asBefore ??= built.problem;
    if (makeRoom(schedulerFor(new Set())(built.problem, 1), assignment.steps, relays, relaxed)) continue;
    const proven = provenDeadlines((dropped) => build({ ...parts, dropped }).problem, built.problem);
    const { problem } = proven.size === 0 ? built : build({ ...parts, dropped: proven });
    const hypotheses = [...staffHypotheses(staff, assignment), ...decision.hypotheses, ...built.hypotheses];
    const schedule = schedulerFor(proven)(problem, Math.ceil(variation.budget * way.effort));
    const hasRelays = relays.size > 0;
    return {
      steps: assignment.steps,
      problem: built.problem,
      asBefore,
      schedule,
      proven,
      hypotheses,
      dates,
      hasRelays,
    };
  }
}

/** Deadlines that nothing can hold must not pull the rest of the plan out of shape: they are left out of the search. */
function provenDeadlines(
  without: (dropped: ReadonlySet<string>) => SchedulingProblem,
  whole: SchedulingProblem,
): ReadonlySet<string> {
  const dropped = new Set<string>();
  let problem = whole;
  for (;;) {
    const misses = provenMisses(problem);
    if (misses.length === 0) return dropped;
    for (const { activity, deadline } of misses) dropped.add(deadlineKey(activity, deadline));
    problem = without(dropped);
  }
}

/** Notes who has to be relieved and which group can no longer wait; false when nothing more can be done. */
function makeRoom(
  trial: Schedule,
  steps: readonly AssignedStep[],
  relays: Set<string>,
  relaxed: Set<string>,
): boolean {
  const before = relays.size + relaxed.size;
  for (const { id, worker } of trial.unplaced) {
    const step = steps.find((candidate) => candidate.id === id);
    const person = step?.assignees.some(({ who, kind }) => who === worker && kind === 'personne');
    if (worker !== undefined && person === true) relays.add(`${id} ${worker}`);
    else relaxed.add(step?.group ?? '');
  }
  return relays.size + relaxed.size > before;
}
