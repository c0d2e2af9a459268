import { readCalendar, type CalendarData } from '../domain/calendar.js';
import type { Catalogue } from '../domain/catalogue.js';
import { dayOf } from '../domain/dates.js';
import type { IsoDate } from '../domain/fact.js';
import type { FollowUp } from '../domain/follow-up.js';
import type { Inventory } from '../domain/inventory.js';
import type { DeadlineKind, Hypothesis, Plan, TargetChoice } from '../domain/plan.js';
import type { Pointer } from '../domain/pointer.js';
import type { Evaluate } from '../domain/score.js';
import { withoutDropped } from './abandoned.js';
import { assignPeople, staffHypotheses, type AssignedStep, type Assignment } from './assign.js';
import { basisOf, changedFacts, changedPeople, otherMandates } from './basis.js';
import { provenMisses } from './bounds.js';
import { buildProblem } from './build-problem.js';
import { deadlineKey, type ProblemParts } from './problem-parts.js';
import { datesToHold, withoutProven } from './dates-to-hold.js';
import { readDeadlines, type Deadline } from './deadlines.js';
import { decisionRule, type DecisionRule } from './decisions.js';
import { disturbanceOf } from './disturbance.js';
import { closingOf, readTools, urgentChange, type ToolFacts } from './facts.js';
import { leastHandedOver, LEAST_HANDS, type HandOver, type Settled, type Ways } from './hand-over.js';
import { keepPeople } from './keep-people.js';
import { readStaff, type Staff } from './people.js';
import type { Planning } from './planning.js';
import type { Schedule, Scheduler, SchedulingProblem } from './problem.js';
import { buildProjects, type Project } from './projects.js';
import type { Recipe } from './recipe.js';
import { searchSchedule } from './schedule.js';
import { standInsFor } from './stand-ins.js';
import type { StepContext } from './step-context.js';
import { projectSteps, safeguardSteps } from './steps.js';
import { steadyScheduler } from './steady.js';
import { makeStretch, type Stretch } from './stretch.js';
import { originOf, trackOf, type Track } from './track.js';
import { underWay } from './under-way.js';
import { safeguardWeights } from './waves.js';

/** Everything that a plan is made from; nothing is read elsewhere. */
export interface PlanInput {
  readonly inventory: Inventory;
  readonly catalogue: Catalogue;
  readonly recipes: readonly Recipe[];
  readonly planning: Planning;
  readonly calendarData: CalendarData;
  readonly choices: readonly TargetChoice[];
  readonly evaluate: Evaluate;
  readonly today: IsoDate;
  /** The plan before this one: what it placed stays there as far as it can. */
  readonly previous?: Plan;
  /** What people did since. */
  readonly followUp?: FollowUp;
  /** Another search may take the place of the built-in one. */
  readonly scheduler?: Scheduler;
}

/** What one would change to make it possible. */
export interface Variation {
  readonly budget: number;
  readonly hoursFactor: number;
  /** Roles added to those who can be asked. */
  readonly extra: readonly string[];
  /** Days by which deadlines that can move are put off. */
  readonly delay: number;
  /** Inventory ids of tools that stay where they are. */
  readonly without: readonly string[];
}

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

/** What does not change from one variation to the next; prepared once. */
export interface Frame {
  readonly input: PlanInput;
  readonly tools: readonly ToolFacts[];
  readonly stretch: Stretch;
  readonly decision: DecisionRule;
  readonly weights: ReadonlyMap<string, number>;
  readonly track: Track;
  /** Facts that dates rest on and that are not those of the previous plan. */
  readonly changed: readonly Pointer[];
}

/** Reads the calendar, the way of deciding and the weight of the safeguards. */
export function frameOf(input: PlanInput): Frame {
  const { inventory, catalogue, planning, calendarData, today } = input;
  const from = dayOf(originOf(input));
  const length = planning.recherche.horizon_jours + dayOf(today) - from;
  const calendar = readCalendar(inventory.tree, calendarData, from, from + length);
  const stretch = makeStretch(calendar, planning, from, length);
  const tools = readTools(inventory, catalogue);
  const context = contextOf(input, tools, []);
  const staff = readStaff(inventory, planning, today, []);
  const safeguards = assignPeople(context, staff, safeguardSteps(context), new Set()).steps;
  const weights = safeguardWeights(inventory, input.choices, safeguards, input.evaluate);
  return {
    input,
    tools,
    stretch,
    decision: decisionRule(inventory, planning, calendar),
    weights,
    track: trackOf(input, from),
    changed: input.previous === undefined ? [] : changedFacts(input.previous.basis, basisOf(inventory)),
  };
}

function contextOf(input: PlanInput, tools: readonly ToolFacts[], without: readonly string[]): StepContext {
  const { inventory, catalogue, planning, recipes } = input;
  const choices = input.choices.filter(({ tool }) => !without.includes(tool));
  return { inventory, catalogue, planning, recipes, tools, choices };
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

/** Ways of replanning, compared by what they ask of those whose time has not changed. */
function waysOf<T extends Found>(
  { changed, track, input }: Frame,
  previous: Plan,
  settle: (way: HandOver) => T,
  fresh: () => readonly AssignedStep[],
): Ways<T & Settled> {
  const busy = changedPeople(changed);
  return {
    settle: (way) => {
      const found = settle(way);
      return { ...found, disturbance: disturbanceOf(previous, busy, track, found) };
    },
    most: busy.size === 0 ? 1 : input.planning.suivi.part_des_autres,
    effort: input.planning.suivi.effort_autrement,
    standIns: ({ asBefore, steps, dates }) =>
      standInsFor(
        asBefore,
        { ...track, others: othersOf(previous, changed), dates },
        { steps, fresh: fresh(), busy, most: input.planning.suivi.part_des_autres },
      ),
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

/** True for a trial of « what would make it possible »: it looks at everything anew, but for what is done. */
function isVaried({ hoursFactor, extra, delay, without }: Variation): boolean {
  return hoursFactor !== 1 || extra.length > 0 || delay > 0 || without.length > 0;
}

/** Ids of the steps in which nobody has a part whose time has changed. */
export function othersOf(previous: Plan | undefined, changed: readonly Pointer[]): ReadonlySet<string> {
  const busy = changedPeople(changed);
  const others = (previous?.steps ?? []).filter(
    ({ assignees }) => !assignees.some(({ who }) => busy.has(who)),
  );
  return new Set(others.map(({ id }) => id));
}

interface Settling {
  readonly projects: readonly Project[];
  readonly deadlines: readonly Deadline[];
  readonly staff: Staff;
  readonly assign: (relays: ReadonlySet<string>) => Assignment;
  readonly way: HandOver;
}

type Found = Omit<Settled, 'disturbance'> & {
  readonly steps: readonly AssignedStep[];
  /** The same with the people of the plan before, whether they have the time or not. */
  readonly asBefore: SchedulingProblem;
};

function settle(frame: Frame, variation: Variation, { projects, deadlines, staff, assign, way }: Settling) {
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
