import { addMonths } from '../domain/dates.js';
import type { IsoDate } from '../domain/fact.js';
import type { ExclusionGate } from '../domain/gate.js';
import type { Reason, Verdict } from '../domain/plan.js';
import type { Ranked } from './candidates.js';
import type { ToolFacts } from './facts.js';
import { alreadyThere, reason, type ReasonContext } from './reason-context.js';

export interface Chooser extends ReasonContext {
  readonly today: IsoDate;
  /** Who would lose access on the way to a target; absent where nobody has worked it out. */
  readonly gate: ExclusionGate;
}

/** What a decider has to say of one tool; the rest is filled in. */
export interface Draft {
  readonly verdict: Verdict;
  readonly to?: string | undefined;
  readonly own?: boolean;
  /** Waiting is no answer: the tool ends, or its price explodes, whether people are ready or not. */
  readonly forced?: boolean;
  readonly reasons: readonly Reason[];
  readonly review?: IsoDate | undefined;
  readonly trigger?: Reason;
}

/** One question to the facts about one tool; undefined when it has nothing to say. */
export type Decider = (chooser: Chooser, tool: ToolFacts, ranked: readonly Ranked[]) => Draft | undefined;

/** Goes to a candidate, with what speaks for and against it. */
export function moveTo(chooser: Chooser, tool: ToolFacts, best: Ranked, before: readonly Reason[]): Draft {
  const { id, reasonsFor, reasonsAgainst } = best.candidate;
  const reasons = [...before, ...reasonsFor, ...reasonsAgainst];
  return { verdict: movingVerdict(chooser, tool, id), to: id, reasons };
}

/** `fusionner` when the association already has the target: one channel fewer. */
export function movingVerdict(chooser: Chooser, tool: ToolFacts, to: string): Verdict {
  const target = chooser.catalogue.tools.get(to);
  return target !== undefined && alreadyThere(chooser, tool, target).length > 0 ? 'fusionner' : 'remplacer';
}

/** Waits for `trigger`, and is looked at again in any case. */
export function waitFor(chooser: Chooser, reasons: readonly Reason[], trigger: Reason): Draft {
  return { verdict: 'attendre', reasons, trigger, review: waitUntil(chooser) };
}

/** The best candidate that may be proposed at all. */
export function proposable(chooser: Chooser, ranked: readonly Ranked[]): Ranked | undefined {
  const best = ranked[0];
  return best === undefined || best.points < chooser.planning.cibles.seuil ? undefined : best;
}

/** Nothing says otherwise: it stays. */
export function keepForNow(chooser: Chooser, tool: ToolFacts): Draft {
  const reasons = [reason('aucun-remplacant', { usages: tool.needs }, ['U1', 'C5'], [tool.pointer])];
  return { verdict: 'garder', reasons, review: reviewOf(chooser) };
}

/** When to look again at a tool that stays. */
export function reviewOf({ today, planning }: Chooser): IsoDate {
  return addMonths(today, planning.cibles.revue_garder_mois);
}

/** When to look again at a tool that waits, if its trigger has not come. */
export function waitUntil({ today, planning }: Chooser): IsoDate {
  return addMonths(today, planning.cibles.revue_attendre_mois);
}
