import { dateOf, type DayNumber } from '../domain/dates.js';
import { nodeAt, readText } from '../domain/fact.js';
import type { Step } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import type { Arguments } from '../domain/score.js';
import type { AssignedStep } from './assign.js';
import type { Placed } from './problem.js';
import { targetsOf } from './step-context.js';
import type { PlanInput, Solution } from './solve.js';

/** The steps that found their place, with dates, sorted by start, end and id. */
export function datedSteps(input: PlanInput, from: DayNumber, solution: Solution): readonly Step[] {
  const placed = new Map(solution.schedule.placed.map((item) => [item.id, item]));
  const steps = solution.steps.flatMap((step) => {
    const place = placed.get(step.id);
    return place === undefined ? [] : [dated(input, from, solution, step, place, placed)];
  });
  return steps.sort(
    (a, b) => byCodePoint(a.start, b.start) || byCodePoint(a.end, b.end) || byCodePoint(a.id, b.id),
  );
}

function dated(
  input: PlanInput,
  from: DayNumber,
  solution: Solution,
  step: AssignedStep,
  place: Placed,
  placed: ReadonlyMap<string, Placed>,
): Step {
  const text = `${step.recipe.id}.${step.step.id}`;
  const start = dateOf(from + place.start);
  const { decision } = solution;
  const days = daysBeforeUse(solution, step, place, placed);
  const late = days !== undefined && days > input.planning.groupes.usage_sous_jours;
  return {
    id: step.id,
    recipe: step.recipe.id,
    tools: step.tools.map(({ id }) => id),
    text,
    args: argsOf(input, step),
    assignees: step.assignees,
    learners: step.learners,
    rows: step.step.lignes,
    proof: text,
    pointOfNoReturn: step.step.point_de_non_retour === true,
    start,
    end: dateOf(from + Math.max(place.start, place.finish - 1)),
    after: step.after.map(({ id }) => id),
    wave: step.project,
    ...(step.step.qui === 'instance'
      ? {
          decision: {
            instance: decision.instance,
            date: dateOf(from + Math.max(place.start, place.finish - 1)),
            supposed: decision.supposed,
          },
        }
      : {}),
    ...(late ? { refresher: { days } } : {}),
  };
}

/** Words for the sentences: names of the tools, of what takes over, of the group. */
function argsOf({ inventory, catalogue, choices }: PlanInput, { tools, group }: AssignedStep): Arguments {
  const targets = targetsOf({ choices }, tools).map((id) => catalogue.tools.get(id)?.nom ?? id);
  const name =
    group === undefined ? undefined : (readText(nodeAt(inventory.tree, `/groupes/${group}/nom`)) ?? group);
  return {
    outils: tools.map((tool) => tool.name),
    cibles: targets,
    ...(name === undefined ? {} : { groupe: name }),
  };
}

/** Days between the end of a training and the first day on which it is used. */
function daysBeforeUse(
  { steps }: Solution,
  step: AssignedStep,
  place: Placed,
  placed: ReadonlyMap<string, Placed>,
): number | undefined {
  const use = steps.find(
    ({ project, step: other }) => project === step.project && other.id === step.step.usage,
  );
  const start = placed.get(use?.id ?? '')?.start;
  return start === undefined ? undefined : start - place.finish;
}
