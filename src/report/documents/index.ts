import type { Catalogue } from '../../domain/catalogue.js';
import { NO_MODELS, type Models } from '../../domain/models.js';
import type { PlannedResult, Result } from '../../domain/result.js';
import { inertChart } from '../charts/inert-chart.js';
import { inertText } from '../inert.js';
import { viewScore } from '../view.js';
import { withWords } from '../word-tables.js';
import { EXPORTS } from '../exports/index.js';
import { FORMATS, type FormatRow } from '../formats/index.js';
import { creditsOf, rowsContext, sourcesContext } from './audit-context.js';
import { briefOf } from './brief.js';
import type { Audience, Brief, DocumentRow, FormatId, MethodFigures, Page } from './document.js';
import { DOCUMENTS } from './list.js';
import { renderTemplate } from './render-template.js';
import { scoreContext } from './score-context.js';

export { DOCUMENTS } from './list.js';
export type { Audience, DocumentRow, FormatId, MethodFigures } from './document.js';

/** A file that documents are written to. */
export interface DocumentFile {
  /** Id of the document. */
  readonly document: string;
  /** Path below the folder of the documents, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Which documents, in which forms; all of them where nothing is said. */
export interface DocumentsAsked {
  readonly documents?: readonly string[];
  readonly formats?: readonly FormatId[];
  /** The association's own templates and words. */
  readonly models?: Models;
}

/** The style sheet of HTML, among the models. */
const STYLE = 'commun/style.css';

/** What everybody reads first stands at the top; the rest is sorted by whom it is for. */
const FOLDERS: Readonly<Record<Audience, string>> = {
  tous: '',
  decider: 'pour-decider/',
  membres: 'pour-les-membres/',
  equipe: 'pour-l-equipe/',
  exterieur: 'pour-l-exterieur/',
};

/** Every document asked for, in each of its forms, then the files for other programs. Pure: same input, same bytes. */
export function renderDocuments(
  result: PlannedResult,
  catalogue: Catalogue,
  figures: MethodFigures,
  asked: DocumentsAsked = {},
): readonly DocumentFile[] {
  const models = asked.models ?? NO_MODELS;
  return withWords(models.words, () => filesOf(briefOf(result, catalogue, figures), asked, models));
}

function filesOf(
  brief: Brief,
  { documents, formats }: DocumentsAsked,
  models: Models,
): readonly DocumentFile[] {
  const wanted = ({ id }: { readonly id: string }): boolean => documents?.includes(id) ?? true;
  const read = DOCUMENTS.filter(wanted).flatMap((row) => {
    const asked = FORMATS.filter(
      ({ id }) => row.formats.includes(id) && (formats === undefined || formats.includes(id)),
    );
    if (asked.length === 0) return [];
    const page = pageOf(row, brief, models);
    return asked.map((format) => fileOf(row, format, page));
  });
  // A form is one of those to be read: who asks for one wants no file for a program.
  if (formats !== undefined) return read;
  return [
    ...read,
    ...EXPORTS.filter(wanted).map(({ id, path, render }) => ({ document: id, path, content: render(brief) })),
  ];
}

/** One document in one form. */
export function renderDocument(
  id: string,
  result: PlannedResult,
  catalogue: Catalogue,
  figures: MethodFigures,
  format: FormatId = 'markdown',
): string | Uint8Array {
  const [file] = renderDocuments(result, catalogue, figures, { documents: [id], formats: [format] });
  if (file === undefined) throw new Error(`no document ${id} as ${format}`);
  return file.content;
}

function fileOf(row: DocumentRow, { extension, render }: FormatRow, page: Page): DocumentFile {
  return {
    document: row.id,
    path: `${FOLDERS[row.audience]}${row.id}.${extension}`,
    content: render(page),
  };
}

function pageOf(row: DocumentRow, brief: Brief, models: Models): Page {
  const { association } = brief.score;
  const style = models.templates.get(STYLE)?.text;
  return {
    id: row.id,
    ...(association !== undefined && { association: inertText(association) }),
    date: brief.result.date,
    ...(row.tight && { tight: row.tight }),
    markdown: renderTemplate(`${row.id}/document`, row.context(brief), models),
    ...(style !== undefined && { style }),
    charts: new Map((row.charts?.(brief) ?? []).map((chart) => [chart.id, inertChart(chart)])),
  };
}

const NOW = 6;
const QUESTIONS = 12;
const QUESTIONS_OF_SCORE = 6;

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
