import { standingTexts } from '../texts/fr/standing.js';
import { capital, listWords } from '../texts/fr/words.js';
import { stepWords } from './plan-wording.js';
import type { StandingLine, StandingPerson, StandingView } from './view-standing.js';
import { personWords } from './wording.js';

/** One step in one line: what, when, who. */
export function standingLineWords(line: StandingLine): string {
  return standingTexts.line(
    stepWords(line.step).title,
    whenWords(line),
    listWords(line.who.map(personWords)),
  );
}

function whenWords({ kind, step, done, asked, note }: StandingLine): string {
  if (done !== undefined) return standingTexts.doneLine(done);
  if (kind === 'abandonne') return standingTexts.droppedLine(note?.abandonne ?? step.start);
  if (asked !== undefined) return standingTexts.askedLine(asked);
  return kind === 'en-retard'
    ? standingTexts.lateLine(step.end)
    : standingTexts.planned(step.start, step.end);
}

/** The whole in one sentence. */
export function standingBrief({ counts, standing }: StandingView): string {
  const all = standing.steps.length - counts.abandonne;
  if (all > 0 && counts.fait === all) return standingTexts.allDone;
  return `${standingTexts.brief(counts.fait, all, counts['en-retard'], counts['ce-mois'])}.`;
}

export function standingPersonWords({ name, steps, hours }: StandingPerson): string {
  return capital(standingTexts.person(personWords(name), steps, hours));
}
