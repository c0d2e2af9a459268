import { inertText } from '../inert.js';
import { PLAIN } from '../paint.js';
import { item, length, padded, paragraph, type Page, type Span } from '../renderers/text-layout.js';
import type { Block, Field } from './blocks.js';

const MARGIN = '  ';
const GAP = 2;
const TITLES: readonly Block['kind'][] = ['title', 'heading'];

/** Blocks for a terminal. Ends with a newline. */
export function renderBlocksText(blocks: readonly Block[], page: Page): string {
  const lines = blocks.flatMap((block, rank) => {
    const before = blocks[rank - 1]?.kind;
    // A paragraph belongs to the title above it, and stands apart from anything else; so does a title.
    const apart =
      ['paragraph', 'title'].includes(block.kind) && before !== undefined && !TITLES.includes(before);
    return [...(apart ? [''] : []), ...linesOf(block, page)];
  });
  return `${lines.join('\n')}\n`;
}

function linesOf(block: Block, page: Page): readonly string[] {
  switch (block.kind) {
    case 'title':
      return paragraph(page, bold(block.spans));
    case 'heading':
      return ['', ...paragraph(page, bold(block.spans))];
    case 'paragraph':
      return paragraph(page, block.spans);
    case 'list':
      return listLines(block.items, block.ordered, page);
    case 'fields':
      return fieldLines(block.fields, page);
    case 'table':
      return tableLines(block.head, block.rows, page);
  }
}

/** What has no style of its own stands out. */
function bold(spans: readonly Span[]): readonly Span[] {
  return spans.map((span) => ({ style: 'bold', ...span }));
}

function listLines(items: readonly (readonly Span[])[], ordered: boolean, page: Page): readonly string[] {
  const digits = String(items.length).length;
  return items.flatMap((spans, index) =>
    item(page, ordered ? `${MARGIN}${String(index + 1).padStart(digits)}. ` : `${MARGIN}• `, spans),
  );
}

/** Labels in one column, texts in another. */
function fieldLines(fields: readonly Field[], page: Page): readonly string[] {
  const widest = Math.max(...fields.map(({ label }) => length(label)));
  return fields.flatMap(({ label, text, note }) =>
    paragraph(
      page,
      [{ text }, ...(note === undefined ? [] : [{ text: `[${note}]`, style: 'dim' as const }])],
      {
        first: `${MARGIN}${page.paint.dim(padded(inertText(label), widest))}${' '.repeat(GAP)}`,
        rest: ' '.repeat(MARGIN.length + widest + GAP),
      },
    ),
  );
}

type Row = readonly string[];

/** Columns as wide as what they hold; the widest give way where the page is narrow, then each row is a line. */
function tableLines(head: Row, rows: readonly Row[], page: Page): readonly string[] {
  const room = page.width - MARGIN.length;
  if (head.length * (NARROWEST_COLUMN + GAP) > room) {
    const said = (row: Row): string =>
      row.map((cell, column) => (column === 0 ? cell : `${head[column] ?? ''} : ${cell}`)).join(' ; ');
    return listLines(
      rows.map((row) => [{ text: said(row) }]),
      false,
      page,
    );
  }
  const widths = columnWidths([head, ...rows], room);
  return [head, ...rows].flatMap((row, rank) => {
    const cells = row.map((text, column) =>
      paragraph({ width: widths[column] ?? 0, paint: PLAIN }, [{ text }]),
    );
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => {
      const line = cells
        .map((lines, column) => padded(lines[at] ?? '', widths[column] ?? 0))
        .join(' '.repeat(GAP))
        .trimEnd();
      return MARGIN + (rank === 0 ? page.paint.dim(line) : line);
    });
  });
}

const NARROWEST_COLUMN = 8;

function columnWidths(rows: readonly Row[], room: number): readonly number[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(NARROWEST_COLUMN, ...rows.map((row) => length(inertText(row[column] ?? '')))),
  );
  const total = (): number => widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
  while (total() > room) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST_COLUMN) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
