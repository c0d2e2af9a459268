import type { Coefficient } from '../../domain/coefficient.js';
import type { Pointer } from '../../domain/pointer.js';
import { explainCode } from '../../texts/fr/diagnostics.js';
import { explainTexts } from '../../texts/fr/explain.js';
import { figureWords } from '../../texts/fr/method.js';
import { familyName, reportTexts } from '../../texts/fr/report.js';
import { hoursWords, listWords, numberWords, SIDE_WORDS } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { changeWords } from '../renderers/score-text-actions.js';
import { item, paragraph, title, type Page } from '../renderers/text-layout.js';
import { viewActions, viewQuestions, type ActionView, type QuestionView } from '../view-actions.js';
import { viewReason } from '../view-score.js';
import { actionWords, nameWords, placeWords, questionWords, reasonWords, rowTitle } from '../wording.js';
import {
  idOfFinding,
  type Explanation,
  type Finding,
  type Reference,
  type Situation,
} from './explanation.js';

/** What every part of an explanation is printed from. */
export interface Shown {
  readonly explanation: Explanation;
  readonly reference: Reference;
  readonly situation?: Situation;
  readonly lookup?: Lookup;
  readonly page: Page;
  /** Those of weights.yaml, by place. */
  readonly coefficients: ReadonlyMap<Pointer, Coefficient>;
}

/** Longer lists are cut: the JSON has them whole. */
const FINDINGS_SHOWN = 12;
const HELP_SHOWN = 6;

/** Lines of a list, with how many were left out. */
function cut<Item>(
  items: readonly Item[],
  most: number,
  lines: (one: Item) => readonly string[],
  page: Page,
): readonly string[] {
  const left = items.length - most;
  const more = left > 0 ? item(page, '  ', [{ text: explainTexts.more(left), style: 'dim' }]) : [];
  return [...items.slice(0, most).flatMap(lines), ...more];
}

/** Reasons in one line each, with the id that explains them in full. */
export function findingLines({ explanation, lookup, page }: Shown): readonly string[] {
  const { findings, kind } = explanation;
  if (lookup === undefined || findings.length === 0) return [];
  const heading = {
    chose: explainTexts.titles.aboutIt,
    action: explainTexts.titles.answers,
    question: explainTexts.titles.resting,
    repere: explainTexts.titles.found,
  } as const;
  const words = kind in heading ? heading[kind as keyof typeof heading] : explainTexts.titles.findings;
  const family = kind !== 'famille';
  return [
    ...title(page, words),
    ...cut(findings, FINDINGS_SHOWN, (one) => oneFinding(one, family, lookup, page), page),
  ];
}

function oneFinding(finding: Finding, family: boolean, lookup: Lookup, page: Page): readonly string[] {
  const { contribution, sides } = finding;
  const { severity } = contribution;
  const ends = [severity.low, severity.high].map(figureWords);
  const value = ends[0] === ends[1] ? (ends[0] ?? '') : explainTexts.between(ends[0] ?? '', ends[1] ?? '');
  const where = listWords(sides.map((side) => SIDE_WORDS[side].short));
  const of = family ? `${familyName(finding.family)}, ${where}` : where;
  const reason = viewReason(contribution, lookup);
  return [
    ...item(page, '  • ', [
      { text: reasonWords(reason) },
      { text: `(${of} : ${explainTexts.severityIs(value)})` },
      { text: placeWords(lookup.file, reason.place), style: 'dim' },
    ]),
    ...item(page, '    ', [{ text: explainTexts.seeAlso(idOfFinding(finding)), style: 'dim' }]),
  ];
}

/** Actions with their hours and what they change. */
export function actionLines(shown: Shown): readonly string[] {
  const { explanation, lookup, page, situation } = shown;
  const { kind, actions, findings } = explanation;
  if (lookup === undefined || situation === undefined) return [];
  if (actions.length === 0) return findings.length === 0 ? [] : noActionLines(shown);
  // The views say what an action changes against the scores of today.
  const views = viewActions({ ...situation.result, actions }, lookup);
  const heading = kind === 'action' ? explainTexts.titles.effects : explainTexts.titles.actions;
  return [
    ...title(page, heading),
    ...cut(views, HELP_SHOWN, (view) => oneAction(view, kind === 'action', shown), page),
  ];
}

