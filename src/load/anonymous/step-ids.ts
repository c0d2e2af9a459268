import type { FollowUp } from '../../domain/follow-up.js';
import type { Plan } from '../../domain/plan.js';
import type { Mentions, Naming } from './naming.js';

/** What a plan and the notes beside it name, whether or not the inventory still does. */
export function mentionsIn(plan: Plan | undefined, notes: FollowUp | undefined): Mentions {
  const steps = plan?.steps ?? [];
  const ids = [...steps.map(({ id }) => id), ...(plan?.dropped ?? []), ...(notes?.keys() ?? [])];
  const parts = [...ids, ...(plan?.movements ?? []).map(({ step }) => step)].map(partsOf);
  return {
    personnes: [
      ...steps.flatMap(({ assignees }) =>
        assignees.flatMap(({ who, kind }) => (kind === 'personne' ? [who] : [])),
      ),
      ...[...(notes?.values() ?? [])].flatMap(({ par }) => (par === undefined ? [] : [par])),
    ],
    groupes: parts.flatMap(({ group }) => (group === undefined ? [] : [group])),
    outils: [
      ...parts.flatMap(({ tool }) => (tool === undefined || tool === ALL ? [] : [tool])),
      ...steps.flatMap(({ tools }) => tools),
      ...(plan?.choices ?? []).flatMap(({ tool, to }) => (to === undefined ? [tool] : [tool, to])),
    ],
  };
}

/** A step of the whole association: `garde-fous.point@association`. */
export const ALL = 'association';

/** `recipe.step@tool.group`: what is done, to what, for whom. */
export function partsOf(id: string) {
  const [what = '', rest] = id.split('@', 2);
  const [tool, group] = rest?.split('.', 2) ?? [];
  return { what, tool, group };
}

/** The same step of what is now called otherwise. */
export function stepId(id: string, naming: Naming): string {
  const { what, tool, group } = partsOf(id);
  if (tool === undefined) return what;
  const about = tool === ALL ? tool : naming.idFor('outils', tool);
  return `${what}@${about}${group === undefined ? '' : `.${naming.idFor('groupes', group)}`}`;
}
