import type { Catalogue } from '../domain/catalogue.js';
import type { IsoDate } from '../domain/fact.js';
import type { ExclusionGate } from '../domain/gate.js';
import type { Inventory } from '../domain/inventory.js';
import type { TargetChoice } from '../domain/plan.js';
import { rankCandidates } from './candidates.js';
import { readTools, type ToolFacts } from './facts.js';
import type { Planning } from './planning.js';
import { reasonContext } from './reason-context.js';
import { DECIDERS, keepForNow, type Chooser, type Draft } from './verdicts.js';

/**
 * What becomes of each tool of the inventory, sorted by id. The association's own choice comes first, then what cannot be
 * otherwise (a service that ends), then what the facts say. Never throws on missing facts: they lead to `attendre`.
 */
export function chooseTargets(
  inventory: Inventory,
  catalogue: Catalogue,
  planning: Planning,
  today: IsoDate,
  _gate?: ExclusionGate,
): readonly TargetChoice[] {
  const tools = readTools(inventory, catalogue);
  const chooser: Chooser = { ...reasonContext(inventory, catalogue, planning, tools), today };
  return tools.map((tool) => chooseOne(chooser, tool));
}

function chooseOne(chooser: Chooser, tool: ToolFacts): TargetChoice {
  const ranked = rankCandidates(chooser, tool);
  const draft = DECIDERS.reduce<Draft | undefined>(
    (found, decide) => found ?? decide(chooser, tool, ranked),
    undefined,
  );
  const { verdict, to, own, reasons, review, trigger } = draft ?? keepForNow(chooser, tool);
  return {
    tool: tool.id,
    verdict,
    ...(to === undefined ? {} : { to }),
    own: own === true,
    reasons,
    candidates: ranked.map(({ candidate }) => candidate),
    ...(review === undefined ? {} : { review }),
    ...(trigger === undefined ? {} : { trigger }),
  };
}
