import { standingTexts } from '../../texts/fr/standing.js';
import { standingBrief, standingLineWords, standingPersonWords } from '../standing-words.js';
import type { StandingView } from '../view-standing.js';

/** Where the plan stands in words, in the shape that its template reads. */
export function standingContext(view: StandingView) {
  return {
    heading: standingTexts.heading(view.standing.date),
    brief: standingBrief(view),
    groups: view.groups.map(({ kind, lines }) => ({
      title: standingTexts.headings[kind],
      lines: lines.map((line) => ({ number: String(line.number), words: standingLineWords(line) })),
    })),
    people: view.people.map(standingPersonWords),
    peopleTitle: standingTexts.people,
  };
}
