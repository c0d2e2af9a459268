import { dateOf, type DayNumber } from '../domain/dates.js';
import { nodeAt, readText } from '../domain/fact.js';
import { settledOn } from '../domain/follow-up.js';
import type { Step } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import type { Arguments } from '../domain/score.js';
import type { AssignedStep } from './assign.js';
import type { Placed } from './problem.js';
import { targetsOf } from './step-context.js';
import type { PlanInput } from './frame.js';
import type { Solution } from './solve.js';
import { doneSpan } from './track.js';
import { useOf } from './uses.js';

/** The steps that found their place, with dates, sorted by start, end and id. */
export function datedSteps(input: PlanInput, from: DayNumber, solution: Solution): readonly Step[] {
  const placed = new Map(solution.schedule.placed.map((item) => [item.id, item]));
  const steps = solution.steps.flatMap((step) => {
    const place = placed.get(step.id);
    return place === undefined ? [] : [asHappened(input, dated(input, from, solution, step, place, placed))];
  });
  return [...steps, ...history(input, steps)].sort(
    (a, b) => byCodePoint(a.start, b.start) || byCodePoint(a.end, b.end) || byCodePoint(a.id, b.id),
  );
}

/** What people said of a step outweighs what was planned: its days, who did it, when the decision was taken. */
function asHappened({ previous, followUp }: PlanInput, step: Step): Step {
  const note = followUp?.get(step.id);
  const former = previous?.steps.find(({ id }) => id === step.id);
  const done = doneSpan(former, note);
  if (done === undefined) return note?.commence === undefined ? step : { ...step, begun: note.commence };
  return {
    ...step,
    ...done,
    ...(former === undefined ? {} : { assignees: former.assignees, learners: former.learners }),
    ...(step.decision === undefined
      ? {}
      : { decision: { ...step.decision, date: done.end, supposed: false } }),
    done: done.end,
  };
}

/** What is done and that nothing asks for any more (its tool has moved, the answer was no) stays in the plan as it was. */
function history({ previous, followUp }: PlanInput, steps: readonly Step[]): readonly Step[] {
  const ids = new Set(steps.map(({ id }) => id));
  return (previous?.steps ?? [])
    .filter(({ id }) => !ids.has(id) && settledOn(followUp?.get(id)) !== undefined)
    .map((step) => asHappened({ previous, followUp } as PlanInput, step));
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
  const start = placed.get(useOf(steps, step) ?? '')?.start;
  return start === undefined ? undefined : start - place.finish;
}
