import { nodeAt, readBoolean, readCollection, readRange, readReferences, readText } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { TargetChoice } from '../domain/plan.js';
import type { ToolFacts } from './facts.js';
import { isTrue, readPeople, skillsOf } from './facts.js';
import type { Planning } from './planning.js';
import { targetsOf } from './step-context.js';

/** What a condition of a recipe looks at. Steps of a project see its tools; steps of a tool see one. */
export interface ConditionContext {
  readonly inventory: Inventory;
  readonly planning: Planning;
  readonly tools: readonly ToolFacts[];
  readonly choices: readonly TargetChoice[];
  readonly group?: string;
}

type Condition = (context: ConditionContext) => boolean;

const anyTool =
  (test: (tool: ToolFacts, context: ConditionContext) => boolean): Condition =>
  (context) =>
    context.tools.some((tool) => test(tool, context));

/** Conditions that a recipe may name in `si`. What is unknown counts as still to do: a safeguard more never harms. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  toujours: () => true,
  'export-a-essayer': anyTool(
    (tool) =>
      readBoolean(nodeAt(tool.node, '/export/existe')) !== false && !isTrue(tool.node, '/export/essaye'),
  ),
  'acces-a-doubler': anyTool(
    (tool, { inventory, planning }) =>
      needsAccess(tool) &&
      readReferences(nodeAt(tool.node, '/acces')).ids.length < carriersWanted(inventory, planning),
  ),
  'compte-a-rattacher': anyTool(
    (tool) => needsAccess(tool) && readText(nodeAt(tool.node, '/compte/au_nom_de')) !== 'association',
  ),
  'pas-accessoire': anyTool(({ criticality }) => criticality !== 'accessoire'),
  'usage-important': anyTool(
    ({ criticality }) => criticality === undefined || criticality === 'important' || criticality === 'vital',
  ),
  'savoir-a-doubler': knowsTooFew,
  'messagerie-privee': anyTool(isPrivateMessenger),
  'messagerie-d-equipe': anyTool((tool) => !isPrivateMessenger(tool)),
  'avec-partenaires': ({ inventory }) =>
    readCollection(nodeAt(inventory.tree, '/formats/echanges')).ids.length > 0,
  'echanges-fermes': ({ inventory }) => {
    const exchanges = nodeAt(inventory.tree, '/formats/echanges');
    return readCollection(exchanges).ids.some((id) => !isTrue(exchanges, `/${id}/pdf_ou_odf_suffit`));
  },
  'propre-serveur': ({ inventory }) =>
    readText(nodeAt(inventory.tree, '/objectifs/hebergement')) === 'propre-serveur',
  'groupe-qui-cree': ({ inventory, planning, group }) => {
    const nature = readText(nodeAt(inventory.tree, `/groupes/${group ?? ''}/nature`));
    return nature !== undefined && planning.groupes.creent.includes(nature);
  },
};

/** Names of the conditions, for the contract between recipes and code. */
export const CONDITION_NAMES: readonly string[] = Object.keys(CONDITIONS);

/** True when all the named conditions hold. Throws on a name that the table does not know: a bug of the data. */
export function holds(names: readonly string[] | undefined, context: ConditionContext): boolean {
  return (names ?? []).every((name) => {
    const condition = CONDITIONS[name];
    if (condition === undefined) throw new Error(`Unknown condition in a recipe: ${name}`);
    return condition(context);
  });
}

/** A program on one's own machine has no account to share; an unknown tool may have one. */
function needsAccess(tool: ToolFacts): boolean {
  const places = tool.known?.hebergement ?? [];
  return places.length === 0 || places.some((place) => place !== 'local');
}

function isPrivateMessenger(tool: ToolFacts): boolean {
  return (tool.known?.usages ?? tool.needs).includes('messagerie-privee');
}

/** Fewer people than wanted are at ease with what takes over: nobody switches on one pair of shoulders. */
function knowsTooFew({ inventory, planning, tools, choices }: ConditionContext): boolean {
  const targets = targetsOf({ choices }, tools);
  const wanted = carriersWanted(inventory, planning);
  return targets.length === 0 || targets.some((target) => ableWith(inventory, target).size < wanted);
}

function ableWith(inventory: Inventory, target: string): ReadonlySet<string> {
  const all = nodeAt(inventory.tree, '/outils');
  const same = readCollection(all).ids.filter(
    (id) => (readText(nodeAt(all, `/${id}/catalogue`)) ?? id) === target,
  );
  const told = same.flatMap((id) => readReferences(nodeAt(all, `/${id}/savoir_faire`)).ids);
  const able = readPeople(inventory).filter((person) =>
    [target, ...same].some((id) => AT_EASE.includes(skillsOf(person).get(id) ?? '')),
  );
  return new Set([...told, ...able.map(({ id }) => id)]);
}

const AT_EASE: readonly string[] = ['a-l-aise', 'expert', 'formateur'];

/** How many people should be able to carry a thing: what the association wants, else the convention. */
export function carriersWanted(inventory: Inventory, planning: Planning): number {
  return (
    readRange(nodeAt(inventory.tree, '/objectifs/porteurs_vises'))?.max ?? planning.personnes.porteurs_vises
  );
}