function noActionLines({ explanation, page }: Shown): readonly string[] {
  const open = explanation.findings.some(({ contribution }) => contribution.answers.length > 0);
  const words = open ? explainTexts.notAsked : explainTexts.accept;
  return [...title(page, explainTexts.titles.actions), ...paragraph(page, [{ text: words }])];
}

function oneAction(view: ActionView, asked: boolean, { page, explanation }: Shown): readonly string[] {
  const facts = `${explainTexts.hours(hoursWords(view.hours))} · ${reportTexts.action.effect} : ${changeWords(view)}`;
  const raw = explanation.actions.find(({ id }) => id === view.id);
  const changes = asked && raw !== undefined ? [...raw.overrides] : [];
  return [
    ...item(page, '  • ', [{ text: actionWords(view).title }, { text: `— ${facts}` }]),
    ...changes.flatMap(([pointer, value]) =>
      item(page, '    ', [{ text: `${pointer} → ${JSON.stringify(value)}`, style: 'dim' }]),
    ),
    ...(asked ? [] : item(page, '    ', [{ text: explainTexts.seeAlso(view.id), style: 'dim' }])),
  ];
}

/** Questions with the place where the answer goes, and what it would narrow. */
export function questionLines(shown: Shown): readonly string[] {
  const { explanation, lookup, page } = shown;
  const { kind, questions, findings } = explanation;
  if (lookup === undefined) return [];
  if (questions.length === 0)
    return findings.length === 0
      ? []
      : [
          ...title(page, explainTexts.titles.questions),
          ...paragraph(page, [{ text: explainTexts.noQuestion }]),
        ];
  const heading = kind === 'question' ? explainTexts.titles.toFill : explainTexts.titles.questions;
  const views = viewQuestions(questions, lookup);
  return [
    ...title(page, heading),
    ...cut(views, HELP_SHOWN, (view) => oneQuestion(view, kind === 'question', lookup, page), page),
  ];
}

function oneQuestion(view: QuestionView, asked: boolean, lookup: Lookup, page: Page): readonly string[] {
  const at = placeWords(lookup.file, view.place) || lookup.file;
  return [
    ...item(page, '  • ', [
      { text: questionWords(view) },
      { text: `— ${explainTexts.narrowing(numberWords(view.narrowing))}` },
    ]),
    ...item(page, '    ', [{ text: `${at}, ${reportTexts.fillIn(view.keys)}`, style: 'dim' }]),
    ...(asked ? [] : item(page, '    ', [{ text: explainTexts.seeAlso(view.id), style: 'dim' }])),
  ];
}

/** What `check` has found, with its place. */
export function foundLines({ explanation, lookup, page, situation }: Shown): readonly string[] {
  const { found, kind } = explanation;
  if (lookup === undefined || situation === undefined || (found.length === 0 && kind !== 'regle')) return [];
  const lines = found.flatMap(({ code, pointer, args }) => {
    const { message, aide } = explainCode(code, args);
    return item(page, '  • ', [
      { text: `${nameWords(lookup.named(pointer).name)} : ${message} ${aide}` },
      { text: placeWords(lookup.file, lookup.place(pointer)), style: 'dim' },
    ]);
  });
  return [
    ...title(page, explainTexts.titles.found),
    ...(lines.length > 0 ? lines : paragraph(page, [{ text: explainTexts.foundNothing }])),
  ];
}

/** The rows that it rests on, with their titles. */
export function rowLines({ explanation, page }: Shown): readonly string[] {
  const { rows } = explanation;
  if (rows.length === 0) return [];
  const words = rows.map((row) => `${row} ${rowTitle(row)}`.trim()).join(' · ');
  return [...title(page, explainTexts.titles.rows), ...paragraph(page, [{ text: words, style: 'dim' }])];
}
