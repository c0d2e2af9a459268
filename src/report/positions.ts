/** A place in a text, as editors count: lines and columns from 1, columns in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, found once for many places. */
export interface Lines {
  readonly text: string;
  /** Offset of the first letter of each line, in UTF-16 units. */
  readonly starts: readonly number[];
}

const LINE_BREAK = /\r\n|\n|\r/g;
const BYTE_ORDER_MARK = '\uFEFF';

/** Finds the lines; a byte order mark is before the first letter, not in the first column. */
export function linesOf(text: string): Lines {
  const starts = [text.startsWith(BYTE_ORDER_MARK) ? 1 : 0];
  // Most lines end in one letter, which is found without a pattern.
  if (text.includes('\r'))
    for (const match of text.matchAll(LINE_BREAK)) starts.push(match.index + match[0].length);
  else for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** Line and column of an offset. An offset inside a line break counts as the end of its line. */
export function locateIn(lines: Lines, offset: number): Position {
  const index = lineIndex(lines.starts, offset);
  const start = lines.starts[index] ?? 0;
  const before = lines.text.slice(start, Math.max(start, offset)).replace(/[\r\n]+$/, '');
  return { line: index + 1, column: [...before].length + 1 };
}

/** Line and column of an offset in a text. */
export function locate(text: string, offset: number): Position {
  return locateIn(linesOf(text), offset);
}

/** The text of the line of an offset, without its end, and where it starts. */
export function lineAt(lines: Lines, offset: number): { readonly line: string; readonly start: number } {
  const index = lineIndex(lines.starts, offset);
  const start = lines.starts[index] ?? 0;
  const line = lines.text.slice(start, lines.starts[index + 1] ?? lines.text.length).replace(/[\r\n]+$/, '');
  return { line, start };
}

/** The last line that starts at or before an offset. */
function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
