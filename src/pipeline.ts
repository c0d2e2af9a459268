import {
  advise,
  assess,
  assessCarriers,
  assessChains,
  brokenChains,
  evaluateWith,
  exclusionGate,
  LEVELS_APART,
  leversOf,
  questionsOf,
  sensitivityOf,
} from './assess/index.js';
import type { ActionKind, AssessmentInput, Figures, LeverRule, Weights } from './assess/index.js';
import { appraise, targetsOf, type AppraisalKnowledge } from './appraise.js';
import type { CalendarData } from './domain/calendar.js';
import type { IsoDate } from './domain/fact.js';
import type { Inventory } from './domain/inventory.js';
import type { FollowUp } from './domain/follow-up.js';
import type { Plan, TargetChoice } from './domain/plan.js';
import type { Departure, PlannedResult, Result } from './domain/result.js';
import type { FamilyScore, Question } from './domain/score.js';
import type { Sensitivity } from './domain/sensitivity.js';
import { chooseTargets, makePlan } from './plan/index.js';
import type { Planning, Recipe } from './plan/index.js';

export { appraise } from './appraise.js';

/** What the program knows by itself: the catalogue, the coefficients, the recipes. Never changed by a run. */
export interface Knowledge extends AppraisalKnowledge {
  readonly actions: readonly ActionKind[];
  readonly levers: readonly LeverRule[];
  readonly recipes: readonly Recipe[];
  readonly calendar: CalendarData;
}

/** What is known, and what to ask next. */
export interface Inquiry {
  readonly families: readonly FamilyScore[];
  readonly questions: readonly Question[];
}

/** … → advise: what to ask and what to do next. */
export function score(inventory: Inventory, knowledge: Knowledge, today: IsoDate): Result {
  const appraisal = appraise(inventory, knowledge, today);
  const { catalogue, weights, actions, levers } = knowledge;
  const moving = { inventory, catalogue, weights, today, targets: targetsOf(appraisal.choices) };
  return {
    ...appraisal,
    ...advise(moving, appraisal.families, actions),
    levers: leversOf(inventory, levers),
  };
}

/** … → ask: the scores as they stand, and what would narrow them most. What an interview needs between two answers. */
export function inquire(inventory: Inventory, knowledge: Knowledge, today: IsoDate): Inquiry {
  const { catalogue, weights, planning } = knowledge;
  const staying: AssessmentInput = { inventory, catalogue, weights, today };
  const choices = chooseTargets(inventory, catalogue, planning, today, exclusionGate(staying));
  const moving: AssessmentInput = { ...staying, targets: targetsOf(choices) };
  return {
    families: [...assess(staying, 'rester'), ...assess(moving, 'migrer')],
    questions: questionsOf(moving),
  };
}

/** What a new plan follows: the one before it, and what people did since. */
export interface PlanLine {
  readonly previous?: Plan;
  readonly followUp?: FollowUp;
}

/** … → schedule → reassess after each wave: everything that the documents tell. */
export function plan(
  inventory: Inventory,
  knowledge: Knowledge,
  today: IsoDate,
  line: PlanLine = {},
): PlannedResult {
  const result = score(inventory, knowledge, today);
  const { catalogue, weights, planning, recipes, calendar } = knowledge;
  const evaluate = evaluateWith({ inventory, catalogue, weights, today });
  const { choices } = result;
  return {
    ...result,
    plan: makePlan({
      inventory,
      catalogue,
      recipes,
      planning,
      calendarData: calendar,
      choices,
      evaluate,
      today,
      ...line,
    }),
  };
}

/** What if these people left: the same association without them. */
export function ifGone(result: Result, knowledge: Knowledge, people: readonly string[]): Departure {
  const { inventory, date: today, choices } = result;
  const { catalogue, weights } = knowledge;
  const without: AssessmentInput = {
    inventory,
    catalogue,
    weights,
    today,
    targets: targetsOf(choices),
    departures: new Set(people),
  };
  const carriers = assessCarriers(without);
  return {
    people,
    before: result,
    after: { families: [...assess(without, 'rester'), ...assess(without, 'migrer')], carriers },
    // Read without them: a thing whose keeper is gone hangs by it only then.
    broken: brokenChains(assessChains(without), result.carriers, carriers, new Set(people)),
  };
}

/** Which conclusions change when one coefficient at a time moves: verdicts of the choice, levels of the families. */
export function sensitivity(inventory: Inventory, knowledge: Knowledge, today: IsoDate): Sensitivity {
  const { catalogue, weights, planning } = knowledge;
  const input = (figures: Figures): AssessmentInput => ({
    inventory,
    catalogue,
    weights: figures.weights as Weights,
    today,
  });
  return sensitivityOf<readonly TargetChoice[]>({ weights, planning }, weights.sensibilite.variation, {
    choose: (figures) =>
      chooseTargets(inventory, catalogue, figures.planning as Planning, today, exclusionGate(input(figures))),
    verdicts: (choices) => choices.map(({ tool, verdict, to }) => ({ kind: 'verdict', tool, verdict, to })),
    key: (choices) => JSON.stringify([...targetsOf(choices)]),
    parts: LEVELS_APART.map(
      (part) => (figures, choices) => part({ ...input(figures), targets: targetsOf(choices) }),
    ),
  });
}
