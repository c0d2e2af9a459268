import { NEVER } from '../domain/dates.js';
import type { IsoDate } from '../domain/fact.js';
import type { DeadlineKind, Plan, TargetChoice, Verdict } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import type { ToolFacts } from './facts.js';
import type { Planning } from './planning.js';
import type { Recipe } from './recipe.js';

/** A tool that moves (or stops), with the recipe of its use. */
export interface Mover {
  readonly tool: ToolFacts;
  readonly choice: TargetChoice;
  readonly recipe: Recipe;
}

/** Tools that move together: one decision, one announcement, one switch. */
export interface Project {
  /** `recipe@tool`, the first tool by id. */
  readonly id: string;
  /** Sorted by id. */
  readonly movers: readonly Mover[];
  readonly recipe: Recipe;
  readonly verdict: Verdict;
  /** Place in the wished order: 0 goes first. */
  readonly rank: number;
  /** Moves only after all others (operating systems). */
  readonly last: boolean;
}

/** The recipe that safeguards every tool. */
export const SAFEGUARDS = 'garde-fous';
/** The recipe of last resort. */
const GENERIC = 'generique';
/** The recipe that closes a tool of which nobody has need any more. */
const CLOSING = 'arret';
const MOVING: readonly Verdict[] = ['remplacer', 'fusionner', 'adapter', 'arreter'];

/** True for a verdict that asks for a migration. */
export function moves(verdict: Verdict): boolean {
  return MOVING.includes(verdict);
}

/** Groups the tools that move into projects, in the order in which they should: announced changes first, the most critical last. */
export function buildProjects(
  tools: readonly ToolFacts[],
  choices: Plan['choices'],
  recipes: readonly Recipe[],
  planning: Planning,
): readonly Project[] {
  const movers = tools.flatMap((tool): readonly Mover[] => {
    const choice = choices.find((candidate) => candidate.tool === tool.id);
    if (choice === undefined || !moves(choice.verdict)) return [];
    return [{ tool, choice, recipe: recipeFor(tool, choice, recipes) }];
  });
  const sorted = chains(movers)
    .map((members) => projectOf(members, planning))
    .sort(
      (a, b) =>
        Number(a.last) - Number(b.last) ||
        byCodePoint(a.urgency, b.urgency) ||
        Number(isQuickWin(b)) - Number(isQuickWin(a)) ||
        a.order - b.order ||
        a.recipe.priorite - b.recipe.priorite ||
        byCodePoint(a.id, b.id),
    );
  return othersFirst(sorted).map(({ order: _order, urgency: _urgency, ...project }, rank) => ({
    ...project,
    rank,
  }));
}

/** One sees a result soon, can go back the next day, and nothing vital hangs on it. */
export function isQuickWin({ movers }: Pick<Project, 'movers'>): boolean {
  return movers.every(({ recipe, tool }) => recipe.reversible === true && tool.criticality !== 'vital');
}

/** Puts a project after those that it follows: files before calendars. What has a date to keep stays where it is. */
function othersFirst<T extends Followed>(projects: readonly T[]): readonly T[] {
  return projects.reduce<readonly T[]>((placed, project) => {
    const followers = placed.filter((other) => other.urgency === NEVER && follows(other, project));
    return [...placed.filter((other) => !followers.includes(other)), project, ...followers];
  }, []);
}

type Followed = Omit<Project, 'rank'> & { readonly urgency: IsoDate };

/** Both go to the same place, and the recipe of the first says that the second goes before. */
export function follows(project: Omit<Project, 'rank'>, before: Omit<Project, 'rank'>): boolean {
  const places = ({ movers }: Omit<Project, 'rank'>) => movers.flatMap(({ choice }) => choice.to ?? []);
  return (
    project.recipe.apres_recettes?.includes(before.recipe.id) === true &&
    places(project).some((place) => places(before).includes(place))
  );
}

