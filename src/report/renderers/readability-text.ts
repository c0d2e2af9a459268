import { readabilityTexts } from '../../texts/fr/readability.js';
import { numberWords } from '../../texts/fr/words.js';
import type { Readability, ReadabilityFigures } from '../readability.js';
import { item, paragraph, type Page, type Span } from './text-layout.js';

/** How one document reads. */
export interface ReadDocument {
  readonly id: string;
  readonly read: Readability;
}

/** How each document reads, with what the index means. Ends with a newline. */
export function renderReadabilityText(
  documents: readonly ReadDocument[],
  figures: ReadabilityFigures,
  page: Page,
): string {
  const [easy = 0, middling = 0, hard = 0] = figures.niveaux.map(({ a_partir_de }) => a_partir_de ?? 0);
  const lines = [
    ...paragraph(page, [{ text: readabilityTexts.title, style: 'bold' }]),
    ...paragraph(page, [{ text: readabilityTexts.about(figures.formule.source) }]),
    ...paragraph(page, [{ text: readabilityTexts.levels(easy, middling, hard) }]),
    '',
    ...documents.flatMap((document) => documentLines(document, figures, page)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Enough of a sentence to find it. */
const START = 60;

function documentLines(
  { id, read }: ReadDocument,
  figures: ReadabilityFigures,
  page: Page,
): readonly string[] {
  const { index, level, words, longest } = read;
  const head: Span = { text: id, style: 'bold' };
  if (index === undefined || level === undefined)
    return item(page, '  ', [head, { text: `: ${readabilityTexts.empty}` }]);
  const figure = readabilityTexts.line(numberWords(index, 0), readabilityTexts.level[level], words);
  const start =
    longest.text.length > START ? `${longest.text.slice(0, START).replace(/\s\S*$/u, '')}…` : longest.text;
  const long = longest.words > figures.phrase_longue.mots;
  return [
    ...item(page, '  ', [head, { text: `: ${figure}` }]),
    ...item(page, '    ', [
      { text: readabilityTexts.longest(longest.words, start), style: 'dim' },
      ...(long ? [{ text: `· ${readabilityTexts.tooLong}`, style: 'yellow' } as const] : []),
    ]),
  ];
}
