import { explainTexts } from '../../texts/fr/explain.js';
import { figureWords } from '../../texts/fr/method.js';
import { levelRange } from '../../texts/fr/report.js';
import { SIDE_WORDS } from '../../texts/fr/words.js';
import type { FamilyScore } from '../../domain/score.js';
import { familyPage } from '../method/page.js';
import { coefficientLines } from '../method/text.js';
import { item, paragraph, title } from '../renderers/text-layout.js';
import { intervalWords } from '../wording.js';
import { combiningWords } from './combining.js';
import type { Shown } from './text-lists.js';

/** A family: its score on each side and how it is made; without an inventory, what it looks at. */
export function familyLines(shown: Shown): readonly string[] {
  const { explanation, page } = shown;
  const { scores, families } = explanation;
  const pages = families.map(familyPage);
  const asked = scores.length > 0 ? [] : pages.flatMap(({ askedRows }) => askedRows);
  return [
    ...scores.flatMap((score) => scoreLines(score, shown)),
    ...(scores.length === 0 ? [] : attenuationLines(shown)),
    ...(asked.length === 0 ? [] : title(page, explainTexts.titles.reads)),
    ...asked.flatMap(({ question, keys }) =>
      item(page, '  • ', [{ text: question }, { text: keys.join(' ; '), style: 'dim' }]),
    ),
  ];
}

/** Every coefficient of the family, with its place and its source. */
export function familyCoefficientLines({ explanation, page }: Shown): readonly string[] {
  const rows = explanation.families.map(familyPage).flatMap(({ coefficientRows }) => coefficientRows);
  return [...title(page, explainTexts.titles.coefficients), ...coefficientLines(rows, page)];
}

function scoreLines(score: FamilyScore, { page, reference }: Shown): readonly string[] {
  const { levels, side } = score;
  const ends = score.score.low === score.score.high ? (['low'] as const) : (['low', 'high'] as const);
  const names = { low: ends.length === 1 ? '' : explainTexts.best, high: explainTexts.worst };
  return [
    ...title(
      page,
      `${SIDE_WORDS[side].title} : ${levelRange(levels.low, levels.high)}, ${intervalWords(score.score)}`,
    ),
    ...ends.flatMap((end) => {
      const words = combiningWords(score, end, reference.attenuation);
      return item(page, '  ', [{ text: names[end] === '' ? words : `${names[end]} : ${words}` }]);
    }),
  ];
}

function attenuationLines({ page, reference, coefficients }: Shown): readonly string[] {
  const source = coefficients.get('/combinaison/attenuation')?.source ?? explainTexts.convention;
  return paragraph(page, [
    { text: explainTexts.attenuation(figureWords(reference.attenuation), source), style: 'dim' },
  ]);
}
