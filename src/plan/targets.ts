import type { Catalogue } from '../domain/catalogue.js';
import type { IsoDate } from '../domain/fact.js';
import type { ExclusionGate } from '../domain/gate.js';
import type { Inventory } from '../domain/inventory.js';
import type { TargetChoice } from '../domain/plan.js';
import { rankCandidates } from './candidates.js';
import { keepForNow, type Chooser, type Draft } from './draft.js';
import { readTools, type ToolFacts } from './facts.js';
import type { Planning } from './planning.js';
import { reasonContext } from './reason-context.js';
import { withSafeguards } from './safeguard-reasons.js';
import { throughGate } from './through-gate.js';
import { DECIDERS } from './verdicts.js';

/**
 * What becomes of each tool of the inventory, sorted by id. The association's own choice comes first, then what cannot be
 * otherwise (a service that ends), then what the facts say. `gate` tells who would lose access on the way: people are not
 * left behind in silence. `only`: the tools that are asked about, where not all are. Never throws on missing facts: they lead to `attendre`.
 */
export function chooseTargets(
  inventory: Inventory,
  catalogue: Catalogue,
  planning: Planning,
  today: IsoDate,
  gate: ExclusionGate,
  only: (tool: string) => boolean = () => true,
): readonly TargetChoice[] {
  const tools = readTools(inventory, catalogue);
  const chooser: Chooser = {
    ...reasonContext(inventory, catalogue, planning, tools),
    today,
    gate,
  };
  return tools.filter(({ id }) => only(id)).map((tool) => chooseOne(chooser, tool));
}

function chooseOne(chooser: Chooser, tool: ToolFacts): TargetChoice {
  const ranked = rankCandidates(chooser, tool);
  const draft = DECIDERS.reduce<Draft | undefined>(
    (found, decide) => found ?? decide(chooser, tool, ranked),
    undefined,
  );
  const open = throughGate(chooser, tool, ranked, draft ?? keepForNow(chooser, tool));
  const { verdict, to, own, reasons, review, trigger } = withSafeguards(chooser, tool, open);
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
