import type { AlignType } from 'mdast';
import { element, fragment, type Markup } from '../../markup.js';

/** One table, whatever it was made from. */
export interface TableParts {
  /** Its name to those who hear the page. */
  readonly label: string;
  readonly head: readonly Cell[];
  readonly lines: readonly (readonly Cell[])[];
  readonly align: readonly (AlignType | undefined)[];
}

export interface Cell {
  readonly content: Markup;
  readonly words: string;
}

const ALIGNED: Readonly<Record<string, string>> = { right: 'nombre', center: 'milieu' };
/** From so many columns on, sentences no longer stand side by side on a phone. */
const MANY = 3;

/**
 * A table in a region that scrolls by itself and that the keyboard reaches. On a phone, a table of sentences turns into one
 * block a line, each cell under the title of its column; columns of figures stay side by side.
 */
export function tableMarkup(parts: TableParts): Markup {
  const { label, head, lines, align } = parts;
  const sort = align.includes('right') ? 'chiffres' : head.length >= MANY ? 'en-blocs' : undefined;
  return element(
    'div',
    { class: 'tableau', role: 'region', 'aria-label': label, tabindex: 0 },
    element(
      'table',
      { class: sort },
      '\n',
      element('thead', {}, row(head.map((cell, at) => headCell(cell, align[at])))),
      '\n',
      element(
        'tbody',
        {},
        '\n',
        ...lines.flatMap((line) => [row(bodyCells(line, parts, sort === 'en-blocs')), '\n']),
      ),
      '\n',
    ),
  );
}

function headCell({ content, words }: Cell, align: AlignType | undefined): Markup {
  // A title that says nothing would be read out as one.
  if (words.trim() === '') return element('td', {});
  return element('th', { scope: 'col', class: ALIGNED[align ?? ''] }, content);
}

function bodyCells(line: readonly Cell[], { head, align }: TableParts, stacked: boolean): readonly Markup[] {
  return line.map(({ content }, at) =>
    element(
      'td',
      {
        class: ALIGNED[align[at] ?? ''],
        'data-titre': !stacked || at === 0 ? undefined : head[at]?.words,
      },
      content,
    ),
  );
}

function row(cells: readonly Markup[]): Markup {
  return element('tr', {}, fragment(...cells));
}
