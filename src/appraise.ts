import {
  assess,
  assessCarriedAtBest,
  assessCarriers,
  assessChains,
  assessFloors,
  assessLevels,
  blockedSwitch,
  causesOf,
  exclusionGate,
  mayShutOut,
} from './assess/index.js';
import type { AssessmentInput, Weights } from './assess/index.js';
import type { Catalogue } from './domain/catalogue.js';
import type { IsoDate } from './domain/fact.js';
import type { Inventory } from './domain/inventory.js';
import type { TargetChoice } from './domain/plan.js';
import type { Appraisal, Glance } from './domain/result.js';
import type { Targets } from './domain/score.js';
import type { Planning } from './plan/index.js';
// Not by the door of the planner: a check chooses, seldom, and must not load scheduling.
import { toolsThatGoOn } from './plan/going-on.js';
import { chooseTargets } from './plan/targets.js';

/** What an appraisal needs of what the program knows. */
export interface AppraisalKnowledge {
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly planning: Planning;
}

/** load → assess(rester) → choose → assess(migrer, targets). Pure: same input, same output. */
export function appraise(inventory: Inventory, knowledge: AppraisalKnowledge, today: IsoDate): Appraisal {
  const { catalogue, weights, planning } = knowledge;
  const staying: AssessmentInput = { inventory, catalogue, weights, today };
  const gate = exclusionGate(staying);
  const choices = chooseTargets(inventory, catalogue, planning, today, gate);
  const targets = targetsOf(choices);
  const moving: AssessmentInput = { ...staying, targets };
  const families = [...assess(staying, 'rester'), ...assess(moving, 'migrer')];
  return {
    inventory,
    date: today,
    choices,
    gates: [...targets].map(([tool, target]) => gate(tool, target)),
    families,
    carriers: assessCarriers(staying),
    causes: causesOf(families),
    chains: assessChains(staying),
  };
}

/** The same association for a check: scores and choices are made when a rule asks for them, once, and not otherwise. */
export function glanceAt(inventory: Inventory, knowledge: AppraisalKnowledge, today: IsoDate): Glance {
  const { catalogue, weights } = knowledge;
  const staying: AssessmentInput = { inventory, catalogue, weights, today };
  const gate = exclusionGate(staying);
  const choose = (only?: (tool: string) => boolean): Targets =>
    targetsOf(chooseTargets(inventory, catalogue, knowledge.planning, today, gate, only));
  // What becomes of a tool matters here only where it goes on whoever is shut out.
  const blocked = once(() => {
    const [shutsOut, blockedBy] = [mayShutOut(staying), blockedSwitch(staying)];
    const goOn = toolsThatGoOn(inventory, knowledge, today);
    const unsaid = new Set(
      goOn.flatMap(({ tool, to }) => (to === undefined && shutsOut(tool) ? [tool] : [])),
    );
    const chosen: Targets = unsaid.size === 0 ? new Map() : choose((tool) => unsaid.has(tool));
    return goOn.flatMap(({ tool, to = chosen.get(tool) }) => {
      const found = to === undefined ? undefined : blockedBy(tool, to);
      return found === undefined ? [] : [found];
    });
  });
  const families = once(() => [
    ...assessLevels(staying, 'rester'),
    ...assessLevels({ ...staying, targets: choose() }, 'migrer'),
  ]);
  return {
    inventory,
    date: today,
    blocked,
    carried: once(() => assessCarriedAtBest(staying)),
    floors: once(() => assessFloors(staying)),
    families,
  };
}

/** What a whole appraisal says of the same. */
export function glanceOf({ inventory, date, gates, carriers, families }: Appraisal): Glance {
  const floors = families
    .filter(({ side }) => side === 'rester')
    .map(({ family, levels }) => ({ family, level: levels.low }));
  const blocked = gates
    .filter((gate) => gate.blocked)
    .map(({ tool, target, tolerance }) => ({ tool, target, tolerance }));
  const carried = carriers.carried.map(({ subject, criticality, holders, unrecoverable, count }) => {
    return { subject, criticality, holders, unrecoverable, most: count.high };
  });
  return {
    inventory,
    date,
    blocked: () => blocked,
    carried: () => carried,
    floors: () => floors,
    families: () => families,
  };
}

function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: work() }).value;
}

/** Where each tool goes that was given somewhere to go. */
export function targetsOf(choices: readonly TargetChoice[]): Targets {
  return new Map(choices.flatMap(({ tool, to }) => (to === undefined ? [] : [[tool, to] as const])));
}
