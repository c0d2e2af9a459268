import { explainTexts } from '../../texts/fr/explain.js';
import { inertJson } from '../inert.js';
import { item, paragraph, title, type Page } from '../renderers/text-layout.js';
import type { Reference, Situation } from './explanation.js';
import { explainableIds } from './find.js';

const ORDER = [
  'families',
  'things',
  'verdicts',
  'findings',
  'actions',
  'questions',
  'rows',
  'rules',
] as const;

/** Every id that can be asked for, by kind. Ends with a newline. */
export function renderIdsText(reference: Reference, situation: Situation | undefined, page: Page): string {
  const ids = explainableIds(reference, situation);
  const lines = [
    ...paragraph(page, [{ text: explainTexts.titles.list, style: 'bold' }]),
    ...paragraph(page, [{ text: explainTexts.listIntro }]),
    ...ORDER.filter((kind) => ids[kind].length > 0).flatMap((kind) => [
      ...title(page, explainTexts.list[kind]),
      ...ids[kind].flatMap((id) => item(page, '  ', [{ text: id }])),
    ]),
    ...(situation === undefined ? ['', ...paragraph(page, [{ text: explainTexts.needsInventory }])] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as JSON. Ends with a newline. */
export function renderIdsJson(reference: Reference, situation: Situation | undefined): string {
  const ids = explainableIds(reference, situation);
  return `${inertJson(JSON.stringify({ format: 1, kind: 'explainable', ...ids }, null, 2))}\n`;
}
