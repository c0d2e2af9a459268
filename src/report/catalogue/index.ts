import type { Catalogue } from '../../domain/catalogue.js';
import { understoodTexts } from '../../texts/fr/catalogue.js';
import { inertText } from '../inert.js';
import type { Paint } from '../paint.js';
import type { Asked, CatalogueAnswer } from './answer.js';
import { paragraphOf, type Block } from './blocks.js';
import { renderBlocksMarkdown } from './blocks-markdown.js';
import { renderBlocksText } from './blocks-text.js';
import { completenessBlocks } from './completeness.js';
import { freshnessBlocks } from './freshness.js';
import { renderAnswerJson } from './json.js';
import { filteredBlocks, isWhole, overviewBlocks } from './list.js';
import { pageBlocks } from './page.js';
import { replacementBlocks } from './replacements.js';
import { sheetBlocks } from './sheet.js';
import { nameOf, usageTitle } from './names.js';

export type { Asked, CatalogueAnswer } from './answer.js';
export { nameOf, usageTitle };

/** The forms of an answer, the first by default. */
export const CATALOGUE_FORMATS = ['text', 'json', 'markdown'] as const;
export type CatalogueFormat = (typeof CATALOGUE_FORMATS)[number];

export interface CatalogueRequest {
  readonly format: CatalogueFormat;
  /** In characters; colours come from the edge. Both matter to text only. */
  readonly width: number;
  readonly paint: Paint;
}

/** The widest text that reads well, and the narrowest that can be laid out. */
const WIDEST = 100;
const NARROWEST = 40;

/** What a person wrote on the command line, fit to be shown again. */
export function shownWords(text: string): string {
  return inertText(text).slice(0, WIDEST);
}

/** An answer of the catalogue in one of its forms. Ends with a newline. */
export function renderCatalogue(
  answer: CatalogueAnswer,
  catalogue: Catalogue,
  { format, width, paint }: CatalogueRequest,
): string {
  if (format === 'json') return renderAnswerJson(answer);
  const blocks = blocksOf(answer, catalogue, format);
  return format === 'markdown'
    ? renderBlocksMarkdown(blocks)
    : renderBlocksText(blocks, { width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint });
}

function blocksOf(answer: CatalogueAnswer, catalogue: Catalogue, format: CatalogueFormat): readonly Block[] {
  switch (answer.of) {
    case 'outil':
      return [
        ...understoodBlocks(answer.asked, answer.sheet.tool.nom),
        ...sheetBlocks(answer.sheet, catalogue),
      ];
    case 'remplacements':
      return [
        ...understoodBlocks(answer.asked, answer.replacements.old.nom),
        ...replacementBlocks(answer.replacements, catalogue),
      ];
    case 'liste':
      if (!isWhole(answer.listing)) return filteredBlocks(answer.listing, catalogue);
      return format === 'markdown'
        ? pageBlocks(answer.listing, answer.completeness, catalogue)
        : overviewBlocks(answer.listing);
    case 'anciennete':
      return freshnessBlocks(answer.freshness, catalogue);
    case 'completude':
      return completenessBlocks(answer.completeness);
  }
}

/** Said before the answer where the name was not the one of today. */
function understoodBlocks({ text, understood }: Asked, name: string): readonly Block[] {
  if (understood.how === 'connu') return [];
  return [
    paragraphOf(
      understood.how === 'proche'
        ? understoodTexts.near(text, name)
        : understoodTexts.former(understood.name, name, understood.until),
    ),
  ];
}
