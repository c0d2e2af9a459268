import { idOf } from '../../domain/pointer.js';
import type { Page } from '../renderers/text-layout.js';
import type { Reference, Situation } from './explanation.js';
import { explainableIds, explanationOf } from './find.js';
import { renderExplanationJson } from './json.js';
import { renderIdsJson, renderIdsText } from './list.js';
import { renderExplanationText } from './text.js';

export type { CheckRule, Reference, Situation } from './explanation.js';

export type ExplanationFormat = 'text' | 'json';

/** Explains an id in one of the forms; undefined where nothing has that name. Ends with a newline. */
export function explain(
  id: string,
  reference: Reference,
  situation: Situation | undefined,
  format: ExplanationFormat,
  page: Page,
): string | undefined {
  const explanation = explanationOf(id, reference, situation);
  if (explanation === undefined) return undefined;
  return format === 'json'
    ? renderExplanationJson(explanation, reference, situation)
    : renderExplanationText(explanation, reference, situation, page);
}

/** Every id that can be explained. */
export function listExplainable(
  reference: Reference,
  situation: Situation | undefined,
  format: ExplanationFormat,
  page: Page,
): string {
  return format === 'json' ? renderIdsJson(reference, situation) : renderIdsText(reference, situation, page);
}

/** All ids in one list, things by their bare id too: what a mistyped one is compared with. */
export function knownIds(reference: Reference, situation: Situation | undefined): readonly string[] {
  const ids = explainableIds(reference, situation);
  return [...new Set([...Object.values(ids).flat(), ...ids.things.map(idOf)])];
}
