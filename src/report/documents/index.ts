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
import { readabilityOf, type ReadabilityFigures } from '../readability.js';
import type { ReadDocument } from '../renderers/readability-text.js';
import { briefOf } from './brief.js';
import type {
  Audience,
  Brief,
  DocumentFile,
  DocumentRow,
  FormatId,
  MethodFigures,
  Page,
} from './document.js';
import { DOCUMENTS } from './list.js';
import { renderTemplate } from './render-template.js';
import { scoreContext } from './score-context.js';
import { START_FORMATS, START_PAGE, startContext } from './start-page.js';

export { DOCUMENTS } from './list.js';
export { START_PAGE } from './start-page.js';
export type { Audience, DocumentFile, DocumentRow, FormatId, MethodFigures } from './document.js';

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
  const all = [
    ...read,
    ...EXPORTS.filter(wanted).map(({ id, path, render }) => ({ document: id, path, content: render(brief) })),
  ];
  // A list of a few files would take the place of the whole one.
  return documents === undefined ? [...startFiles(brief, all, models), ...all] : all;
}

function startFiles(brief: Brief, files: readonly DocumentFile[], models: Models): readonly DocumentFile[] {
  const { id, name } = START_PAGE;
  const page = pageOf({ id, context: () => startContext(brief, files) }, brief, models);
  return FORMATS.filter((format) => START_FORMATS.includes(format.id)).map(({ extension, render }) => ({
    document: id,
    path: `${name}.${extension}`,
    content: render(page),
  }));
}

/** How the sentences of each document asked for read, before any form. */
export function readDocuments(
  result: PlannedResult,
  catalogue: Catalogue,
  figures: MethodFigures,
  { documents, models = NO_MODELS }: DocumentsAsked,
  formula: ReadabilityFigures,
): readonly ReadDocument[] {
  return withWords(models.words, () => {
    const brief = briefOf(result, catalogue, figures);
    return DOCUMENTS.filter(({ id }) => documents?.includes(id) ?? true).map((row) => ({
      id: row.id,
      read: readabilityOf(pageOf(row, brief, models).markdown, formula),
    }));
  });
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

/** What a page is filled with, whether or not it is a document of the list. */
type Filling = Pick<DocumentRow, 'context' | 'charts' | 'tight'> & { readonly id: string };

function pageOf(row: Filling, brief: Brief, models: Models): Page {
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
