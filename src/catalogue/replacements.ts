import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import type { Candidate, Replacements } from '../domain/catalogue-answers.js';
import { byName, canTakeOver } from './freedom.js';
import { hostsOf, replacementsOf } from './links.js';

/** What can take over from a tool, from facts alone, in an order that the output states. */
export function replacementsFor(old: CatalogueTool, catalogue: Catalogue): Replacements {
  const declared = declaredFor(old, catalogue);
  const basis = declared.length > 0 ? 'declares' : 'meme-usage';
  const pool = declared.length > 0 ? declared : sameUsages(old, catalogue);
  const candidates = pool.map((tool) => candidateOf(old, tool, catalogue)).sort(byFacts);
  const covered = new Set(candidates.flatMap((candidate) => candidate.covered));
  return { old, basis, candidates, uncovered: old.usages.filter((usage) => !covered.has(usage)) };
}

/** What takes over by name, then what the entries declare. What has no usage in common replaces nothing. */
function declaredFor(old: CatalogueTool, { tools }: Catalogue): readonly CatalogueTool[] {
  const heir = old.devient === undefined ? undefined : tools.get(old.devient);
  const ids = [...(heir && canTakeOver(heir) ? [heir.id] : []), ...replacementsOf(old, tools)];
  return [...new Set(ids)].flatMap((id) => {
    const tool = tools.get(id);
    return tool !== undefined && shared(old, tool).length > 0 ? [tool] : [];
  });
}

function sameUsages(old: CatalogueTool, { tools }: Catalogue): readonly CatalogueTool[] {
  return [...tools.values()].filter(
    (tool) =>
      tool.id !== old.id &&
      tool.nature === 'libre' &&
      tool.genre !== 'hebergeur' &&
      canTakeOver(tool) &&
      shared(old, tool).length > 0,
  );
}

function shared(old: CatalogueTool, tool: CatalogueTool): readonly string[] {
  return old.usages.filter((usage) => tool.usages.includes(usage));
}

function candidateOf(old: CatalogueTool, tool: CatalogueTool, { tools, functions }: Catalogue): Candidate {
  const covered = shared(old, tool);
  // A suite does much besides: only what serves the usages covered is to be learnt for this.
  const within = (id: string): boolean => covered.includes(functions.get(id)?.usage ?? '');
  const before = (old.fonctions ?? []).filter(within);
  const after = (tool.fonctions ?? []).filter(within);
  return {
    tool,
    covered,
    missing: old.usages.filter((usage) => !covered.includes(usage)),
    compared: old.fonctions !== undefined && tool.fonctions !== undefined,
    known: after.filter((id) => before.includes(id)),
    toLearn: after.filter((id) => !before.includes(id)),
    lost: before.filter((id) => !after.includes(id)),
    helpers: (tool.aides ?? []).filter((helper) => brings(helper, old, covered, tools)),
    formats: (old.export?.formats ?? []).filter((id) => tool.formats?.lit?.includes(id) === true),
    hostedBy: hostsOf(tool, tools),
  };
}

/** A helper for a suite brings the data of its parts, and the other way round: then only what it says it takes over. */
function brings(
  { depuis, usages }: Candidate['helpers'][number],
  old: CatalogueTool,
  covered: readonly string[],
  tools: Catalogue['tools'],
): boolean {
  const serves = usages?.some((usage) => covered.includes(usage));
  if (depuis.includes(old.id)) return serves ?? true;
  const related = depuis.some((id) => id === old.partie_de || tools.get(id)?.partie_de === old.id);
  return related && serves === true;
}

const HEALTH = ['actif', 'maintenance', undefined, 'incertain', 'ferme'] as const;

/** The order that the output states: usages covered, freedom, a helper, health, functions to learn (unknown last), name. */
function byFacts(a: Candidate, b: Candidate): number {
  return (
    a.missing.length - b.missing.length ||
    Number(a.tool.nature !== 'libre') - Number(b.tool.nature !== 'libre') ||
    Number(b.helpers.length > 0) - Number(a.helpers.length > 0) ||
    HEALTH.indexOf(a.tool.sante?.statut) - HEALTH.indexOf(b.tool.sante?.statut) ||
    Number(b.compared) - Number(a.compared) ||
    (a.compared ? a.toLearn.length - b.toLearn.length : 0) ||
    byName(a.tool, b.tool)
  );
}
