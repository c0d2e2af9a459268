import type { Table } from 'mdast';
import { PLAIN } from '../paint.js';
import { length, padded, paragraph } from '../renderers/text-layout.js';
import { wordsOf } from './plain.js';

const GAP = '  ';

/** A table in columns where they hold side by side; else each line becomes a small list of what its columns say. */
export function tableLines(table: Table, width: number): readonly string[] {
  const rows = table.children.map(({ children }) => children.map(wordsOf));
  const [head = [], ...lines] = rows;
  const columns = head.map((_, column) => Math.max(...rows.map((row) => length(row[column] ?? ''))));
  const whole = columns.reduce((sum, column) => sum + column, 0) + GAP.length * (columns.length - 1);
  if (whole > width)
    return lines.flatMap((row, at) => [...(at === 0 ? [] : ['']), ...record(head, row, width)]);
  const line = (row: readonly string[]): string =>
    columns
      .map((column, at) => padded(row[at] ?? '', column))
      .join(GAP)
      .trimEnd();
  return [line(head), columns.map((column) => '-'.repeat(column)).join(GAP), ...lines.map(line)];
}

function record(head: readonly string[], row: readonly string[], width: number): readonly string[] {
  const page = { width, paint: PLAIN };
  const [name = '', ...cells] = row;
  return [
    ...paragraph(page, [{ text: name }]),
    ...cells.flatMap((cell, at) =>
      cell === ''
        ? []
        : paragraph(page, [{ text: `${head[at + 1] ?? ''} : ${cell}` }], { first: '  ', rest: '    ' }),
    ),
  ];
}
