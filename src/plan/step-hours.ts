import type { GroupLearning, Hypothesis } from '../domain/plan.js';
import { headcount, hoursOf, learningHours, nearestQuarter, quarters } from './effort.js';
import { helpersFrom } from './facts.js';
import { targetsOf, type Instance, type StepContext } from './step-context.js';

export interface Learning {
  readonly learners: readonly GroupLearning[];
  /** People in the room, all sessions together. */
  readonly people: number;
  /** Hours of one person. */
  readonly hours: number;
  readonly hypotheses: readonly Hypothesis[];
}

export function learnersOf(context: StepContext, { step, tools, group }: Instance): Learning {
  const { inventory, planning } = context;
  if (step.portee !== 'groupe') return { learners: [], people: 0, hours: 0, hypotheses: [] };
  const targets = targetsOf(context, tools).map((id) => context.catalogue.tools.get(id));
  const toLearn = targets.length > 0 ? targets : [undefined];
  const isUsed = (id: string | undefined) =>
    context.tools.some(({ known, groups }) => known?.id === id && groups.ids.includes(group ?? ''));
  const whole = Math.max(
    ...toLearn.map((target) =>
      learningHours(inventory, group ?? '', target, planning, target !== undefined && isUsed(target.id)),
    ),
  );
  const hours = nearestQuarter(whole * (step.apprentissage ?? 1));
  const told = group === undefined ? undefined : headcount(inventory, group);
  const people = told ?? planning.quantites.personnes;
  const supposed: Hypothesis = {
    id: 'effectif-suppose',
    args: { groupe: group ?? '', nombre: people },
    pointers: [group === undefined ? `${tools[0]?.pointer ?? ''}/groupes` : `/groupes/${group}/effectif`],
    source: planning.quantites.source,
  };
  return {
    learners: group === undefined ? [] : [{ group, people, hours }],
    people,
    hours,
    hypotheses: told === undefined ? [supposed] : [],
  };
}

/**
 * Hours by role: those of the recipe, less what a helper program copies, and the trainer's: the sessions of a group and their
 * preparation.
 */
export function effortOf(context: StepContext, instance: Instance, learning: Learning) {
  const { inventory, planning } = context;
  const { step, tools } = instance;
  const share = step.copie === true && isHelped(context, instance) ? planning.copie.avec_aide : 1;
  const parts = Object.entries(step.effort ?? {}).map(([role, effort]) => ({
    role,
    ...hoursOf(effort, inventory, tools, planning),
  }));
  const { par_seance, preparation } = planning.groupes;
  const sessions = Math.ceil(learning.people / par_seance) * learning.hours + preparation;
  const taught = step.qui === 'formateur' ? [['formateur', quarters(sessions)] as const] : [];
  return {
    hours: Object.fromEntries([
      ...parts.map(({ role, hours }) => [role, quarters(hours * share)] as const),
      ...taught,
    ]),
    hypotheses: parts.flatMap(({ hypotheses }) => hypotheses),
  };
}

/** A program brings over the data of every tool of the step. */
function isHelped(context: StepContext, { tools }: Instance): boolean {
  const targets = targetsOf(context, tools).flatMap((id) => context.catalogue.tools.get(id) ?? []);
  return tools.every((tool) => targets.some((target) => helpersFrom(tool, target).length > 0));
}
