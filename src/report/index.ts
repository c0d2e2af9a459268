import type { Catalogue } from '../domain/catalogue.js';
import { nodeAt, readText, type IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Step } from '../domain/plan.js';
import type { Method } from '../domain/method.js';
import type { Departure, PlannedResult, Result } from '../domain/result.js';
import type { Sensitivity } from '../domain/sensitivity.js';
import type { Standing } from '../domain/standing.js';
import {
  readDocuments,
  renderScoreMarkdown,
  type DocumentsAsked,
  type MethodFigures,
} from './documents/index.js';
import { renderTemplate } from './documents/render-template.js';
import {
  explain,
  listExplainable,
  type ExplanationFormat,
  type Reference,
  type Situation,
} from './explain/index.js';
import { lookupIn } from './lookup.js';
import { methodPage } from './method/page.js';
import { renderMethodText } from './method/text.js';
import type { Paint } from './paint.js';
import { stepWords } from './plan-wording.js';
import { renderDepartureText } from './renderers/departure-text.js';
import { renderDepartureJson, renderScoreJson } from './renderers/score-json.js';
import { renderDocumentList } from './renderers/documents-text.js';
import { renderPlanText } from './renderers/plan-text.js';
import { renderReadabilityText } from './renderers/readability-text.js';
import type { ReadabilityFigures } from './readability.js';
import { renderFirstPageText, renderScoreText } from './renderers/score-text.js';
import { renderSensitivityJson } from './renderers/sensitivity-json.js';
import { renderSensitivityText } from './renderers/sensitivity-text.js';
import { standingContext } from './documents/standing-context.js';
import { renderStandingJson } from './renderers/standing-json.js';
import { renderStandingText } from './renderers/standing-text.js';
import { viewDeparture } from './view-departure.js';
import { viewPlan } from './view-plan.js';
import { viewStanding } from './view-standing.js';
import { viewScore } from './view.js';

export {
  DOCUMENTS,
  renderDocument,
  renderDocuments,
  START_PAGE,
  type DocumentFile,
  type DocumentRow,
  type DocumentsAsked,
  type FormatId,
  type MethodFigures,
} from './documents/index.js';
export type { ReadabilityFigures } from './readability.js';
export { EXPORTS } from './exports/index.js';
export { sheet } from './exports/sheet.js';
export { renderGuide, type GuidePart } from './guide.js';
export { interviewWords, narrowingWords, renderSaid, type SpokenQuestion } from './interview.js';
export { FORMATS } from './formats/index.js';
export { renderDifference } from './difference.js';
export { checkTemplates } from './models/check-templates.js';
export { replaceableTemplates } from './models/own-templates.js';
export { knownIds, type ExplanationFormat, type Reference, type Situation } from './explain/index.js';
export { PLAIN, type Paint } from './paint.js';

export type ScoreFormat = 'text' | 'json' | 'markdown';
export type DepartureFormat = 'text' | 'json';

/** How a result is to be shown: what is known besides, the form, and what the terminal can do. */
export interface RenderRequest<Format> {
  readonly catalogue: Catalogue;
  readonly weights: MethodFigures;
  readonly format: Format;
  /** In characters; colours come from the edge. Both matter to text only. */
  readonly width: number;
  readonly paint: Paint;
}

/** One form of the score. */
export interface ScoreFormatRow {
  readonly id: ScoreFormat;
  readonly extension: string;
  readonly render: (result: Result, request: RenderRequest<ScoreFormat>) => string;
}

/** The widest text that reads well; wider terminals leave a margin. */
const WIDEST = 100;
const NARROWEST = 40;

/** The forms of the score, the first by default. Choices, help and file extensions come from here. */
export const SCORE_FORMATS: readonly ScoreFormatRow[] = [
  { id: 'text', extension: 'txt', render: scoreText },
  { id: 'json', extension: 'json', render: scoreJson },
  {
    id: 'markdown',
    extension: 'md',
    render: (result, { catalogue }) => renderScoreMarkdown(result, catalogue),
  },
];

/** The score in one of its forms. Ends with a newline. */
export function renderScore(result: Result, request: RenderRequest<ScoreFormat>): string {
  const row = SCORE_FORMATS.find(({ id }) => id === request.format);
  if (row === undefined) throw new Error(`no score format ${request.format}`);
  return row.render(result, request);
}

/** The first page of an association, for a terminal. Ends with a newline. */
export function renderFirstPage(
  result: Result,
  request: Pick<RenderRequest<'text'>, 'catalogue' | 'width' | 'paint'>,
): string {
  return renderFirstPageText(viewScore(result, request.catalogue), pageOf(request));
}

