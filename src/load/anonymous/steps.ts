import type { FollowUp, StepNote } from '../../domain/follow-up.js';
import { jsonText } from '../../domain/json-text.js';
import type { Json } from '../../domain/fact.js';
import type { Movement, Plan, Step, TargetChoice } from '../../domain/plan.js';
import type { Argument, Arguments } from '../../domain/score.js';
import type { Naming } from './naming.js';
import { ALL, partsOf, stepId } from './step-ids.js';
import { anonymousNode, anonymousPointer } from './tree.js';

/** The notes without their sentences. */
export function anonymousNotes(notes: FollowUp, naming: Naming): FollowUp {
  return new Map(
    [...notes].map(([id, { raison: _why, note: _note, par, ...days }]): [string, StepNote] => [
      stepId(id, naming),
      { ...days, ...(par !== undefined && { par: naming.idFor('personnes', par) }) },
    ]),
  );
}

/** Of the plan before, what the next one looks at; what it makes again is left out. */
export function anonymousPlan(plan: Plan, tree: Json, naming: Naming): Plan {
  const { bascule, date, origin, outcome, days, bound } = plan;
  const step = (id: string): string => stepId(id, naming);
  const labels = new Map(plan.steps.map((one) => [one.id, argsOf(one, plan.choices, naming)]));
  return {
    bascule,
    date,
    origin,
    outcome,
    days,
    bound: { days: bound.days, reason: bound.reason, about: bound.about },
    choices: plan.choices.map((choice) => anonymousChoice(choice, naming)),
    steps: plan.steps.map((one) => anonymousStep(one, labels.get(one.id) ?? {}, naming)),
    waves: [],
    costs: { years: [], frictions: [], unknown: [] },
    hypotheses: [],
    kept: [],
    deadlinesGivenUp: plan.deadlinesGivenUp.map(({ tool: _tool, pointer, ...given }) => ({
      ...given,
      pointer: anonymousPointer(pointer, tree, naming),
    })),
    relaxations: [],
    work: [],
    basis: anonymousBasis(plan.basis, tree, naming),
    movements: plan.movements.map((movement) => anonymousMovement(movement, plan, naming)),
    dropped: plan.dropped.map(step),
  };
}

function anonymousChoice({ tool, verdict, to, own, review }: TargetChoice, naming: Naming): TargetChoice {
  return {
    tool: naming.idFor('outils', tool),
    verdict,
    ...(to !== undefined && { to: naming.idFor('catalogue', to) }),
    own,
    reasons: [],
    candidates: [],
    ...(review !== undefined && { review }),
  };
}

function anonymousStep(step: Step, args: Arguments, naming: Naming): Step {
  return {
    ...step,
    id: stepId(step.id, naming),
    tools: step.tools.map((tool) => naming.idFor('outils', tool)),
    args,
    assignees: step.assignees.map((one) =>
      one.kind === 'role' ? one : { ...one, who: naming.idFor('personnes', one.who) },
    ),
    learners: step.learners.map((one) => ({ ...one, group: naming.idFor('groupes', one.group) })),
    after: step.after.map((id) => stepId(id, naming)),
    wave: stepId(step.wave, naming),
  };
}

/** The names that a sentence about a step is filled with. */
function argsOf(
  { id, tools, args }: Pick<Step, 'id' | 'tools' | 'args'>,
  choices: readonly TargetChoice[],
  naming: Naming,
): Arguments {
  const { group } = partsOf(id);
  const targets = choices.flatMap(({ tool, to }) => (to !== undefined && tools.includes(tool) ? [to] : []));
  return {
    outils: tools.map((tool) => toolName(tool, naming)),
    cibles: [...new Set(targets)].sort().map((to) => toolName(to, naming)),
    ...('groupe' in args && group !== undefined
      ? { groupe: naming.labelFor('groupes', group) ?? naming.words.hidden }
      : {}),
  };
}

function toolName(id: string, { common, labelFor, words }: Naming): string {
  return labelFor('outils', id) ?? common.catalogue.tools.get(id)?.nom ?? words.hidden;
}

function anonymousMovement(movement: Movement, plan: Plan, naming: Naming): Movement {
  const { step, gone, from, to, cause } = movement;
  const { tool } = partsOf(step);
  const tools = tool === undefined || tool === ALL ? [] : [tool];
  return {
    step: stepId(step, naming),
    ...(gone && {
      gone: { text: gone.text, args: argsOf({ id: step, tools, args: gone.args }, plan.choices, naming) },
    }),
    ...(from && { from }),
    ...(to && { to }),
    cause: { id: cause.id, args: causeArgs(cause.args, naming) },
  };
}

/** How each argument of a cause is called anew; a reason in somebody's words is not told. */
const CAUSE_ARGS: Readonly<Record<string, (value: string, naming: Naming) => string>> = {
  date: (date) => date,
  etape: stepId,
  personnes: (id, { idFor }) => idFor('personnes', id),
  groupes: (id, { idFor }) => idFor('groupes', id),
};

function causeArgs(args: Arguments, naming: Naming): Arguments {
  return Object.fromEntries(
    Object.entries(args).flatMap(([key, value]): readonly (readonly [string, Argument])[] => {
      const read = CAUSE_ARGS[key];
      if (typeof value === 'number') return [[key, value] as const];
      if (read === undefined) return [];
      const named = typeof value === 'string' ? read(value, naming) : value.map((id) => read(id, naming));
      return [[key, named] as const];
    }),
  );
}

function anonymousBasis(basis: Plan['basis'], tree: Json, naming: Naming): Plan['basis'] {
  return Object.fromEntries(
    Object.entries(basis).map(([pointer, text]) => [
      anonymousPointer(pointer, tree, naming),
      jsonText(anonymousNode(pointer, nodeOf(text), naming)),
    ]),
  );
}

/** Words stand in the plan as they are, everything else as JSON. */
function nodeOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
