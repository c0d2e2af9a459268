import { reportTexts } from '../../texts/fr/report.js';
import { dayWords } from '../../texts/fr/words.js';
import type { ScoreView } from '../view.js';
import { actionLines, questionLines, rowLines } from './score-text-actions.js';
import { causeLines, chainLines } from './score-text-chains.js';
import { familyLines, levelLines } from './score-text-families.js';
import { exitLines, peopleLines, unrecoverableLines } from './score-text-people.js';
import { paragraph, title, type Page } from './text-layout.js';

const ACTIONS_NOW = 6;
const QUESTIONS = 6;
/** Where nearly nothing is known, questions are the report. */
const QUESTIONS_WHEN_BLANK = 12;

/** The score for a terminal: what cannot wait first, figures after, questions last; questions first where nothing is known. */
export function renderScoreText(view: ScoreView, page: Page): string {
  const name = view.association ?? reportTexts.unnamed;
  const heading = paragraph(page, [{ text: reportTexts.heading(name, dayWords(view.date)), style: 'bold' }]);
  const lines = view.blank ? [...heading, ...blankLines(view, page)] : [...heading, ...fullLines(view, page)];
  return `${lines.join('\n')}\n`;
}

/** The first page, after a dozen answers: what hangs on one person, what was never tried, what to do now. */
export function renderFirstPageText(view: ScoreView, page: Page): string {
  const name = view.association ?? reportTexts.unnamed;
  const lines = [
    ...paragraph(page, [{ text: reportTexts.heading(name, dayWords(view.date)), style: 'bold' }]),
    ...peopleLines(view, page),
    ...exitLines(view, page),
    ...actionLines(view, page, ACTIONS_NOW),
  ];
  return `${lines.join('\n')}\n`;
}

function fullLines(view: ScoreView, page: Page): readonly string[] {
  return [
    ...unrecoverableLines(view, page),
    ...peopleLines(view, page),
    ...exitLines(view, page),
    ...familyLines(view, page),
    ...levelLines(view, page),
    ...causeLines(view, page),
    ...chainLines(view, page),
    ...actionLines(view, page, ACTIONS_NOW),
    ...questionLines(view, page, QUESTIONS),
    ...rowLines(view, page, ACTIONS_NOW),
  ];
}

function blankLines(view: ScoreView, page: Page): readonly string[] {
  const { carriers, families } = view;
  return [
    ...title(page, reportTexts.blank.title),
    ...paragraph(page, [{ text: reportTexts.blank.text }]),
    ...questionLines(view, page, QUESTIONS_WHEN_BLANK),
    ...(carriers.unrecoverable.length > 0 ? unrecoverableLines(view, page) : []),
    ...(carriers.things.length > 0 ? peopleLines(view, page) : []),
    ...(families.length > 0 ? levelLines(view, page) : []),
  ];
}
