import type { Hypothesis, Plan } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import { answeredChoices } from './answers.js';
import { basisOf } from './basis.js';
import { durationBound } from './bounds.js';
import { buildCosts } from './costs.js';
import { deadlinesGivenUp, outcomeOf } from './outcome.js';
import { datedSteps } from './dated-steps.js';
import { findRelaxations, plainVariation } from './relaxations.js';
import { monthlyWork } from './monthly-work.js';
import { movementsOf } from './movements.js';
import { frameOf, othersOf, type Frame, type PlanInput } from './frame.js';
import { solve, type Solution } from './solve.js';
import { originOf } from './track.js';
import { unavoidable } from './unavoidable.js';
import { buildWaves } from './waves.js';

export { chooseTargets } from './targets.js';
export { planToYaml } from './plan-file.js';
export { standingOf } from './standing.js';
export type { Planning } from './planning.js';
export type { Recipe, RecipeStep } from './recipe.js';
export type { PlanInput } from './frame.js';
export type { Scheduler, SchedulingProblem, Schedule } from './problem.js';

/**
 * The road map towards the chosen targets. Pure: the same input gives the same plan. Never throws on missing facts: what is
 * supposed in their place is listed in `hypotheses`. When deadlines cannot be held the steps are those of the best schedule
 * found without them, `deadlinesGivenUp` says which, and `relaxations` what would make it possible.
 */
export function makePlan(given: PlanInput): Plan {
  const input = { ...given, choices: answeredChoices(given) };
  const frame = frameOf(input);
  const solution = solve(frame, plainVariation(input.planning.recherche.ordonnancements));
  const outcome = outcomeOf(solution);
  const steps = datedSteps(input, frame.stretch.from, solution);
  const work = monthlyWork(solution, frame.stretch.from);
  const bound = durationBound(solution.problem);
  const { inventory, choices, evaluate, today } = input;
  const elapsed = frame.track.today;
  return told(input, frame, solution, {
    bascule: 1,
    date: today,
    origin: originOf(input),
    outcome,
    choices,
    steps,
    waves: buildWaves(inventory, choices, solution.steps, steps, evaluate),
    work,
    bound: {
      ...bound,
      days: Math.max(0, Math.min(bound.days, frame.stretch.length) - elapsed),
      about: 'duree-seulement',
    },
    days: Math.max(0, solution.schedule.makespan - elapsed),
    costs: buildCosts({ ...input, tools: solution.tools, steps, work }),
    hypotheses: uniqueHypotheses(solution.hypotheses),
    kept: choices
      .filter(({ verdict }) => verdict === 'garder')
      .map(({ tool, reasons, review }) => ({ tool, reasons, ...(review === undefined ? {} : { review }) })),
    deadlinesGivenUp: deadlinesGivenUp(solution, frame.stretch.from, today),
    relaxations: outcome === 'faisable' ? [] : findRelaxations(frame, solution),
    basis: basisOf(inventory),
    movements: [],
    dropped: solution.dropped,
  });
}

/** Says what has moved since the plan before, and how much of it had to. */
function told(
  { previous, followUp, today }: PlanInput,
  { changed, track }: Frame,
  { schedule, problem }: Solution,
  plan: Plan,
): Plan {
  if (previous === undefined) return plan;
  const byId = (steps: Plan['steps']) => new Map(steps.map((step) => [step.id, step]));
  const movements = movementsOf({
    previous,
    steps: byId(plan.steps),
    former: byId(previous.steps),
    followUp: followUp ?? new Map(),
    dropped: plan.dropped,
    changed,
    gaveWay: schedule.gaveWay ?? [],
    today,
  });
  // When nothing has moved, what was said last still holds.
  if (movements.length === 0) return { ...plan, ...saidOf(previous) };
  const others = othersOf(previous, changed);
  const bound = others.size < previous.steps.length ? unavoidable(problem, { ...track, others }) : [];
  const [first] = bound;
  return { ...plan, movements, ...(first !== undefined && { unavoidable: { steps: bound.length, first } }) };
}

function saidOf({ movements, unavoidable: bound }: Plan): Pick<Plan, 'movements' | 'unavoidable'> {
  return { movements, ...(bound !== undefined && { unavoidable: bound }) };
}

/** One line for what is supposed of several things alike: their pointers are put together. */
function uniqueHypotheses(hypotheses: readonly Hypothesis[]): readonly Hypothesis[] {
  const byKey = new Map<string, Hypothesis>();
  for (const hypothesis of hypotheses) {
    const key = JSON.stringify([hypothesis.id, hypothesis.args]);
    const pointers = [...new Set([...(byKey.get(key)?.pointers ?? []), ...hypothesis.pointers])].sort(
      byCodePoint,
    );
    byKey.set(key, { ...hypothesis, pointers });
  }
  return [...byKey].sort(([a], [b]) => byCodePoint(a, b)).map(([, hypothesis]) => hypothesis);
}
