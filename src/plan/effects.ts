import { isMapping, nodeAt, readReferences, type Json } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { TargetChoice } from '../domain/plan.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import type { Overrides } from '../domain/score.js';
import type { AssignedStep } from './assign.js';
import type { ToolFacts } from './facts.js';

/** What an effect sees: the facts as they are by then, the step, one of its tools, and what takes over. */
interface EffectContext {
  readonly inventory: Inventory;
  readonly done: Overrides;
  readonly step: AssignedStep;
  readonly tool: ToolFacts;
  readonly choice: TargetChoice | undefined;
}

type Effect = (context: EffectContext) => readonly (readonly [Pointer, Json])[];

/** What a step changes in the facts, by the name that recipes use. Nothing is credited that the step does not do. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  'export-essaye': ({ tool }) => [
    [`${tool.pointer}/export/existe`, 'oui'],
    [`${tool.pointer}/export/essaye`, 'oui'],
  ],
  'acces-double': (context) => [withPeople(context, '/acces'), withPeople(context, '/savoir_faire')],
  'second-facteur-double': (context) =>
    nodeAt(context.tool.node, '/second_facteur') === undefined
      ? []
      : [withPeople(context, '/second_facteur/personnes')],
  'compte-association': ({ tool }) => [[`${tool.pointer}/compte/au_nom_de`, 'association']],
  'savoir-faire-double': (context) => [withPeople(context, '/savoir_faire')],
  'formats-decides': () => [['/formats/formats_decides', 'oui']],
  'formats-expliques': ({ tool }) =>
    tool.groups.ids.map((group) => [`/groupes/${group}/formats_expliques`, 'oui'] as const),
  charte: () => [['/information/charte', 'oui']],
  bascule: switchOver,
};

/** Names of the effects, for the contract between recipes and code. */
export const EFFECT_NAMES: readonly string[] = Object.keys(EFFECTS);

/** The facts after a step, added to those already changed. Throws on a name that the table does not know: a bug of the data. */
export function applyEffects(
  inventory: Inventory,
  done: Overrides,
  step: AssignedStep,
  choices: readonly TargetChoice[],
): Overrides {
  const after = new Map(done);
  for (const name of step.step.effets ?? []) {
    const effect = EFFECTS[name];
    if (effect === undefined) throw new Error(`Unknown effect in a recipe: ${name}`);
    for (const tool of step.tools) {
      const choice = choices.find((candidate) => candidate.tool === tool.id);
      for (const [pointer, value] of effect({ inventory, done: after, step, tool, choice }))
        after.set(pointer, value);
    }
  }
  return after;
}

/** Adds the people of the step to a list, keeping what is known of its completeness. Roles to be filled are nobody yet. */
function withPeople({ done, step, tool }: EffectContext, key: string): readonly [Pointer, Json] {
  const pointer = `${tool.pointer}${key}`;
  const before = done.get(pointer) ?? nodeAt(tool.node, key);
  const { ids, complete } = readReferences(before);
  const people = step.assignees.filter(({ kind }) => kind === 'personne').map(({ who }) => who);
  const list = [...new Set([...ids, ...people])].sort(byCodePoint);
  if (isMapping(before)) return [pointer, { ...before, liste: list }];
  return [pointer, complete ? { complet: 'oui', liste: list } : list];
}

/** The tool has given way: what was announced of the old one no longer concerns the association. */
function switchOver({ tool, choice }: EffectContext): readonly (readonly [Pointer, Json])[] {
  const at = tool.pointer;
  if (choice?.verdict === 'arreter') return [[`${at}/etape`, 'delaisse']];
  const target: readonly (readonly [Pointer, Json])[] =
    choice?.to === undefined ? [] : [[`${at}/catalogue`, choice.to]];
  return [
    ...target,
    [`${at}/etape`, 'adopte'],
    [`${at}/statut`, 'officiel'],
    [`${at}/compte/au_nom_de`, 'association'],
    [`${at}/changements_annonces`, 'aucun'],
  ];
}
