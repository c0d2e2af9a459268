import type { Catalogue } from '../../domain/catalogue.js';
import type { PlannedResult, Result } from '../../domain/result.js';
import { lookupIn } from '../lookup.js';
import { viewPlan } from '../view-plan.js';
import { viewScore } from '../view.js';
import {
  activityOf,
  creditsOf,
  formatsContext,
  methodContext,
  rowsCited,
  rowsContext,
  sourcesContext,
  trainingContext,
  type MethodFigures,
} from './audit-context.js';
import { leversContext } from './levers-context.js';
import { renderTemplate } from './render-template.js';
import { roadmapContext, rowsOfPlan, yearsOf } from './roadmap-context.js';
import { scoreContext } from './score-context.js';

export type { MethodFigures } from './audit-context.js';

export type DocumentId = 'rapport-audit' | 'feuille-de-route';

/** One document of the list: its id is its folder below templates/fr and its file name. */
export interface DocumentRow {
  readonly id: DocumentId;
  readonly extension: string;
  readonly render: (result: PlannedResult, catalogue: Catalogue, figures: MethodFigures) => string;
}

const NOW = 6;
const QUESTIONS = 12;
const QUESTIONS_OF_SCORE = 6;

/** The documents that can be written, in the order in which they are offered. */
export const DOCUMENTS: readonly DocumentRow[] = [
  { id: 'rapport-audit', extension: 'md', render: renderAudit },
  { id: 'feuille-de-route', extension: 'md', render: renderRoadmap },
];

/** One document as Markdown. The figures are those of data/weights.yaml: the method is told with them. */
export function renderDocument(
  id: DocumentId,
  result: PlannedResult,
  catalogue: Catalogue,
  figures: MethodFigures,
): string {
  const row = DOCUMENTS.find((document) => document.id === id);
  if (row === undefined) throw new Error(`no document ${id}`);
  return row.render(result, catalogue, figures);
}

function renderAudit(result: PlannedResult, catalogue: Catalogue, figures: MethodFigures): string {
  const lookup = lookupIn(result.inventory, catalogue);
  const view = viewScore(result, catalogue, lookup);
  const rows = rowsContext(view, catalogue);
  return renderTemplate('rapport-audit/document', {
    ...scoreContext(view, { now: NOW, questions: QUESTIONS }),
    activity: activityOf(result),
    formats: formatsContext(lookup),
    training: trainingContext(view.families),
    levers: leversContext(result.levers, lookup),
    method: methodContext(figures),
    rows,
    credits: creditsOf(rows),
    sources: sourcesContext(result, catalogue),
  });
}

function renderRoadmap(result: PlannedResult, catalogue: Catalogue): string {
  const lookup = lookupIn(result.inventory, catalogue);
  const score = viewScore(result, catalogue, lookup);
  const view = viewPlan(result.plan, lookup);
  const { association, date, file, referents } = scoreContext(score, { now: 0, questions: 0 });
  const rows = rowsCited(rowsOfPlan(result.plan), catalogue.rows);
  return renderTemplate('feuille-de-route/document', {
    association,
    date,
    file,
    referents,
    years: yearsOf(view),
    ...roadmapContext(view, lookup),
    rows,
    credits: creditsOf(rows),
    sources: [],
  });
}

/** The score as Markdown: the parts of the audit report that answer the same questions. */
export function renderScoreMarkdown(result: Result, catalogue: Catalogue): string {
  const view = viewScore(result, catalogue);
  const rows = rowsContext(view, catalogue);
  const questions = view.blank ? QUESTIONS : QUESTIONS_OF_SCORE;
  return renderTemplate('rapport-audit/score', {
    ...scoreContext(view, { now: NOW, questions }),
    rows,
    credits: creditsOf(rows),
    sources: sourcesContext(result, catalogue),
  });
}
