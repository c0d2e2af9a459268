import { addMonths } from '../domain/dates.js';
import { nodeAt, readBoolean, readReferences } from '../domain/fact.js';
import type { Reason } from '../domain/plan.js';
import type { Chooser, Draft } from './draft.js';
import { isTrue, type ToolFacts } from './facts.js';
import { reason } from './reason-context.js';

/** What comes first whatever the verdict: a relay before the last holder leaves; a way out kept ready while waiting. */
export function withSafeguards(chooser: Chooser, tool: ToolFacts, draft: Draft): Draft {
  const relay = relayFirst(chooser, tool);
  const ready = draft.verdict === 'attendre' ? wayOutReady(tool) : [];
  const own = draft.own === true;
  return {
    ...draft,
    reasons: own ? [...draft.reasons, ...relay] : [...relay, ...draft.reasons, ...ready],
  };
}

/** Everybody known to hold the access leaves within months. */
function relayFirst({ people, planning, today }: Chooser, tool: ToolFacts): readonly Reason[] {
  const soon = addMonths(today, planning.cibles.relais_mois);
  const holders = readReferences(nodeAt(tool.node, '/acces')).ids;
  const leaving = people.filter(
    ({ id, lastDay }) => holders.includes(id) && lastDay !== undefined && lastDay <= soon,
  );
  const last = leaving.map(({ lastDay }) => lastDay ?? '').reduce((a, b) => (a > b ? a : b), '');
  if (holders.length === 0 || leaving.length < holders.length) return [];
  const at = [`${tool.pointer}/acces`, ...leaving.map(({ pointer }) => `${pointer}/fin_mandat`)];
  return [reason('relais-d-abord', { personnes: leaving.map(({ id }) => id), date: last }, ['M2', 'U6'], at)];
}

function wayOutReady({ node, pointer, known }: ToolFacts): readonly Reason[] {
  const places = known?.hebergement ?? [];
  const local = places.length > 0 && places.every((place) => place === 'local');
  const none = readBoolean(nodeAt(node, '/export/existe')) === false;
  if (local || none || isTrue(node, '/export/essaye')) return [];
  return [reason('garder-la-sortie-prete', {}, ['C2'], [`${pointer}/export`])];
}
