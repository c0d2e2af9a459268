import { BAR, DASH, NEWLINE, PLUS, RETURN, SPACE } from './letters.js';
import { atLineEnd, keepWord, lineEndFrom, nextLine, skipSpaces, type Reading } from './reading.js';

/** A text of several lines, as `|` and `>` open it. */
interface BlockText {
  readonly folded: boolean;
  /** `-`, `+` or neither: what becomes of the last line ends. */
  readonly chomping: number;
}

/** The lines below `|` or `>`, further to the right than `above`; leaves the reading at the next line. */
export function readBlockText(
  reading: Reading,
  above: number,
  key: number,
  keyEnd: number,
): string | undefined {
  const { text, at } = reading;
  const chomping = text.charCodeAt(at + 1);
  const block = { folded: text.charCodeAt(at) !== BAR, chomping };
  reading.at += chomping === DASH || chomping === PLUS ? 2 : 1;
  skipSpaces(reading);
  if (!atLineEnd(reading)) return undefined;
  reading.at = lineEndFrom(text, reading.at) + 1;
  const lines = readLines(reading, above);
  if (lines === undefined) return undefined;
  reading.end = reading.at;
  keepWord(reading, key, keyEnd, at);
  // Just before the line that comes next, which may be the end.
  reading.at -= text.charCodeAt(reading.at - 1) === NEWLINE ? 1 : 0;
  nextLine(reading);
  return joined(lines, block);
}

/** The lines of the text without their indentation, those that are empty as ''; undefined where the library must look. */
function readLines(reading: Reading, above: number): readonly string[] | undefined {
  const { text } = reading;
  const lines: string[] = [];
  let indent = -1;
  while (reading.at < text.length) {
    const start = reading.at;
    const code = skipSpaces(reading);
    const column = reading.at - start;
    const isEmpty = code === NEWLINE || code === RETURN;
    // Blanks alone on a line may belong to the text, or not.
    if (reading.at >= text.length || (isEmpty && column > Math.max(indent, 0))) return undefined;
    if (!isEmpty && indent === -1 && column > above) indent = column;
    if (!isEmpty && (indent === -1 || column < indent)) {
      reading.at = start;
      break;
    }
    const end = lineEndFrom(text, start);
    lines.push(
      isEmpty ? '' : text.slice(start + indent, text.charCodeAt(end - 1) === RETURN ? end - 1 : end),
    );
    reading.at = Math.min(end + 1, text.length);
  }
  return indent === -1 ? undefined : lines;
}

/** One text: line by line, or folded, where a line end is a space unless lines are empty. */
function joined(lines: readonly string[], { folded, chomping }: BlockText): string | undefined {
  const last = lines.findLastIndex((line) => line !== '');
  const told = lines.slice(0, last + 1);
  if (folded && told.some((line) => line.charCodeAt(0) === SPACE)) return undefined;
  const body = folded ? fold(told) : told.join('\n');
  if (chomping === DASH) return body;
  return body + '\n'.repeat(chomping === PLUS ? lines.length - last : 1);
}

function fold(lines: readonly string[]): string {
  let text = '';
  let empty = 0;
  let isFirst = true;
  for (const line of lines) {
    if (line === '') {
      empty += 1;
      continue;
    }
    text += (empty > 0 ? '\n'.repeat(empty) : isFirst ? '' : ' ') + line;
    empty = 0;
    isFirst = false;
  }
  return text;
}
