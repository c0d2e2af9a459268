import { nodeAt, readText } from '../domain/fact.js';
import type { GroupLearning, Hypothesis } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import { holds, type ConditionContext } from './conditions.js';
import type { ToolFacts } from './facts.js';
import { SAFEGUARDS, type Mover, type Project } from './projects.js';
import type { Recipe, RecipeStep, RoleWord } from './recipe.js';
import type { Instance, StepContext } from './step-context.js';
import { effortOf, learnersOf } from './step-hours.js';

/** A step before anybody is asked and any date is known. */
export interface StepDraft {
  readonly id: string;
  readonly recipe: Recipe;
  readonly step: RecipeStep;
  /** Project id, or `garde-fous`. */
  readonly project: string;
  readonly tools: readonly ToolFacts[];
  readonly group?: string;
  readonly learners: readonly GroupLearning[];
  /** Hours by role word. */
  readonly hours: Readonly<Partial<Record<RoleWord, number>>>;
  readonly after: readonly { readonly id: string; readonly lag: number }[];
  readonly hypotheses: readonly Hypothesis[];
}

/** The step that closes the safeguards; every decision comes after it. */
export const CHECKPOINT = `${SAFEGUARDS}.point@association`;

/** The safeguards of every tool, then what closes them. */
export function safeguardSteps(context: StepContext): readonly StepDraft[] {
  const recipe = context.recipes.find(({ id }) => id === SAFEGUARDS);
  if (recipe === undefined) throw new Error(`The recipe ${SAFEGUARDS} is missing.`);
  const instances = recipe.etapes.flatMap((step): readonly Instance[] => {
    if (step.portee === 'association') return [{ id: CHECKPOINT, recipe, step, tools: [] }];
    return context.tools
      .filter((tool) => holds(step.si, conditions(context, [tool])))
      .map((tool) => ({ id: `${recipe.id}.${step.id}@${tool.id}`, recipe, step, tools: [tool] }));
  });
  return instances.map((instance) => draftOf(context, instance, SAFEGUARDS, instances));
}

/**
 * The steps of a project. Decisions come after the safeguards; those of a service that ends wait for its own only, and its
 * data are taken out before anything else begins.
 */
export function projectSteps(
  context: StepContext,
  project: Project,
  urgent: boolean,
  safeguards: readonly StepDraft[],
): readonly StepDraft[] {
  const instances = instancesOf(context, project);
  const own = safeguards.filter(({ tools }) =>
    tools.some(({ id }) => project.movers.some(({ tool }) => tool.id === id)),
  );
  const gate = urgent ? own.map(({ id }) => ({ id, lag: 0 })) : [{ id: CHECKPOINT, lag: 0 }];
  const copies = own.filter(({ step }) => step.id === 'export').map(({ id }) => ({ id, lag: 0 }));
  return instances.map((instance) => {
    const draft = draftOf(context, instance, project.id, instances);
    if (instance.step.qui === 'instance') return { ...draft, after: [...draft.after, ...gate] };
    return urgent && draft.after.length === 0 ? { ...draft, after: copies } : draft;
  });
}

function conditions(context: StepContext, tools: readonly ToolFacts[], group?: string): ConditionContext {
  const { inventory, planning, choices } = context;
  return { inventory, planning, tools, choices, ...(group === undefined ? {} : { group }) };
}

function instancesOf(context: StepContext, project: Project): readonly Instance[] {
  const tools = project.movers.map(({ tool }) => tool);
  const shared = project.recipe.etapes
    .filter(({ portee, verdicts }) => portee !== 'outil' && allows(verdicts, project.verdict))
    .flatMap((step) =>
      step.portee === 'groupe'
        ? groupInstances(context, project, step, tools)
        : [projectInstance(project, step, tools)],
    )
    .filter((instance) => holds(instance.step.si, conditions(context, instance.tools, instance.group)));
  const each = project.movers.flatMap((mover) => toolInstances(context, mover));
  return [...shared, ...each];
}

function allows(verdicts: RecipeStep['verdicts'], verdict: Project['verdict']): boolean {
  return verdicts === undefined || verdicts.includes(verdict);
}

function projectInstance(
  { recipe, movers }: Project,
  step: RecipeStep,
  tools: readonly ToolFacts[],
): Instance {
  return { id: `${recipe.id}.${step.id}@${movers[0]?.tool.id ?? ''}`, recipe, step, tools };
}

