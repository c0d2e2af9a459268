import { BROKEN_TEXTS, CHAIN_TEXTS, chainTexts, shortList, type BrokenWords } from '../texts/fr/chains.js';
import { familyName } from '../texts/fr/report.js';
import { inSentence, listWords } from '../texts/fr/words.js';
import type { CauseView, ChainView } from './view-chains.js';
import { nameWords, personWords } from './wording.js';

/** Longer lists end with « et 3 autres »: a tired reader has enough with the first ones. */
const NAMES = 5;
const FAMILIES = 4;

/** « Google Drive : si une personne n’est plus là ; les données des personnes ». */
export function causeWords({ name, families }: CauseView): string {
  const shown = families.length > FAMILIES + 1 ? families.slice(0, FAMILIES) : families;
  return chainTexts.causes.line(nameWords(name), shown.map(familyName), families.length - shown.length);
}

/** What hangs on one thing, in a sentence. */
export function chainWords(view: ChainView): string {
  return CHAIN_TEXTS[view.chain.kind](wordsOf(view));
}

/** The same, when nobody known would hold it any more. */
export function brokenWords(view: ChainView): string {
  return BROKEN_TEXTS[view.chain.kind](wordsOf(view));
}

function wordsOf({ name, chain, affected, people, at }: ChainView): BrokenWords {
  const inside = (names: ChainView['affected']): readonly string[] =>
    names.map((one) => inSentence(nameWords(one)));
  return {
    root: nameWords(name),
    affected: shortList(inside(affected), NAMES),
    several: affected.length > 1,
    people: listWords(people.map(personWords)),
    onePerson: people.length === 1,
    sure: chain.unknown.length === 0,
    date: chain.date,
    signs: chain.signs,
    at: shortList(inside(at), NAMES),
    severalAt: at.length > 1,
  };
}
