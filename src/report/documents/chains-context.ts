import { chainTexts } from '../../texts/fr/chains.js';
import { causeWords, chainWords } from '../chain-wording.js';
import type { ScoreView } from '../view.js';
import { placeWords } from '../wording.js';

/** Causes and chains in words, in the shape that the template reads. */
export function chainsContext({ causes, chains, file }: ScoreView) {
  const { intro, title } = chainTexts.causes;
  return {
    causes: {
      title,
      intro,
      lines: causes.map((cause) => ({
        words: causeWords(cause),
        place: placeWords(file, cause.place) || null,
      })),
    },
    chains: {
      title: chainTexts.chains.title,
      intro: chainTexts.chains.intro,
      lines: chains.shown.map((chain) => ({
        words: chainWords(chain),
        place: placeWords(file, chain.place) || null,
      })),
      open: chains.open ? chainTexts.chains.open : null,
    },
  };
}
