import { readCollection, readRange, readText } from '../../domain/fact.js';
import { answerTexts, dossierTexts } from '../../texts/fr/decision.js';
import { CHANGE_WORDS } from '../../texts/fr/plan.js';
import { roadmapTexts } from '../../texts/fr/roadmap.js';
import { dayWords, hoursWords } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { stepWords } from '../plan-wording.js';
import type { PlanView } from '../view-plan.js';
import { nameWords } from '../wording.js';
import { betterWords } from './decision-state.js';
import type { Brief } from './document.js';
import { moneyOfAll } from './motion-money.js';
import { yearMoney } from './motion-words.js';
import type { Motion } from './motions.js';

/** Yes, keep, not now: what each brings, costs in money, costs in hours, and what to watch. All questions together. */
export function answersContext({ plan, result, lookup, score }: Brief, motions: readonly Motion[]) {
  const today = answerTexts.asToday(presentWords(motions));
  const held = score.carriers.alone.length + score.carriers.unrecoverable.length;
  const dates = datesOf(motions, lookup);
  return {
    brings: betterWords(plan),
    money: yearMoney(moneyOfAll(motions.map(({ next }) => next))),
    today,
    hours: hoursOfYes(motions, result.plan.costs.frictions),
    hoursLabel: safeguardWords(plan) === null ? answerTexts.hours : answerTexts.hoursApart,
    noWork: answerTexts.noWork,
    noWorkYet: answerTexts.noWorkYet,
    risk: motions.some(closesTheWay) ? answerTexts.noReturn : answerTexts.easyReturn,
    stays: answerTexts.stays(held),
    wait: dates.length > 0 ? answerTexts.seeDates : answerTexts.noDates,
    dates: dates.length > 0 ? answerTexts.dates(dates.join(' ; ')) : null,
  };
}

/** What the tools in question cost today. */
function presentWords(motions: readonly Motion[]): string {
  return yearMoney(moneyOfAll(motions.map(({ present }) => present)));
}

function closesTheWay({ noReturn }: Motion): boolean {
  return noReturn !== undefined && stepWords(noReturn.step).noReturn !== '';
}

type Frictions = Brief['result']['plan']['costs']['frictions'];

function hoursOfYes(motions: readonly Motion[], frictions: Frictions): string {
  const sum = (read: (motion: Motion) => number): number =>
    motions.reduce((all, motion) => all + read(motion), 0);
  const learning = sum((motion) => motion.learning);
  const monthly = frictions.reduce((all, { hoursPerMonth }) => all + hoursPerMonth, 0);
  return [
    answerTexts.work(sum(({ after }) => after)),
    ...(learning > 0 ? [answerTexts.learn(learning)] : []),
    ...(monthly > 0 ? [answerTexts.monthly(monthly)] : []),
  ].join(' ; ');
}

/** Dates of these tools that do not wait for a vote: ends of contracts, announced changes. */
function datesOf(motions: readonly Motion[], lookup: Lookup): readonly string[] {
  return [...new Set(motions.flatMap(({ ids }) => ids))].flatMap((id) => {
    const tool = nameWords(lookup.named(`/outils/${id}`).name);
    const end = readText(lookup.at(`/outils/${id}/fin_contrat`));
    return [...(end === undefined ? [] : [answerTexts.ends(tool, end)]), ...changesOf(id, tool, lookup)];
  });
}

function changesOf(id: string, tool: string, lookup: Lookup): readonly string[] {
  const all = `/outils/${id}/changements_annonces`;
  return readCollection(lookup.at(all)).ids.flatMap((change) => {
    const date = readText(lookup.at(`${all}/${change}/date`));
    const words = CHANGE_WORDS[readText(lookup.at(`${all}/${change}/nature`)) ?? ''];
    if (date === undefined || words === undefined) return [];
    return [answerTexts.announced(tool, words, announcedPrice(id, change, lookup), dayWords(date))];
  });
}

/** What a year will cost after an announced change, in words; nothing where it is not told. */
function announcedPrice(id: string, change: string, lookup: Lookup): string {
  const price = readRange(lookup.at(`/outils/${id}/changements_annonces/${change}/cout_annuel_ensuite`));
  return price === undefined ? '' : roadmapTexts.money(price.min * 100, price.max * 100);
}

/** A year of the tools of a question if the answer is no, prices that are announced included. */
export function priceOfNo({ ids, present }: Motion, lookup: Lookup): string {
  const later = ids.flatMap((id) =>
    readCollection(lookup.at(`/outils/${id}/changements_annonces`))
      .ids.map((change) => announcedPrice(id, change, lookup))
      .filter((price) => price !== ''),
  );
  return [yearMoney(present), ...later.map(answerTexts.then)].join(', ');
}

/** The hours of one question, those of work and those of all who learn. */
export function hoursOfQuestion({ after, learning }: Motion): string {
  return learning > 0 ? answerTexts.learnIt(after, learning) : hoursWords(after);
}

/** The hours of what is worth doing whatever the answer; null where nothing of it is left. */
export function safeguardWords({ waves }: PlanView): string | null {
  const own = waves.filter(({ safeguards }) => safeguards);
  const left = own.flatMap(({ steps }) => steps).filter(({ step }) => step.done === undefined);
  const hours = left.reduce(
    (sum, { assignees }) => sum + assignees.reduce((all, one) => all + one.hours, 0),
    0,
  );
  const [first] = own;
  if (first === undefined || hours === 0) return null;
  return `${answerTexts.safeguards(hours)} ${dossierTexts.safeguards(first.wave.start, first.wave.end)}`;
}
