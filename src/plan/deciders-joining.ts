import { nodeAt, readCollection, readRange, readReferences, readText } from '../domain/fact.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import { rankCandidates } from './candidates.js';
import { moveTo, proposable, type Chooser, type Decider } from './draft.js';
import { closingOf, type ToolFacts } from './facts.js';
import { reason, usesOf } from './reason-context.js';

/** Something has already begun to take its place: the same way is finished, no third place is opened. */
export const underWay: Decider = (chooser, tool) => {
  const successor = chooser.tools.find(
    ({ replaces, stage, nature }) =>
      replaces === tool.id && nature === 'libre' && (stage === 'double-usage' || stage === 'adopte'),
  );
  if (successor?.known === undefined) return undefined;
  const at = [`${successor.pointer}/remplace`];
  const reasons = [reason('deja-commence', { outils: [successor.id] }, ['AC2', 'C4'], at)];
  return { verdict: 'fusionner', to: successor.known.id, reasons };
};

/** Many places for one thing and one group: one of them, or one new one, for all. */
export const crowded: Decider = (chooser, tool) => {
  const crowd = crowdOf(chooser, tool);
  if (crowd === undefined) return undefined;
  const home = homeOf(chooser, crowd);
  if (home?.id === tool.id) return undefined;
  const to = home?.known?.id ?? sharedTarget(chooser, crowd);
  if (to === undefined) return undefined;
  const args = { groupe: crowd.group, nombre: crowd.tools.length, usage: crowd.usage };
  return {
    verdict: 'fusionner',
    to,
    reasons: [
      reason('un-seul-lieu', args, ['AC3', 'M3'], [crowd.pointer]),
      ...(home === undefined
        ? []
        : [reason('deja-en-place', { outils: [home.id] }, ['M3', 'AC5'], [home.pointer])]),
    ],
  };
};

interface Crowd {
  readonly pointer: Pointer;
  /** Catalogue id of what they are all for. */
  readonly usage: string;
  readonly group: string;
  readonly tools: readonly ToolFacts[];
}

/** The first usage, by id, in which one group meets this tool among too many of the same kind. */
function crowdOf(chooser: Chooser, tool: ToolFacts): Crowd | undefined {
  const usages = nodeAt(chooser.inventory.tree, '/usages');
  for (const id of readCollection(usages).ids) {
    const node = nodeAt(usages, `/${id}`);
    if (readText(nodeAt(node, '/etat')) === 'souhaite') continue;
    const named = readReferences(nodeAt(node, '/outils')).ids;
    const usage = readText(nodeAt(node, '/catalogue')) ?? id;
    const alike = chooser.tools.filter((one) => named.includes(one.id) && serves(chooser, one, usage));
    if (!alike.some((one) => one.id === tool.id)) continue;
    for (const group of readReferences(nodeAt(node, '/groupes')).ids) {
      const tools = alike.filter((one) => meets(one, group));
      if (tools.length >= chooser.planning.cibles.lieux_de_trop && tools.some((one) => one.id === tool.id))
        return { pointer: `/usages/${id}`, usage, group, tools };
    }
  }
  return undefined;
}

/** Alive, and made for this or for something so close that a group has no need of both. */
function serves({ catalogue, planning }: Chooser, tool: ToolFacts, usage: string): boolean {
  if (tool.stage === 'delaisse' || tool.stage === 'retour' || closingOf(tool) !== undefined) return false;
  const own = tool.known === undefined ? new Set(tool.needs) : usesOf(catalogue, tool.known);
  return [usage, ...(planning.cibles.usages_voisins[usage] ?? [])].some((one) => own.has(one));
}

/** A tool that names its groups is for them; one that does not is for everybody of the usage. */
function meets({ node }: ToolFacts, group: string): boolean {
  const groups = readReferences(nodeAt(node, '/groupes')).ids;
  return groups.length === 0 || groups.includes(group);
}

/** Where they could all meet: a libre tool that is there, the official one first, then the most used. */
function homeOf(chooser: Chooser, { tools, usage }: Crowd): ToolFacts | undefined {
  const rank = ({ node, stage }: ToolFacts): readonly number[] => [
    Number(readText(nodeAt(node, '/statut')) === 'officiel'),
    Number(stage === 'adopte'),
    readRange(nodeAt(node, '/part_reelle'))?.min ?? 0,
  ];
  const first = (a: ToolFacts, b: ToolFacts): number => {
    const [x, y] = [rank(a), rank(b)];
    return x.reduce((found, value, place) => found || (y[place] ?? 0) - value, 0) || byCodePoint(a.id, b.id);
  };
  return tools
    .filter(
      ({ known, nature }) =>
        nature === 'libre' && known !== undefined && usesOf(chooser.catalogue, known).has(usage),
    )
    .sort(first)[0];
}

/** Where none of them can be the home: the candidate that suits them best together. */
function sharedTarget(chooser: Chooser, { tools, usage }: Crowd): string | undefined {
  const points = new Map<string, number>();
  for (const tool of tools) {
    for (const { candidate, points: own } of rankCandidates(chooser, tool)) {
      const entry = chooser.catalogue.tools.get(candidate.id);
      if (entry === undefined || !usesOf(chooser.catalogue, entry).has(usage)) continue;
      points.set(candidate.id, (points.get(candidate.id) ?? 0) + own);
    }
  }
  return [...points].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b))[0]?.[0];
}

/** A libre tool that could take over. */
export const bestCandidate: Decider = (chooser, tool, ranked) => {
  const best = proposable(chooser, ranked);
  return best === undefined ? undefined : moveTo(chooser, tool, best, []);
};
