import type { Catalogue } from '../domain/catalogue.js';
import type { Departure, PlannedResult, Result } from '../domain/result.js';
import { renderScoreMarkdown, type MethodFigures } from './documents/index.js';
import { lookupIn } from './lookup.js';
import type { Paint } from './paint.js';
import { renderDepartureText } from './renderers/departure-text.js';
import { renderDepartureJson, renderScoreJson } from './renderers/score-json.js';
import { renderPlanText } from './renderers/plan-text.js';
import { renderScoreText } from './renderers/score-text.js';
import { viewDeparture } from './view-departure.js';
import { viewPlan } from './view-plan.js';
import { viewScore } from './view.js';

export { DIAGNOSTIC_FORMATS, renderDiagnostics, type DiagnosticFormat } from './diagnostic-formats.js';
export {
  DOCUMENTS,
  renderDocument,
  type DocumentId,
  type DocumentRow,
  type MethodFigures,
} from './documents/index.js';
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

/** A what-if, as text or as JSON. Ends with a newline. */
export function renderDeparture(departure: Departure, request: RenderRequest<DepartureFormat>): string {
  const lookup = lookupIn(departure.before.inventory, request.catalogue);
  const view = viewDeparture(departure, request.catalogue, lookup);
  if (request.format === 'json') return renderDepartureJson(departure, view, lookup);
  return renderDepartureText(view, pageOf(request));
}

/** The road map in one screen: what moves, when, who decides, what stands in the way. */
export function renderPlanSummary(result: PlannedResult, request: RenderRequest<'text'>): string {
  const lookup = lookupIn(result.inventory, request.catalogue);
  return renderPlanText(viewPlan(result.plan, lookup), lookup, pageOf(request));
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
