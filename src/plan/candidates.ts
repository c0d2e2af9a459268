import type { CatalogueTool, ToolOutline } from '../domain/catalogue.js';
import { nodeAt, readText } from '../domain/fact.js';
import type { Candidate, Reason } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import type { ToolFacts } from './facts.js';
import { functionsOf, usesOf, type ReasonContext } from './reason-context.js';
import { weighCandidate } from './reasons.js';

export interface Ranked {
  readonly candidate: Candidate;
  readonly points: number;
}

/** The libre tools that could take over, best first; the same order on every run. */
export function rankCandidates(chooser: ReasonContext, tool: ToolFacts): readonly Ranked[] {
  return possibleTargets(chooser, tool)
    .map((target) => rank(chooser, tool, target))
    .sort((a, b) => b.points - a.points || byCodePoint(a.candidate.id, b.candidate.id));
}

function possibleTargets(chooser: ReasonContext, tool: ToolFacts): readonly CatalogueTool[] {
  const named = tool.known?.remplacants ?? [];
  const chosen = readText(nodeAt(chooser.inventory.tree, `/objectifs/cibles/${tool.id}/vers`));
  const { tools } = chooser.catalogue;
  const targets = (tools.outlines ?? [...tools.values()]).filter((target) => {
    if (target.id === tool.known?.id) return false;
    if (target.id === chosen) return true;
    // An in-between destination is proposed only where the catalogue names it; its reasons say what it is.
    const open = target.nature === 'libre' || (target.nature === 'mixte' && named.includes(target.id));
    return (
      open &&
      livesOn(target, named) &&
      doesSomething(chooser, tool, target) &&
      keepsEssentials(chooser, tool, target) &&
      (named.includes(target.id) || covers(chooser, tool, target))
    );
  });
  return targets.flatMap(({ id }) => tools.get(id) ?? []);
}

/** Still there, and ready to be used: a host is a target only where the catalogue names it for this tool. */
function livesOn(target: ToolOutline, named: readonly string[]): boolean {
  const ended = target.sante?.statut === 'ferme' || ['ferme', 'remplace'].includes(target.statut);
  return !ended && (target.genre !== 'hebergeur' || named.includes(target.id));
}

/** Where functions are listed on both sides, one at least of those that people need must be there. */
function doesSomething({ catalogue }: ReasonContext, tool: ToolFacts, target: ToolOutline): boolean {
  const today = (tool.known?.fonctions ?? []).filter((id) =>
    tool.needs.includes(catalogue.functions.get(id)?.usage ?? ''),
  );
  const next = functionsOf(catalogue, target);
  return today.length === 0 || next === undefined || today.some((id) => next.has(id));
}

/** Some uses cannot be given up on the way: taking payments, keeping accounts. */
function keepsEssentials(chooser: ReasonContext, tool: ToolFacts, target: ToolOutline): boolean {
  const uses = usesOf(chooser.catalogue, target);
  const essential = tool.needs.filter((need) => chooser.planning.cibles.indispensables.includes(need));
  return essential.every((need) => uses.has(need));
}

function covers(chooser: ReasonContext, tool: ToolFacts, target: ToolOutline): boolean {
  const uses = usesOf(chooser.catalogue, target);
  return tool.needs.length > 0 && tool.needs.every((need) => uses.has(need));
}

function rank(chooser: ReasonContext, tool: ToolFacts, target: CatalogueTool): Ranked {
  const weighed = weighCandidate(chooser, tool, target);
  const on = (side: 'pour' | 'contre') =>
    weighed.filter((item) => item.side === side).map((item) => item.reason);
  const points = weighed.reduce(
    (sum, item) => sum + (chooser.planning.cibles.points[item.reason.id] ?? 0) * shareOf(item.reason, tool),
    0,
  );
  return { candidate: { id: target.id, reasonsFor: on('pour'), reasonsAgainst: on('contre') }, points };
}

/** Reasons that speak of usages, or of functions, count for the part of the needs that they speak of. */
function shareOf({ args }: Reason, tool: ToolFacts): number {
  const { usages, fonctions, sur } = args;
  if (Array.isArray(usages)) return usages.length / Math.max(1, tool.needs.length);
  return Array.isArray(fonctions) && typeof sur === 'number' ? fonctions.length / Math.max(1, sur) : 1;
}