/** The recipe of its kind of tool, else the one that covers most of the uses; a tool that only stops has its own. */
export function recipeFor(tool: ToolFacts, choice: TargetChoice, recipes: readonly Recipe[]): Recipe {
  const covered = (recipe: Recipe) => recipe.usages.filter((usage) => tool.needs.includes(usage)).length;
  const generic = recipes.find(({ id }) => id === GENERIC);
  if (generic === undefined) throw new Error(`The recipe ${GENERIC} is missing.`);
  if (choice.verdict === 'arreter') return recipes.find(({ id }) => id === CLOSING) ?? generic;
  const kind = recipes.find(({ d_abord }) => isOfKind(tool, d_abord));
  if (kind !== undefined) return kind;
  const [best] = recipes
    .filter((recipe) => covered(recipe) > 0)
    .sort((a, b) => covered(b) - covered(a) || a.priorite - b.priorite || byCodePoint(a.id, b.id));
  return best ?? generic;
}

function isOfKind({ known, needs, nature }: ToolFacts, kind: Recipe['d_abord']): boolean {
  const usages = known?.usages ?? needs;
  return (
    usages.some((usage) => kind?.usages?.includes(usage) === true) ||
    (nature !== undefined && kind?.natures?.includes(nature) === true)
  );
}

/** Tools that feed each other, that replace one another, or that go to the same place in the same way, move together. */
function chains(movers: readonly Mover[]): readonly (readonly Mover[])[] {
  const groups: Mover[][] = [];
  for (const mover of movers) {
    const linked = groups.filter((group) => group.some((other) => moveTogether(mover, other)));
    const rest = groups.filter((group) => !linked.includes(group));
    groups.splice(0, groups.length, ...rest, [...linked.flat(), mover]);
  }
  return groups.map((group) => group.sort((a, b) => byCodePoint(a.tool.id, b.tool.id)));
}

function moveTogether(a: Mover, b: Mover): boolean {
  const feeds = a.tool.feeds.includes(b.tool.id) || b.tool.feeds.includes(a.tool.id);
  const replaces = a.tool.replaces === b.tool.id || b.tool.replaces === a.tool.id;
  const sameWay = a.choice.to !== undefined && a.choice.to === b.choice.to && a.recipe.id === b.recipe.id;
  return feeds || replaces || sameWay;
}

function projectOf(
  movers: readonly Mover[],
  planning: Planning,
): Omit<Project, 'rank'> & { readonly order: number; readonly urgency: IsoDate } {
  const { ordre, en_dernier } = planning.chantiers;
  const weight = ({ tool }: Mover) => ordre[tool.criticality ?? 'inconnue'];
  const isLight = ({ recipe }: Mover) => Number(recipe.reversible === true);
  const lead = [...movers].sort(
    (a, b) => isLight(a) - isLight(b) || weight(b) - weight(a) || byCodePoint(a.tool.id, b.tool.id),
  )[0] as Mover;
  const verdicts = movers.map(({ choice }) => choice.verdict);
  const main = movers.filter(({ choice }) => choice.verdict !== 'arreter');
  const recipe = (main.includes(lead) ? lead : (main[0] ?? lead)).recipe;
  return {
    id: `${recipe.id}@${movers[0]?.tool.id ?? ''}`,
    movers,
    recipe,
    verdict: MOVING.find((verdict) => verdicts.includes(verdict)) ?? 'arreter',
    last: movers.some(({ tool }) => tool.needs.some((need) => en_dernier.includes(need))),
    order: Math.max(...movers.map(weight)),
    urgency: movers.map(({ tool }) => announcedEnd(tool, planning)).sort(byCodePoint)[0] ?? NEVER,
  };
}

/** The first announced change that binds (a service that ends, a price that rises): what has a date to keep goes first. */
function announcedEnd({ changes }: ToolFacts, { echeances }: Planning): IsoDate {
  const dates = changes.flatMap(({ kind, date }) =>
    date !== undefined && kind in echeances && echeances[kind as DeadlineKind] === 'ferme' ? [date] : [],
  );
  return dates.sort(byCodePoint)[0] ?? NEVER;
}
