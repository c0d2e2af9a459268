import type { Inventory } from '../domain/inventory.js';
import type { Step, TargetChoice, Wave, WaveFamily } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import type { Evaluate, FamilyScore, Overrides } from '../domain/score.js';
import type { AssignedStep } from './assign.js';
import { applyEffects } from './effects.js';
import { SAFEGUARDS } from './projects.js';

/** The tools that have not moved yet, and where they go: the side of moving is about them. */
type Remaining = ReadonlyMap<string, string>;

interface Situation {
  readonly overrides: Overrides;
  readonly remaining: Remaining;
}

/**
 * The waves of a plan: safeguards first, then each project, in the order in which they end. After each one the families are
 * weighed again with the facts that its steps have changed.
 */
export function buildWaves(
  inventory: Inventory,
  choices: readonly TargetChoice[],
  assigned: readonly AssignedStep[],
  steps: readonly Step[],
  evaluate: Evaluate,
): readonly Wave[] {
  const byId = new Map(assigned.map((step) => [step.id, step]));
  let now: Situation = { overrides: new Map(), remaining: targetsOfAll(choices) };
  let before = weigh(evaluate, now);
  return orderedWaves(steps).map((wave, rank) => {
    now = wave.steps.reduce<Situation>((situation, { id }) => {
      const step = byId.get(id);
      return step === undefined ? situation : afterStep(inventory, choices, situation, step);
    }, now);
    const after = weigh(evaluate, now);
    const families = compare(before, after);
    before = after;
    return { ...wave, rank, steps: wave.steps.map(({ id }) => id), families };
  });
}

function targetsOfAll(choices: readonly TargetChoice[]): Remaining {
  return new Map(choices.flatMap(({ tool, to }) => (to === undefined ? [] : [[tool, to] as const])));
}

function orderedWaves(steps: readonly Step[]) {
  const ids = [...new Set(steps.map(({ wave }) => wave))];
  return ids
    .map((id) => {
      const own = steps.filter(({ wave }) => wave === id);
      return {
        id,
        tools: [...new Set(own.flatMap(({ tools }) => tools))].sort(byCodePoint),
        steps: own,
        start: own.map(({ start }) => start).reduce((a, b) => (a < b ? a : b)),
        end: own.map(({ end }) => end).reduce((a, b) => (a > b ? a : b)),
      };
    })
    .sort(
      (a, b) =>
        Number(b.id === SAFEGUARDS) - Number(a.id === SAFEGUARDS) ||
        byCodePoint(a.end, b.end) ||
        byCodePoint(a.id, b.id),
    );
}

function afterStep(
  inventory: Inventory,
  choices: readonly TargetChoice[],
  { overrides, remaining }: Situation,
  step: AssignedStep,
): Situation {
  const left = new Map(remaining);
  if (step.step.point_de_non_retour === true) for (const { id } of step.tools) left.delete(id);
  return { overrides: applyEffects(inventory, overrides, step, choices), remaining: left };
}

/** Both sides: staying looks at the facts as they are by then, moving at what still has to move. */
function weigh(evaluate: Evaluate, { overrides, remaining }: Situation): readonly FamilyScore[] {
  const staying = evaluate(overrides, new Map()).filter(({ side }) => side === 'rester');
  const moving = evaluate(overrides, remaining).filter(({ side }) => side === 'migrer');
  return [...staying, ...moving];
}

function compare(before: readonly FamilyScore[], after: readonly FamilyScore[]): readonly WaveFamily[] {
  return before.flatMap(({ family, side, score }) => {
    const next = after.find((candidate) => candidate.family === family && candidate.side === side);
    return next === undefined ? [] : [{ family, side, before: score, after: next.score }];
  });
}

/**
 * How much the safeguards of each tool lower the risk of staying: Σ −ln(1−s) at both ends of the scores, before less after.
 * Tools are then ranked by it: the largest gain weighs most, equal gains weigh the same.
 */
export function safeguardWeights(
  inventory: Inventory,
  choices: readonly TargetChoice[],
  safeguards: readonly AssignedStep[],
  evaluate: Evaluate,
): ReadonlyMap<string, number> {
  const nothing: Overrides = new Map();
  const start = worry(evaluate(nothing, new Map()));
  const tools = [...new Set(safeguards.flatMap(({ tools }) => tools.map(({ id }) => id)))].sort(byCodePoint);
  const gains = tools.map((tool) => {
    const own = safeguards.filter((step) => step.tools.some(({ id }) => id === tool));
    const overrides = own.reduce<Overrides>(
      (done, step) => applyEffects(inventory, done, step, choices),
      nothing,
    );
    return { tool, gain: start - worry(evaluate(overrides, new Map())) };
  });
  const levels = [...new Set(gains.map(({ gain }) => gain))].sort((a, b) => a - b);
  return new Map(gains.map(({ tool, gain }) => [tool, 1 + levels.indexOf(gain)]));
}

function worry(scores: readonly FamilyScore[]): number {
  const one = (score: number) => -Math.log(1 - Math.min(score, 99.9) / 100);
  const total = scores
    .filter(({ side }) => side === 'rester')
    .reduce((sum, { score }) => sum + one(score.low) + one(score.high), 0);
  return Math.round(total * 1e6) / 1e6;
}
