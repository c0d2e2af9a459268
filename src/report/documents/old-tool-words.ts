import { addDays } from '../../domain/dates.js';
import { freezeTexts as texts, membersTexts } from '../../texts/fr/members.js';
import { stepWords } from '../plan-wording.js';
import type { Passage } from './passages.js';

/** Until when the old tool can be read. */
export function readingWords({ closes, remains, stops }: Passage): string {
  if (remains) return texts.remains;
  return closes === undefined || (stops !== undefined && closes <= stops)
    ? texts.readUnknown
    : texts.readUntil(addDays(closes, -1));
}

/** What becomes of what is already in it, by the step of the plan. */
export function copiedWords({ copy }: Passage): string | null {
  if (copy === undefined) return null;
  const { title } = stepWords(copy.step);
  return texts.copied(title, membersTexts.span(copy.step.start, copy.step.end));
}
