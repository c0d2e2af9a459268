import type { Hypothesis, Plan } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import { durationBound } from './bounds.js';
import { buildCosts } from './costs.js';
import { deadlinesGivenUp, outcomeOf } from './outcome.js';
import { datedSteps } from './dated-steps.js';
import { findRelaxations, plainVariation } from './relaxations.js';
import { frameOf, solve, type PlanInput } from './solve.js';
import { buildWaves } from './waves.js';

export { chooseTargets } from './targets.js';
export { planToYaml } from './plan-file.js';
export type { Planning } from './planning.js';
export type { Recipe, RecipeStep } from './recipe.js';
export type { PlanInput } from './solve.js';
export type { Scheduler, SchedulingProblem, Schedule } from './problem.js';

/**
 * The road map towards the chosen targets. Pure: the same input gives the same plan. Never throws on missing facts: what is
 * supposed in their place is listed in `hypotheses`. When deadlines cannot be held the steps are those of the best schedule
 * found without them, `deadlinesGivenUp` says which, and `relaxations` what would make it possible.
 */
export function makePlan(input: PlanInput): Plan {
  const frame = frameOf(input);
  const solution = solve(frame, plainVariation(input.planning.recherche.ordonnancements));
  const outcome = outcomeOf(solution);
  const steps = datedSteps(input, frame.stretch.from, solution);
  const bound = durationBound(solution.problem);
  const { inventory, choices, evaluate, today } = input;
  return {
    bascule: 1,
    date: today,
    outcome,
    choices,
    steps,
    waves: buildWaves(inventory, choices, solution.steps, steps, evaluate),
    bound: { ...bound, days: Math.min(bound.days, frame.stretch.length), about: 'durée seulement' },
    days: solution.schedule.makespan,
    costs: buildCosts({ ...input, tools: solution.tools, steps }),
    hypotheses: uniqueHypotheses(solution.hypotheses),
    kept: choices
      .filter(({ verdict }) => verdict === 'garder')
      .map(({ tool, reasons, review }) => ({ tool, reasons, ...(review === undefined ? {} : { review }) })),
    deadlinesGivenUp: deadlinesGivenUp(solution, frame.stretch.from, today),
    relaxations: outcome === 'faisable' ? [] : findRelaxations(frame, solution),
  };
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
