import { ORIGINS, type Completeness } from '../../domain/catalogue-answers.js';
import { completenessTexts as texts } from '../../texts/fr/catalogue.js';
import { FIELD_WORDS } from '../../texts/fr/catalogue-words.js';
import { numberWords } from '../../texts/fr/words.js';
import { paragraphOf, type Block } from './blocks.js';

/** What is filled and where it comes from, as a page. */
export function completenessBlocks(answer: Completeness): readonly Block[] {
  return [{ kind: 'title', spans: [{ text: texts.title }] }, ...completenessTable(answer)];
}

/** The same without its title. */
export function completenessTable({ entries, fields, origins }: Completeness): readonly Block[] {
  const { columns } = texts;
  const all = ORIGINS.reduce((sum, origin) => sum + origins[origin], 0);
  const share = (count: number): string =>
    texts.share(numberWords(count), numberWords(all === 0 ? 0 : (100 * count) / all, 0));
  return [
    paragraphOf(texts.counts(entries.complet, entries.repere)),
    {
      kind: 'table',
      head: [columns.field, columns.whole, columns.short, ...ORIGINS.map((one) => columns.origins[one])],
      rows: fields.map(({ field, filled, origins: own }) => [
        FIELD_WORDS[field] ?? field,
        texts.outOf(filled.complet, entries.complet),
        texts.outOf(filled.repere, entries.repere),
        ...ORIGINS.map((origin) => String(own[origin])),
      ]),
    },
    paragraphOf(
      `${texts.total(all)} ${ORIGINS.map((origin) => `${columns.origins[origin]} ${share(origins[origin])}`).join(', ')}.`,
    ),
    { kind: 'list', ordered: false, items: texts.legend.map((text) => [{ text }]) },
  ];
}