/** One a group that comes to training; when no group is told, one for whoever comes. */
function groupInstances(
  context: StepContext,
  project: Project,
  step: RecipeStep,
  tools: readonly ToolFacts[],
): readonly Instance[] {
  const base = projectInstance(project, step, tools);
  const groups = [...new Set(tools.flatMap((tool) => tool.groups.ids))].sort(byCodePoint);
  const trained = groups.filter((group) => isTrained(context, group));
  if (groups.length === 0) return [base];
  return trained.map((group) => ({ ...base, id: `${base.id}.${group}`, group }));
}

function isTrained({ inventory, planning }: StepContext, group: string): boolean {
  const nature = readText(nodeAt(inventory.tree, `/groupes/${group}/nature`));
  return nature === undefined || planning.groupes.formes.includes(nature);
}

function toolInstances(context: StepContext, { tool, choice, recipe }: Mover): readonly Instance[] {
  return recipe.etapes
    .filter(({ portee, verdicts }) => portee === 'outil' && allows(verdicts, choice.verdict))
    .filter((step) => holds(step.si, conditions(context, [tool])))
    .map((step) => ({ id: `${recipe.id}.${step.id}@${tool.id}`, recipe, step, tools: [tool] }));
}

function draftOf(
  context: StepContext,
  instance: Instance,
  project: string,
  instances: readonly Instance[],
): StepDraft {
  const learning = learnersOf(context, instance);
  const effort = effortOf(context, instance, learning);
  return {
    ...instance,
    project,
    learners: learning.learners,
    hours: effort.hours,
    after: [...predecessors(instance, instances), ...chainWaits(instance, instances)].sort((a, b) =>
      byCodePoint(a.id, b.id),
    ),
    hypotheses: [...effort.hypotheses, ...learning.hypotheses, ...yearStart(context, instance)],
  };
}

/** The inventory does not say when the financial year or the season begins. */
function yearStart({ planning }: StepContext, { step }: Instance): readonly Hypothesis[] {
  if (step.periode !== 'debut-exercice' && step.periode !== 'debut-saison') return [];
  const { source } = planning.calendrier;
  return [{ id: `${step.periode}-suppose`, args: {}, pointers: ['/calendrier/periodes'], source }];
}

/** What comes before: where a step is left out, what it waited for takes its place. The wait counts from the first named. */
function predecessors(instance: Instance, instances: readonly Instance[]): StepDraft['after'] {
  const lags = new Map<string, number>();
  instance.step.apres.forEach((name, place) => {
    const lag = place === 0 ? (instance.step.attente_jours ?? 0) : 0;
    for (const id of resolve(name, instance, instances)) lags.set(id, Math.max(lags.get(id) ?? 0, lag));
  });
  return [...lags].map(([id, lag]) => ({ id, lag }));
}

/** A chain switches once: with what the recipes of its other tools want done before theirs. */
function chainWaits({ step, recipe }: Instance, instances: readonly Instance[]): StepDraft['after'] {
  if (step.point_de_non_retour !== true) return [];
  return instances
    .filter((other) => other.recipe !== recipe && beforeSwitch(other.recipe).has(other.step.id))
    .map(({ id }) => ({ id, lag: 0 }));
}

/** Steps of a recipe that come before its switch, near or far. */
function beforeSwitch({ etapes }: Recipe): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string | undefined): void => {
    for (const before of etapes.find((step) => step.id === id)?.apres ?? []) {
      found.add(before);
      visit(before);
    }
  };
  visit(etapes.find(({ point_de_non_retour }) => point_de_non_retour === true)?.id);
  return found;
}

function resolve(name: string, from: Instance, instances: readonly Instance[]): readonly string[] {
  const named = instances.filter(({ step }) => step.id === name);
  const found = named.filter(
    ({ step, tools }) => !bothOfOneTool(step, from.step) || tools[0] === from.tools[0],
  );
  if (found.length > 0) return found.map(({ id }) => id);
  const skipped = from.recipe.etapes.find(({ id }) => id === name);
  return (skipped?.apres ?? []).flatMap((before) => resolve(before, from, instances));
}

/** A step of one tool waits for the steps of that tool, not for those of its neighbours. */
function bothOfOneTool(a: RecipeStep, b: RecipeStep): boolean {
  return a.portee === 'outil' && b.portee === 'outil';
}