/** A what-if, as text or as JSON. Ends with a newline. */
export function renderDeparture(departure: Departure, request: RenderRequest<DepartureFormat>): string {
  const lookup = lookupIn(departure.before.inventory, request.catalogue);
  const view = viewDeparture(departure, request.catalogue, lookup);
  if (request.format === 'json') return renderDepartureJson(departure, view, lookup);
  return renderDepartureText(view, pageOf(request));
}

/** The forms of an explanation, the first by default. */
export const EXPLANATION_FORMATS: readonly ExplanationFormat[] = ['text', 'json'];

type ExplanationRequest = Pick<RenderRequest<ExplanationFormat>, 'format' | 'width' | 'paint'>;

/** Explains an id down to the facts, or lists what can be explained; undefined where nothing has that name. */
export function renderExplanation(
  id: string | undefined,
  reference: Reference,
  situation: Situation | undefined,
  request: ExplanationRequest,
): string | undefined {
  const page = pageOf(request);
  return id === undefined
    ? listExplainable(reference, situation, request.format, page)
    : explain(id, reference, situation, request.format, page);
}

export type MethodFormat = 'text' | 'markdown';

/** The forms of the method, the first by default. */
export const METHOD_FORMATS: readonly MethodFormat[] = ['text', 'markdown'];

/** The method on one page, from the data that the scores use. Ends with a newline. */
export function renderMethod(method: Method, request: RenderRequest<MethodFormat>): string {
  const view = methodPage(method, request.catalogue, request.weights);
  return request.format === 'markdown'
    ? renderTemplate('methode/document', view)
    : renderMethodText(view, pageOf(request));
}

/** Which conclusions hang on a coefficient, as text or as JSON. Ends with a newline. */
export function renderSensitivity(
  sensitivity: Sensitivity,
  inventory: Inventory,
  date: IsoDate,
  request: RenderRequest<DepartureFormat>,
): string {
  const lookup = lookupIn(inventory, request.catalogue);
  const heading = { association: readText(nodeAt(inventory.tree, '/association/nom')), date };
  if (request.format === 'json') return renderSensitivityJson(sensitivity, heading, lookup);
  return renderSensitivityText(sensitivity, heading, lookup, pageOf(request));
}

/** The road map in one screen: what moves, when, who decides, what stands in the way. */
export function renderPlanSummary(result: PlannedResult, request: RenderRequest<'text'>): string {
  const lookup = lookupIn(result.inventory, request.catalogue);
  return renderPlanText(viewPlan(result.plan, lookup), lookup, pageOf(request));
}

/** The forms of where a plan stands, the first by default. */
export const STANDING_FORMATS: readonly ScoreFormat[] = ['text', 'json', 'markdown'];

/** Where the plan stands. `whole`: every step, not only the next ones. Ends with a newline. */
export function renderStanding(
  standing: Standing,
  inventory: Inventory,
  request: Omit<RenderRequest<ScoreFormat>, 'weights'> & { readonly whole: boolean },
): string {
  const lookup = lookupIn(inventory, request.catalogue);
  const view = viewStanding(standing, inventory, lookup);
  if (request.format === 'json') return renderStandingJson(view, lookup);
  if (request.format === 'markdown') return renderTemplate('suivi/document', standingContext(view));
  return renderStandingText(view, pageOf(request), request.whole);
}

/** The documents that can be written, for a terminal. */
export function renderList(request: Pick<RenderRequest<'text'>, 'width' | 'paint'>): string {
  return renderDocumentList(pageOf(request));
}

/** How each document reads: its index, its words, its longest sentence. Ends with a newline. */
export function renderReadability(
  result: PlannedResult,
  asked: DocumentsAsked,
  formula: ReadabilityFigures,
  request: Omit<RenderRequest<'text'>, 'format'>,
): string {
  const read = readDocuments(result, request.catalogue, request.weights, asked, formula);
  return renderReadabilityText(read, formula, pageOf(request));
}

/** The title of a step, as everything that shows it words it. */
export function stepTitle(step: Pick<Step, 'text' | 'args'>): string {
  return stepWords(step).title;
}

function scoreText(result: Result, request: RenderRequest<ScoreFormat>): string {
  return renderScoreText(viewScore(result, request.catalogue), pageOf(request));
}

function scoreJson(result: Result, { catalogue }: RenderRequest<ScoreFormat>): string {
  const lookup = lookupIn(result.inventory, catalogue);
  return renderScoreJson(result, viewScore(result, catalogue, lookup), lookup);
}

function pageOf({ width, paint }: Pick<RenderRequest<unknown>, 'width' | 'paint'>) {
  return { width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint };
}
