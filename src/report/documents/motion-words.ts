import { addDays } from '../../domain/dates.js';
import type { MoneyBand } from '../../domain/plan.js';
import { dossierTexts, MOTION_ACTS, motionTexts } from '../../texts/fr/decision.js';
import { reportTexts } from '../../texts/fr/report.js';
import { roadmapTexts } from '../../texts/fr/roadmap.js';
import { dayWords, numberWords } from '../../texts/fr/words.js';
import { fillSentence } from '../french.js';
import type { Name } from '../lookup.js';
import { stepWords } from '../plan-wording.js';
import { bearerWords, nameWords } from '../wording.js';
import type { Money } from './motion-money.js';
import type { Meeting, Motion } from './motions.js';

/** What is asked, as a verb: « passer de Google Drive à Nextcloud ». */
export function motionAct({ tools, choices }: Pick<Motion, 'tools' | 'choices'>): string {
  const leaving = choices.filter(({ verdict }) => verdict === 'remplacer' || verdict === 'fusionner');
  const settling = choices.filter(({ verdict }) => verdict === 'adapter');
  const closing = choices.filter(({ verdict }) => verdict === 'arreter');
  const targets = namesOnce(choices.flatMap(({ to }) => to ?? []));
  const act = (template: string, names: readonly Name[]): string =>
    unended(fillSentence(template, { outils: namesOnce(names), cibles: targets }));
  const joining = leaving.every(({ here }) => here);
  const move = joining ? MOTION_ACTS.join : MOTION_ACTS.move;
  if (leaving.length > 0) return act(settling.length > 0 ? MOTION_ACTS.finish : move, leaving.map(toolOf));
  if (settling.length > 0) return act(MOTION_ACTS.settle, settling.map(toolOf));
  if (closing.length > 0) return act(MOTION_ACTS.close, closing.map(toolOf));
  return act(MOTION_ACTS.look, tools);
}

function toolOf({ tool }: { readonly tool: Name }): Name {
  return tool;
}

function namesOnce(names: readonly Name[]): readonly string[] {
  return [...new Set(names.map(nameWords))];
}

function unended(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** Money of a year. What nobody has told is not zero. */
export function yearMoney({ bands, open }: Money): string {
  const sum = (end: (band: MoneyBand) => number): number => bands.reduce((all, band) => all + end(band), 0);
  const [low, high] = [sum((band) => band.low), sum((band) => band.high)];
  if (open && high === 0) return reportTexts.notKnown;
  return open ? roadmapTexts.moneyAndMore(low, high) : roadmapTexts.money(low, high);
}

/** The question alone, for those who read before they vote. */
export function motionBrief(motion: Motion): string {
  return motionTexts.opening(motion.decision.instance).replace('{quoi}', () => motionAct(motion));
}

/** Everybody who would work after the votes, with the hours of all motions together. */
export function everyBearer(motions: readonly Motion[]): string {
  const hours = new Map<string, number>();
  for (const { name, hours: more } of motions.flatMap(({ bearers }) => bearers))
    hours.set(bearerWords(name), (hours.get(bearerWords(name)) ?? 0) + more);
  return [...hours.entries()].map(([who, own]) => dossierTexts.bearer(who, own)).join(' ; ');
}

/** Until when going back is simple. */
export function returnWords({ noReturn }: Motion): string {
  if (noReturn === undefined) return dossierTexts.always;
  if (stepWords(noReturn.step).easyReturn !== '') return dossierTexts.easy;
  return dossierTexts.until(addDays(noReturn.step.start, -1));
}

/** What a meeting is, before its motions. */
export function meetingContext({ decision, call, quorum }: Meeting) {
  return {
    date: dayWords(decision.date),
    who: motionTexts.who(decision.instance),
    supposed: decision.supposed ? motionTexts.supposed : null,
    call: call === undefined ? null : motionTexts.call(call),
    quorum: quorumWords(quorum),
    byConsent: motionTexts.byConsent(decision.instance),
  };
}

function quorumWords(quorum: Meeting['quorum']): string {
  if (quorum === undefined) return motionTexts.quorumUnknown;
  if (quorum.max === 0) return motionTexts.noQuorum;
  return motionTexts.quorum(numberWords(quorum.min), numberWords(quorum.max));
}
