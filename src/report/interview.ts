import type { Catalogue } from '../domain/catalogue.js';
import type { Inventory } from '../domain/inventory.js';
import type { Pointer } from '../domain/pointer.js';
import type { FamilyScore, Question } from '../domain/score.js';
import { INTERVIEW_QUESTIONS, interviewTexts as texts } from '../texts/fr/interview.js';
import { questionText } from '../texts/fr/questions.js';
import { familyName } from '../texts/fr/report.js';
import { capital, SIDE_WORDS, uncapital } from '../texts/fr/words.js';
import { readsSame } from './figures.js';
import { lookupIn } from './lookup.js';
import { paragraph, type Page, type Style } from './renderers/text-layout.js';
import { intervalWords, nameWords } from './wording.js';

/** A question as it is put to somebody, and why it is put. */
export interface SpokenQuestion {
  readonly sentence: string;
  readonly why: string;
  /** The same without « why », where a heading says it. */
  readonly reason: string;
}

const FAMILIES = 3;

/** Words for an interview on one inventory: questions, and the names of things. */
export function interviewWords(inventory: Inventory, catalogue: Catalogue) {
  const lookup = lookupIn(inventory, catalogue);
  const nameOf = (pointer: Pointer): string => nameWords(lookup.named(pointer).name);
  return {
    nameOf,
    question: ({ kind, subject, families }: Question): SpokenQuestion => {
      const named = families.slice(0, FAMILIES).map((family) => `« ${uncapital(familyName(family))} »`);
      const reason = texts.reason(named);
      const sentence = capital((INTERVIEW_QUESTIONS[kind] ?? questionText(kind))(nameOf(subject)));
      return { sentence, why: texts.why(reason), reason: capital(reason) };
    },
  };
}

/** The families whose numbers an answer moved, each before and after, the most first. */
export function narrowingWords(
  before: readonly FamilyScore[],
  after: readonly FamilyScore[],
): readonly string[] {
  const moved = after
    .flatMap((now) => {
      const was = before.find(({ family, side }) => family === now.family && side === now.side);
      if (was === undefined || readsSame(was.score, now.score)) return [];
      const by = Math.abs(width(was) - width(now)) + Math.abs(was.score.low - now.score.low);
      const { family, side, score } = now;
      const words = texts.narrowed(
        familyName(family),
        SIDE_WORDS[side].short,
        intervalWords(was.score),
        intervalWords(score),
      );
      return [{ by, words }];
    })
    .sort((a, b) => b.by - a.by)
    .map(({ words }) => words);
  if (moved.length === 0) return [texts.narrowedNone];
  const rest = moved.length - FAMILIES;
  return [...moved.slice(0, FAMILIES), ...(rest > 0 ? [texts.narrowedMore(rest)] : [])];
}

function width({ score }: FamilyScore): number {
  return score.high - score.low;
}

/** What is said between two questions, wrapped. Ends with a newline. */
export function renderSaid(text: string, page: Page, style?: Style, margin = ''): string {
  const lines = text.split('\n').flatMap((line) =>
    paragraph(page, [{ text: line, ...(style !== undefined && { style }) }], {
      first: margin,
      rest: margin,
    }),
  );
  return `${lines.join('\n')}\n`;
}
