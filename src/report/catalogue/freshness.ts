import type { Catalogue } from '../../domain/catalogue.js';
import type { Freshness } from '../../domain/catalogue-answers.js';
import { freshnessTexts as texts, softDateWords } from '../../texts/fr/catalogue.js';
import { heading, paragraphOf, type Block } from './blocks.js';
import { nameOf } from './names.js';

/** How old the entries are, and which supports end. */
export function freshnessBlocks(answer: Freshness, catalogue: Catalogue): readonly Block[] {
  const { date, limits, sources, undated, dated } = answer;
  return [
    { kind: 'title', spans: [{ text: texts.title(date) }] },
    heading(2, texts.support(limits.fin_de_soutien_mois)),
    supportBlock(answer, catalogue),
    heading(2, texts.sources),
    paragraphOf(texts.counts(sources.total, sources.undated)),
    paragraphOf(texts.old(sources.old, limits.source_ancienne_mois, limits.source)),
    heading(2, texts.undated(undated.length)),
    paragraphOf(
      undated.length === 0 ? texts.noUndated : undated.map((id) => nameOf(id, catalogue)).join(', '),
    ),
    heading(2, texts.entries(dated.length)),
    ageTable(answer, catalogue),
  ];
}

function supportBlock({ support }: Freshness, catalogue: Catalogue): Block {
  const { columns } = texts;
  if (support.length === 0) return paragraphOf(texts.noSupport);
  return {
    kind: 'table',
    head: [columns.tool, columns.end],
    rows: support.map(({ id, date, past }) => [
      nameOf(id, catalogue),
      past ? texts.ended(date) : softDateWords(date),
    ]),
  };
}

function ageTable({ dated }: Freshness, catalogue: Catalogue): Block {
  const { columns } = texts;
  return {
    kind: 'table',
    head: [columns.tool, columns.newest, columns.age],
    rows: dated.map(({ id, newest, months }) => [
      nameOf(id, catalogue),
      softDateWords(newest),
      texts.age(months),
    ]),
  };
}
