import { pageTexts } from '../../../texts/fr/page.js';
import type { Chart } from '../../charts/chart.js';
import { element, fragment, raw, type Markup } from '../../markup.js';
import { keepTogether } from '../spaces.js';
import { tableMarkup } from './table.js';

/** A drawing with its title, and the figures behind it for those who cannot see it or want them: paper shows both. */
export function figureMarkup({ title, svg, table }: Chart): Markup {
  const cells = (line: readonly string[]) =>
    line.map((words) => ({ content: fragment(keepTogether(words)), words }));
  const label = pageTexts.drawing(title);
  return element(
    'figure',
    {},
    '\n',
    element('figcaption', {}, keepTogether(title)),
    '\n',
    // A drawing wider than a phone scrolls: made smaller, its words could not be read.
    element('div', { class: 'dessin', role: 'region', 'aria-label': label, tabindex: 0 }, raw(svg)),
    '\n',
    element(
      'details',
      {},
      element('summary', {}, pageTexts.figures),
      '\n',
      tableMarkup({
        label: `${pageTexts.figures} : ${title}`,
        head: cells(table.head),
        lines: table.lines.map(cells),
        align: [],
      }),
    ),
    '\n',
  );
}
