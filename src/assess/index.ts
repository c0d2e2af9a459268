import type { BusFactor, CarriedAtBest } from '../domain/carriers.js';
import type { Catalogue } from '../domain/catalogue.js';
import type { Chain } from '../domain/chain.js';
import type { IsoDate } from '../domain/fact.js';
import type { BlockedSwitch, ExclusionGate } from '../domain/gate.js';
import type { Inventory } from '../domain/inventory.js';
import type { Method } from '../domain/method.js';
import type { FamilyFloor, FamilyLevels } from '../domain/result.js';
import type {
  Action,
  Departures,
  Evaluate,
  FamilyScore,
  Overrides,
  Question,
  Side,
  Targets,
} from '../domain/score.js';
import type { Conclusion } from '../domain/sensitivity.js';
import { actionsFor } from './actions.js';
import { busFactorOf, carriedAtBest } from './bus-factor.js';
import { levelsOf } from './combine.js';
import { chainsOf } from './chains.js';
import { EVALUATORS } from './evaluators/index.js';
import { blockedSwitchIn, exclusionGateIn, mayShutOutIn } from './exclusion-gate.js';
import { familyFloor, familyInterval, scoreFamily } from './families.js';
import { methodOf } from './method.js';
import { onceOn } from '../domain/once.js';
import { questionsFor } from './questions.js';
import type { ActionKind, Weights } from './weights.js';
import { withOverrides, type World } from './world.js';

export { leversOf } from './levers.js';
export type { LeverRule } from './levers.js';
export { sensitivityOf, type Figures } from './sensitivity.js';
export { causesOf } from './causes.js';
export { brokenChains } from './chains.js';
export type { ActionKind, Weights } from './weights.js';

/** What scores depend on besides the inventory. */
export interface AssessmentInput {
  readonly inventory: Inventory;
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly today: IsoDate;
  readonly targets?: Targets;
  readonly overrides?: Overrides;
  readonly departures?: Departures;
}

/** The families of one side, in the order of domain/score.ts. Moving is scored towards `targets`. */
export function assess(input: AssessmentInput, side: Side): readonly FamilyScore[] {
  const world = worldOf(input);
  return evaluatorsOf(side).map((evaluator) => scoreFamily(world, evaluator, side));
}

/** Who carries what, and how few could leave. */
export function assessCarriers(input: AssessmentInput): BusFactor {
  return busFactorOf(worldOf(input));
}

/** Who can carry each thing at best: a part of `assessCarriers`, without its searches. */
export function assessCarriedAtBest(input: AssessmentInput): readonly CarriedAtBest[] {
  return carriedAtBest(worldOf(input));
}

/** The levels that staying has at least, in the order of `assess`. */
export function assessFloors(input: AssessmentInput): readonly FamilyFloor[] {
  const world = worldOf(input);
  return evaluatorsOf('rester').map((evaluator) => ({
    family: evaluator.family,
    level: familyFloor(world, evaluator, 'rester'),
  }));
}

/** The levels of one side, without what explains them. */
export function assessLevels(input: AssessmentInput, side: Side): readonly FamilyLevels[] {
  const world = worldOf(input);
  return evaluatorsOf(side).map((evaluator) => ({
    family: evaluator.family,
    side,
    levels: levelsOf(familyInterval(world, evaluator, side), input.weights.niveaux),
  }));
}

function evaluatorsOf(side: Side): typeof EVALUATORS {
  return EVALUATORS.filter(({ sides }) => sides.includes(side));
}

/** What hangs together: what breaks when one link moves or one person leaves. */
export function assessChains(input: AssessmentInput): readonly Chain[] {
  return chainsOf(worldOf(input));
}

/** Who would lose access by a switch, for any tool and target: what the chooser of targets is handed. */
export function exclusionGate(input: AssessmentInput): ExclusionGate {
  return exclusionGateIn(worldOf(input));
}

/** False for a tool from which no switch, whatever its target, surely shuts out more people than is tolerated. */
export function mayShutOut(input: AssessmentInput): (tool: string) => boolean {
  return mayShutOutIn(worldOf(input));
}

/** The switch, where it surely shuts out more people than is tolerated. */
export function blockedSwitch(
  input: AssessmentInput,
): (tool: string, target: string) => BlockedSwitch | undefined {
  return blockedSwitchIn(worldOf(input));
}

/** What to ask next, and what to do, from scores already made. */
export function advise(
  input: AssessmentInput,
  families: readonly FamilyScore[],
  kinds: readonly ActionKind[],
): { readonly questions: readonly Question[]; readonly actions: readonly Action[] } {
  const world = worldOf(input);
  const sides = [...new Set(families.map(({ side }) => side))];
  return {
    questions: questionsFor(world, EVALUATORS, sides),
    actions: actionsFor(world, EVALUATORS, families, kinds),
  };
}

/** What to ask next, the most useful first: alone it takes a part of the time that advice takes. */
export function questionsOf(input: AssessmentInput): readonly Question[] {
  return questionsFor(worldOf(input), EVALUATORS, SIDES);
}

/** Scores of both sides under other facts: what the planner is handed, so that it needs no other stage. */
export function evaluateWith(input: AssessmentInput): Evaluate {
  return (overrides, targets) => {
    const changed = { ...input, overrides, targets };
    return [...assess(changed, 'rester'), ...assess(changed, 'migrer')];
  };
}

const SIDES: readonly Side[] = ['rester', 'migrer'];

/** One level after the other, each by itself: what a trial of the coefficients compares. */
export const LEVELS_APART: readonly ((input: AssessmentInput) => readonly Conclusion[])[] = SIDES.flatMap(
  (side) =>
    evaluatorsOf(side).map((evaluator) => (input: AssessmentInput) => {
      const levels = levelsOf(familyInterval(worldOf(input), evaluator, side), input.weights.niveaux);
      return [{ kind: 'niveau', family: evaluator.family, side, ...levels }];
    }),
);

/** How the scores are made, as data. */
export function describeMethod(weights: Weights): Method {
  return methodOf(EVALUATORS, weights);
}

/** What the parts of one assessment look up is looked up once. */
const worldOf = onceOn((input: AssessmentInput): World => {
  const overrides = input.overrides ?? new Map();
  return {
    tree: withOverrides(input.inventory.tree, overrides),
    overridden: new Set(overrides.keys()),
    departures: input.departures ?? new Set(),
    targets: input.targets ?? new Map(),
    catalogue: input.catalogue,
    weights: input.weights,
    today: input.today,
  };
});
