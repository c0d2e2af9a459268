import { stringify, type Options } from 'csv-stringify/sync';
import { inertText } from '../inert.js';

/**
 * A CSV that opens at once in the spreadsheets of a French office: the mark of UTF-8 at the start, semicolons, and a cell that
 * would be read as a formula kept as text.
 */
export function sheet(
  lines: readonly (readonly (string | number)[])[],
  more: Readonly<Pick<Options, 'quoted_match'>> = {},
): string {
  return stringify(
    lines.map((line) => line.map((cell) => (typeof cell === 'string' ? inertText(cell) : cell))),
    { bom: true, delimiter: ';', record_delimiter: '\r\n', escape_formulas: true, ...more },
  );
}
