import { nodeAt, readCollection, readRange, readText } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { CatalogueTool } from '../domain/catalogue.js';
import type { Hypothesis } from '../domain/plan.js';
import type { Pointer } from '../domain/pointer.js';
import { isTold, type ToolFacts } from './facts.js';
import type { Ease, Planning, Quantity } from './planning.js';
import type { Effort, EffortTerm } from './recipe.js';

type Counter = (
  inventory: Inventory,
  tools: readonly ToolFacts[],
) => { value: number | undefined; pointer: Pointer };

/** Which facts give the count of each term. */
const COUNTERS: Readonly<
  Record<Exclude<EffortTerm, 'fixe'>, { readonly quantity: Quantity; readonly count: Counter }>
> = {
  par_personne: {
    quantity: 'personnes',
    count: (inventory, tools) => ({
      value: sumOf(groupsOf(tools), (id) => headcount(inventory, id)),
      pointer: '/groupes',
    }),
  },
  par_groupe: {
    quantity: 'groupes',
    count: (_inventory, tools) => {
      const groups = groupsOf(tools);
      return {
        value: groups.length === 0 ? undefined : groups.length,
        pointer: `${tools[0]?.pointer ?? ''}/groupes`,
      };
    },
  },
  par_fichier_cle: { quantity: 'fichiers_cles', count: keyFiles },
  par_gigaoctet: {
    quantity: 'gigaoctets',
    count: (_inventory, tools) => ({
      value: sumOf(tools, (tool) => readRange(nodeAt(tool.node, '/donnees/volume_go'))?.max),
      pointer: `${tools[0]?.pointer ?? ''}/donnees/volume_go`,
    }),
  },
  par_poste: { quantity: 'postes', count: machines },
  par_partenaire: { quantity: 'partenaires', count: collectionCount('/formats/echanges') },
  par_canal: { quantity: 'canaux', count: collectionCount('/information/canaux') },
  par_beta_testeur: {
    quantity: 'beta_testeurs',
    count: (inventory) => ({
      value: readRange(nodeAt(inventory.tree, '/soutien/beta_testeurs'))?.min,
      pointer: '/soutien/beta_testeurs',
    }),
  },
  par_centaine_de_membres: {
    quantity: 'centaines_de_membres',
    count: (inventory) => {
      const members = readRange(nodeAt(inventory.tree, '/association/membres'))?.max;
      return {
        value: members === undefined ? undefined : Math.ceil(members / 100),
        pointer: '/association/membres',
      };
    },
  },
};

/** Terms that a recipe may use. */
export const EFFORT_TERMS: readonly string[] = ['fixe', ...Object.keys(COUNTERS)];

/** Hours of an effort, and what had to be supposed. */
export function hoursOf(
  effort: Effort,
  inventory: Inventory,
  tools: readonly ToolFacts[],
  planning: Planning,
): { readonly hours: number; readonly hypotheses: readonly Hypothesis[] } {
  const terms = Object.entries(effort).flatMap(([term, hours]) => {
    if (term === 'fixe') return [{ hours, hypotheses: [] }];
    const { quantity, count } = COUNTERS[term as Exclude<EffortTerm, 'fixe'>];
    const { value, pointer } = count(inventory, tools);
    const supposed: Hypothesis = {
      id: 'quantite-supposee',
      args: { quantite: quantity, nombre: planning.quantites[quantity] },
      pointers: [pointer],
      source: planning.quantites.source,
    };
    return [
      {
        hours: hours * (value ?? planning.quantites[quantity]),
        hypotheses: value === undefined ? [supposed] : [],
      },
    ];
  });
  return {
    hours: terms.reduce((sum, term) => sum + term.hours, 0),
    hypotheses: terms.flatMap((term) => term.hypotheses),
  };
}

function sumOf<T>(items: readonly T[], value: (item: T) => number | undefined): number | undefined {
  const known = items.map(value);
  if (items.length === 0 || known.some((count) => count === undefined)) return undefined;
  return known.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function groupsOf(tools: readonly ToolFacts[]): readonly string[] {
  return [...new Set(tools.flatMap(({ groups }) => groups.ids))];
}

/** People in a group: the high end. */
export function headcount(inventory: Inventory, group: string): number | undefined {
  return readRange(nodeAt(inventory.tree, `/groupes/${group}/effectif`))?.max;
}

function collectionCount(pointer: Pointer): Counter {
  return ({ tree }) => ({
    value:
      isTold(tree, pointer) || readCollection(nodeAt(tree, pointer)).complete
        ? readCollection(nodeAt(tree, pointer)).ids.length
        : undefined,
    pointer,
  });
}

function keyFiles(
  { tree }: Inventory,
  tools: readonly ToolFacts[],
): { value: number | undefined; pointer: Pointer } {
  const pointer = '/formats/fichiers_cles';
  const files = nodeAt(tree, pointer);
  const { ids, complete } = readCollection(files);
  if (ids.length === 0) return { value: complete ? 0 : undefined, pointer };
  const tool = (id: string) => readText(nodeAt(files, `/${id}/outil`));
  return { value: ids.filter((id) => tools.some((candidate) => candidate.id === tool(id))).length, pointer };
}

function machines({ tree }: Inventory): { value: number | undefined; pointer: Pointer } {
  const pointer = '/postes';
  const all = nodeAt(tree, pointer);
  const { ids, complete } = readCollection(all);
  if (ids.length === 0) return { value: complete ? 0 : undefined, pointer };
  return { value: sumOf(ids, (id) => readRange(nodeAt(all, `/${id}/nombre`))?.max), pointer };
}

const EASES: readonly (readonly [Ease, string])[] = [
  ['debutant', 'debutant'],
  ['a-l-aise', 'a_l_aise'],
  ['expert', 'expert'],
];

/**
 * Hours that one person of a group needs to learn a tool: the mean over the eases told, each from the catalogue (else the
 * convention). A group that has not said counts as beginners; one that uses the tool already needs what an expert needs, to
 * see the new use of it.
 */
export function learningHours(
  inventory: Inventory,
  group: string,
  target: CatalogueTool | undefined,
  planning: Planning,
  alreadyUsed: boolean,
): number {
  const perEase = target?.apprentissage ?? planning.groupes.apprentissage;
  if (alreadyUsed) return perEase.expert;
  const counts = EASES.map(([ease, key]) => ({
    hours: perEase[ease],
    people: readRange(nodeAt(inventory.tree, `/groupes/${group}/aisance/${key}`))?.max ?? 0,
  }));
  const people = counts.reduce((sum, count) => sum + count.people, 0);
  const total = counts.reduce((sum, count) => sum + count.people * count.hours, 0);
  return people === 0 ? perEase.debutant : total / people;
}

/** To the nearest quarter of an hour, one at least: a mean of conventions says no more. */
export function nearestQuarter(hours: number): number {
  return Math.max(1, Math.round(hours * 4)) / 4;
}

/** Up to the next quarter of an hour. */
export function quarters(hours: number): number {
  return Math.ceil(hours * 4 - 1e-9) / 4;
}
