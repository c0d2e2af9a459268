import { item, paragraph, title, type Page } from '../renderers/text-layout.js';
import type { AskedRow, CoefficientRow, MethodPage } from './page.js';

/** The page for a terminal. Ends with a newline. */
export function renderMethodText(view: MethodPage, page: Page): string {
  const say = (text: string): readonly string[] => paragraph(page, [{ text }]);
  const lines = [
    ...paragraph(page, [{ text: view.title, style: 'bold' }]),
    ...view.intro.flatMap(say),
    ...title(page, view.how),
    ...view.method.flatMap((text) => item(page, '  • ', [{ text }])),
    ...title(page, view.shared),
    ...coefficientLines(view.sharedRows, page),
    ...view.all.flatMap((family) => familyLines(family, view, page)),
    '',
    ...say(view.verdicts),
    ...say(view.credit),
  ];
  return `${lines.join('\n')}\n`;
}

function familyLines(
  { id, name, text, when, cites, askedRows, coefficientRows }: MethodPage['all'][number],
  view: MethodPage,
  page: Page,
): readonly string[] {
  const head = (words: string): readonly string[] => item(page, '  ', [{ text: words, style: 'dim' }]);
  return [
    ...title(page, `${name} (${id})`),
    ...paragraph(page, [{ text }]),
    ...item(page, '  ', [{ text: `${view.sides} ${when}. ${view.rows} : ${cites.join(' · ')}` }]),
    ...head(view.facts),
    ...askedRows.flatMap((row) => askedLines(row, page)),
    ...head(view.coefficients),
    ...coefficientLines(coefficientRows, page),
  ];
}

function askedLines({ question, keys }: AskedRow, page: Page): readonly string[] {
  return item(page, '  • ', [{ text: question }, { text: keys.join(' ; '), style: 'dim' }]);
}

/** Coefficients with where they stand. */
export function coefficientLines(rows: readonly CoefficientRow[], page: Page): readonly string[] {
  return rows.flatMap(({ words, place, value, source }) =>
    item(page, '  • ', [{ text: `${words} — ${value}` }, { text: `${place} (${source})`, style: 'dim' }]),
  );
}
