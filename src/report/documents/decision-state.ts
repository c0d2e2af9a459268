import { readBoolean, readCollection, readRange } from '../../domain/fact.js';
import type { Level, Side } from '../../domain/score.js';
import { answerTexts, dossierTexts, motionTexts, SIDE_TEXTS, stateTexts } from '../../texts/fr/decision.js';
import { familyName } from '../../texts/fr/report.js';
import { roadmapTexts } from '../../texts/fr/roadmap.js';
import { inSentence, listWords, uncapital } from '../../texts/fr/words.js';
import { readsSame } from '../figures.js';
import type { Lookup } from '../lookup.js';
import { holderWords } from '../renderers/score-text-people.js';
import type { ThingView } from '../view-carriers.js';
import type { ScoreView } from '../view.js';
import { nameWords, questionWords } from '../wording.js';
import { aloneWords } from './alone-words.js';
import type { Brief } from './document.js';
import { textsOf } from './help.js';

/** How many things a line names before it counts the rest. */
const NAMED = 3;
const WORST = 2;
const QUESTIONS = 1;

/** The state of things in five lines: both sides, what is lost, what hangs on one person, what has never been tried. */
export function stateLines({ score, plan }: Pick<Brief, 'score' | 'plan'>): readonly string[] {
  const { carriers, exits, families } = score;
  if (carriers.things.length === 0) return [stateTexts.nothing];
  const { unrecoverable, alone } = carriers;
  const line = (words: readonly string[], tell: (things: string) => string): readonly string[] =>
    words.length > 0 ? [tell(few(words))] : [];
  const lighter = lighterFamilies(plan);
  const held = [
    ...line(unrecoverable.map(thingWords), stateTexts.lost),
    ...(alone.length > 0 ? [aloneWords(alone)] : []),
  ];
  return [
    sideWords(families, 'rester'),
    sideWords(families, 'migrer'),
    ...(lighter.length > 0 ? [stateTexts.lighter(listWords(lighter))] : []),
    ...(held.length > 0 ? held : [stateTexts.fine]),
    ...line(
      exits.untried.map(({ name }) => nameWords(name)),
      stateTexts.exits,
    ),
  ];
}

const HIGH: readonly Level[] = ['eleve', 'critique'];

/** One side in words: how many are high for certain, low for certain, and neither. */
function sideWords(families: ScoreView['families'], side: Side): string {
  const known = families.flatMap(({ family, sides }) => {
    const levels = sides[side]?.levels;
    return levels === undefined ? [] : [{ family, ...levels }];
  });
  const high = known.filter(({ low }) => HIGH.includes(low));
  const low = known.filter((one) => !HIGH.includes(one.high));
  const unsure = known.length - high.length - low.length;
  const worst = high.slice(0, WORST).map(({ family }) => uncapital(familyName(family)));
  const texts = SIDE_TEXTS[side];
  return stateTexts.levels(
    texts.heading,
    [
      high.length > 0 ? texts.high(high.length) : texts.none,
      ...(low.length > 0 ? [texts.low(low.length)] : []),
      ...(unsure > 0 ? [texts.unsure(unsure)] : []),
    ],
    worst.join(' ; '),
  );
}

function thingWords(thing: ThingView): string {
  return stateTexts.held(inSentence(nameWords(thing.name)), holderWords(thing));
}

function few(words: readonly string[]): string {
  const more = words.length - NAMED;
  return more > 0 ? stateTexts.others(words.slice(0, NAMED).join(', '), more) : listWords(words);
}

/** What the association does not choose, in its own words: no calculation knows it, so that voters have to. */
export function imposedWords(lookup: Lookup): string | null {
  const rules = textsOf(lookup.at('/objectifs/imposes'));
  return rules.length === 0 ? null : motionTexts.imposed(rules.join(' ; '));
}

/** What nobody knows yet, that voters should hear. */
export function unknownLines({ result, score, lookup }: Brief): readonly string[] {
  const { costs, hypotheses } = result.plan;
  const prices = [
    ...new Set(costs.unknown.map((pointer) => inSentence(nameWords(lookup.named(pointer).name)))),
  ];
  return [
    ...(prices.length > 0 ? [`${roadmapTexts.noPrice} : ${listWords(prices)}.`] : []),
    ...score.questions.slice(0, QUESTIONS).map(questionWords),
    ...(hypotheses.length > 0 ? [dossierTexts.supposed(hypotheses.length)] : []),
  ];
}

/** Who has been heard, who has not, and whether the staff must be. */
export function askedLines(lookup: Lookup): readonly string[] {
  const groups = readCollection(lookup.at('/groupes')).ids;
  const saying = (answer: boolean | undefined): string =>
    listWords(
      groups
        .filter((id) => readBoolean(lookup.at(`/groupes/${id}/avis_demande`)) === answer)
        .map((id) => inSentence(nameWords(lookup.named(`/groupes/${id}`).name))),
    );
  const [yes, no, unknown] = [saying(true), saying(false), saying(undefined)];
  const heard = [
    ...(yes === '' ? [] : [dossierTexts.asked(yes)]),
    ...(no === '' ? [] : [dossierTexts.notAsked(no)]),
    ...(unknown === '' ? [] : [dossierTexts.askedUnknown(unknown)]),
  ];
  return [groups.length === 0 ? dossierTexts.noGroup : heard.join(' '), ...staffWords(lookup)];
}

function staffWords(lookup: Lookup): readonly string[] {
  if (readBoolean(lookup.at('/decisions/representation_personnel')) !== true) return [];
  const days = readRange(lookup.at('/decisions/consultation_personnel_jours'))?.max;
  return [dossierTexts.staff(days === undefined || days === 0 ? undefined : String(days))];
}

/** What a « yes » brings, by the figures. */
export function betterWords(plan: Brief['plan']): string {
  const names = lighterFamilies(plan);
  return names.length > 0 ? answerTexts.less(listWords(names)) : answerTexts.noLess;
}

/** What reads better once everything has moved, safeguards apart: they are of use in any case. */
function lighterFamilies({ waves }: Brief['plan']): readonly string[] {
  const moves = waves.filter(({ safeguards }) => !safeguards);
  const after = (family: string) =>
    moves.at(-1)?.wave.families.find((one) => one.family === family && one.side === 'rester')?.after;
  const better = (moves[0]?.wave.families ?? []).filter(({ family, side, before }) => {
    const last = side === 'rester' ? after(family) : undefined;
    return (
      last !== undefined && last.low <= before.low && last.high <= before.high && !readsSame(before, last)
    );
  });
  return better.slice(0, WORST).map(({ family }) => uncapital(familyName(family)));
}
