import { chainTexts } from '../../texts/fr/chains.js';
import { brokenWords, causeWords, chainWords } from '../chain-wording.js';
import type { ChainView } from '../view-chains.js';
import type { ScoreView } from '../view.js';
import { placeWords } from '../wording.js';
import { item, paragraph, title, type Page } from './text-layout.js';

/** The things that weigh in several families. */
export function causeLines({ causes, file }: ScoreView, page: Page): readonly string[] {
  if (causes.length === 0) return [];
  return [
    ...title(page, chainTexts.causes.title),
    ...paragraph(page, [{ text: chainTexts.causes.intro }]),
    ...causes.flatMap((cause) =>
      item(page, '  • ', [
        { text: causeWords(cause) },
        { text: placeWords(file, cause.place), style: 'dim' },
      ]),
    ),
  ];
}

/** What hangs together. */
export function chainLines({ chains: { shown, open }, file }: ScoreView, page: Page): readonly string[] {
  if (shown.length === 0) return [];
  return [
    ...title(page, chainTexts.chains.title),
    ...paragraph(page, [{ text: chainTexts.chains.intro }]),
    ...shown.flatMap((chain) => oneChain(chainWords(chain), chain, file, page)),
    ...(open ? paragraph(page, [{ text: chainTexts.chains.open }]) : []),
  ];
}

/** What would stop in turn if they left. */
export function brokenLines(broken: readonly ChainView[], file: string, page: Page): readonly string[] {
  if (broken.length === 0) return [];
  return [
    ...title(page, chainTexts.broken.title),
    ...broken.flatMap((chain) => oneChain(brokenWords(chain), chain, file, page)),
  ];
}

function oneChain(words: string, { place }: ChainView, file: string, page: Page): readonly string[] {
  return item(page, '  • ', [{ text: words }, { text: placeWords(file, place), style: 'dim' }]);
}
