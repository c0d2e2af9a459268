import { nodeAt, readRange } from '../domain/fact.js';
import type { Reason } from '../domain/plan.js';
import { moveTo, proposable, waitFor, type Decider } from './draft.js';
import { closingOf, urgentChange, type ToolFacts } from './facts.js';
import { reason } from './reason-context.js';

/** A service that ends cannot stay, whoever would like it to. */
export const closing: Decider = (chooser, tool, ranked) => {
  const end = closingOf(tool);
  if (end === undefined) return undefined;
  const keptAnyway = nodeAt(chooser.inventory.tree, `/objectifs/garder/${tool.id}`) !== undefined;
  const reasons = [
    reason('service-qui-ferme', { date: end.date ?? '' }, ['C5', 'M6'], [end.pointer]),
    ...(keptAnyway ? [reason('voulu-mais-ferme', {}, ['M1'], [`/objectifs/garder/${tool.id}`])] : []),
  ];
  const best = ranked[0];
  if (best === undefined)
    return {
      verdict: 'arreter',
      reasons: [...reasons, reason('aucun-remplacant', {}, ['U1'], [tool.pointer])],
    };
  return { ...moveTo(chooser, tool, best, reasons), forced: true };
};

/** Nobody uses it any more: it is closed. People went back from it: what stopped them is understood first. */
export const abandoned: Decider = (chooser, tool) => {
  const used = nodeAt(tool.node, '/part_reelle');
  const unused = readRange(used)?.max === 0;
  const at = [`${tool.pointer}/${tool.stage === 'delaisse' || !unused ? 'etape' : 'part_reelle'}`];
  if (tool.stage === 'delaisse' || unused)
    return { verdict: 'arreter', reasons: [reason('deja-delaisse', {}, ['M3'], at)] };
  if (tool.stage !== 'retour') return undefined;
  return waitFor(
    chooser,
    [reason('retour-en-arriere', {}, ['AC2'], at)],
    reason('savoir-ce-qui-a-bloque', {}, ['AC2', 'U1'], at),
  );
};

/** A price that multiplies, or data that will be erased, within weeks: out first, and what that costs is said. */
export const urgent: Decider = (chooser, tool, ranked) => {
  const change = urgentChange(tool, chooser.planning, chooser.today);
  const best = proposable(chooser, ranked);
  if (change === undefined || best === undefined || tool.nature !== 'proprietaire') return undefined;
  const at = `${tool.pointer}/changements_annonces/${change.id}`;
  const before = [
    announced(tool, change.kind, change.date ?? '', at),
    reason('sortir-les-donnees-d-abord', {}, ['C2', 'M6'], [`${tool.pointer}/export`]),
    reason('delai-court', {}, ['M6', 'C1'], [at]),
  ];
  return { ...moveTo(chooser, tool, best, before), forced: true };
};

/** What is announced, in figures where they are known. */
function announced(tool: ToolFacts, kind: string, date: string, at: string): Reason {
  const then = readRange(nodeAt(tool.node, at.slice(tool.pointer.length) + '/cout_annuel_ensuite'))?.min;
  if (kind !== 'prix' || then === undefined)
    return reason('changement-annonce', { changement: kind, date }, ['C5', 'M6'], [at]);
  const now = readRange(nodeAt(tool.node, '/cout_annuel'))?.max;
  return now === undefined
    ? reason('prix-annonce', { date, ensuite: then }, ['M6'], [at])
    : reason(
        'prix-multiplie',
        { date, avant: now, ensuite: then },
        ['M6'],
        [at, `${tool.pointer}/cout_annuel`],
      );
}
