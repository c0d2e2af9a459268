import { readCalendar, type CalendarData } from '../domain/calendar.js';
import type { Catalogue } from '../domain/catalogue.js';
import { dayOf } from '../domain/dates.js';
import type { IsoDate } from '../domain/fact.js';
import type { FollowUp } from '../domain/follow-up.js';
import type { Inventory } from '../domain/inventory.js';
import type { Plan, TargetChoice } from '../domain/plan.js';
import type { Pointer } from '../domain/pointer.js';
import type { Evaluate } from '../domain/score.js';
import { assignPeople } from './assign.js';
import { basisOf, changedFacts, changedPeople } from './basis.js';
import { decisionRule, type DecisionRule } from './decisions.js';
import { readTools, type ToolFacts } from './facts.js';
import { readStaff } from './people.js';
import type { Planning } from './planning.js';
import type { Scheduler } from './problem.js';
import type { Recipe } from './recipe.js';
import type { StepContext } from './step-context.js';
import { safeguardSteps } from './steps.js';
import { makeStretch, type Stretch } from './stretch.js';
import { originOf, trackOf, type Track } from './track.js';
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

/** What steps are built from. */
export function contextOf(
  input: PlanInput,
  tools: readonly ToolFacts[],
  without: readonly string[],
): StepContext {
  const { inventory, catalogue, planning, recipes } = input;
  const choices = input.choices.filter(({ tool }) => !without.includes(tool));
  return { inventory, catalogue, planning, recipes, tools, choices };
}

/** True for a trial of « what would make it possible »: it looks at everything anew, but for what is done. */
export function isVaried({ hoursFactor, extra, delay, without }: Variation): boolean {
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
