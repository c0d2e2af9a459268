import { addMonths } from '../domain/dates.js';
import { nodeAt, readReferences, readText, type IsoDate } from '../domain/fact.js';
import type { Reason, Verdict } from '../domain/plan.js';
import type { Ranked } from './candidates.js';
import { closingOf, type ToolFacts } from './facts.js';
import { alreadyThere, reason, withoutCooperation, type ReasonContext } from './reason-context.js';

export interface Chooser extends ReasonContext {
  readonly today: IsoDate;
}

/** What is decided before candidates count; the rest is filled in. */
export interface Draft {
  readonly verdict: Verdict;
  readonly to?: string | undefined;
  readonly own?: boolean;
  readonly reasons: readonly Reason[];
  readonly review?: IsoDate | undefined;
  readonly trigger?: Reason;
}

type Decider = (chooser: Chooser, tool: ToolFacts, ranked: readonly Ranked[]) => Draft | undefined;

const ownTarget: Decider = (chooser, tool, ranked) => {
  const at = `/objectifs/cibles/${tool.id}`;
  const to = readText(nodeAt(chooser.inventory.tree, `${at}/vers`));
  if (to === undefined) return undefined;
  const why = readText(nodeAt(chooser.inventory.tree, `${at}/raison`)) ?? '';
  const reasons = [reason('choix-de-l-association', { cible: to, raison: why }, ['AC4', 'M1'], [at])];
  if (to === tool.known?.id) {
    return closingOf(tool) === undefined
      ? { verdict: 'garder', own: true, reasons, review: reviewOf(chooser) }
      : undefined;
  }
  const against = ranked.find(({ candidate }) => candidate.id === to)?.candidate.reasonsAgainst ?? [];
  return { verdict: movingVerdict(chooser, tool, to), to, own: true, reasons: [...reasons, ...against] };
};

const ownKeeping: Decider = (chooser, tool) => {
  const { tree } = chooser.inventory;
  const kept = `/objectifs/garder/${tool.id}`;
  const perimeter = `${tool.pointer}/perimetre_maintenu`;
  const at = [kept, perimeter].find((pointer) => nodeAt(tree, pointer) !== undefined);
  if (at === undefined || closingOf(tool) !== undefined) return undefined;
  const id = at === kept ? 'garde-par-choix' : 'perimetre-maintenu';
  const args = {
    raison: readText(nodeAt(tree, `${at}/raison`)) ?? '',
    personnes: readReferences(nodeAt(tree, `${at}/personnes`)).ids,
  };
  const review = readText(nodeAt(tree, `${at}/revue`)) ?? reviewOf(chooser);
  return { verdict: 'garder', own: true, reasons: [reason(id, args, ['AC4', 'M1'], [at])], review };
};

const closing: Decider = (chooser, tool, ranked) => {
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
  return moveTo(chooser, tool, best, reasons);
};

const abandoned: Decider = (chooser, tool) => {
  const at = [`${tool.pointer}/etape`];
  if (tool.stage === 'delaisse')
    return { verdict: 'arreter', reasons: [reason('deja-delaisse', {}, ['M3'], at)] };
  if (tool.stage !== 'retour') return undefined;
  const trigger = reason('savoir-ce-qui-a-bloque', {}, ['AC2', 'U1'], at);
  return {
    verdict: 'attendre',
    reasons: [reason('retour-en-arriere', {}, ['AC2'], at)],
    trigger,
    review: waitUntil(chooser),
  };
};

const unknownTool: Decider = (chooser, tool) => {
  if (tool.nature !== undefined) return undefined;
  const trigger = reason('quand-on-saura-ce-que-c-est', {}, [], [`${tool.pointer}/description`]);
  return {
    verdict: 'attendre',
    reasons: [reason('outil-inconnu', {}, [], [tool.pointer])],
    trigger,
    review: waitUntil(chooser),
  };
};

const noCooperation: Decider = (chooser, tool) => {
  const usages = withoutCooperation(chooser.inventory, tool);
  if (usages.length === 0) return undefined;
  return {
    verdict: 'pas-d-outil',
    reasons: [reason('pas-encore-de-cooperation', {}, ['AC4'], usages)],
    review: reviewOf(chooser),
  };
};

const alreadyLibre: Decider = (chooser, tool) => {
  if (tool.nature !== 'libre' && tool.nature !== 'mixte') return undefined;
  const at = [`${tool.pointer}/etape`, `/catalogue/${tool.known?.id ?? tool.id}/nature`];
  if (tool.stage === 'essai' || tool.stage === 'double-usage') {
    const reasons = [reason('finir-le-passage', { etape: tool.stage }, ['C4', 'AC2'], at)];
    return { verdict: 'adapter', to: tool.known?.id, reasons };
  }
  const id = tool.nature === 'mixte' ? 'en-partie-libre' : 'deja-libre';
  return { verdict: 'garder', reasons: [reason(id, {}, ['AC1'], at)], review: reviewOf(chooser) };
};

const homeMade: Decider = (chooser, tool) => {
  if (tool.nature !== 'fait-maison') return undefined;
  const author = readText(nodeAt(tool.node, '/description/auteur')) ?? '';
  const reasons = [
    reason('fait-maison-a-partager', { auteur: author }, ['M2', 'C5'], [`${tool.pointer}/description`]),
  ];
  return { verdict: 'garder', reasons, review: reviewOf(chooser) };
};

const leftInPlace: Decider = (chooser, tool) => {
  const { laisses } = chooser.planning.cibles;
  const use = tool.needs.find((need) => laisses[need] !== undefined);
  if (use === undefined || tool.needs.some((need) => laisses[need] === undefined)) return undefined;
  const reasons = [reason(laisses[use] ?? '', { usage: use }, ['M3', 'AC2'], [tool.pointer])];
  return { verdict: 'garder', reasons, review: reviewOf(chooser) };
};

const bestCandidate: Decider = (chooser, tool, ranked) => {
  const best = ranked[0];
  if (best === undefined || best.points < chooser.planning.cibles.seuil) return undefined;
  return moveTo(chooser, tool, best, []);
};

/** In this order: the first that has something to say decides. */
export const DECIDERS: readonly Decider[] = [
  ownTarget,
  ownKeeping,
  closing,
  abandoned,
  unknownTool,
  noCooperation,
  alreadyLibre,
  homeMade,
  leftInPlace,
  bestCandidate,
];

function moveTo(chooser: Chooser, tool: ToolFacts, best: Ranked, before: readonly Reason[]): Draft {
  const { id, reasonsFor, reasonsAgainst } = best.candidate;
  const reasons = [...before, ...reasonsFor, ...reasonsAgainst];
  return { verdict: movingVerdict(chooser, tool, id), to: id, reasons };
}

/** `fusionner` when the association already has the target: one channel fewer. */
function movingVerdict(chooser: Chooser, tool: ToolFacts, to: string): Verdict {
  const target = chooser.catalogue.tools.get(to);
  return target !== undefined && alreadyThere(chooser, tool, target).length > 0 ? 'fusionner' : 'remplacer';
}

export function keepForNow(chooser: Chooser, tool: ToolFacts): Draft {
  const reasons = [reason('aucun-remplacant', { usages: tool.needs }, ['U1', 'C5'], [tool.pointer])];
  return { verdict: 'garder', reasons, review: reviewOf(chooser) };
}

function reviewOf({ today, planning }: Chooser): IsoDate {
  return addMonths(today, planning.cibles.revue_garder_mois);
}

function waitUntil({ today, planning }: Chooser): IsoDate {
  return addMonths(today, planning.cibles.revue_attendre_mois);
}
