import { lineBreakOf } from './layout.js';

const MARK = '\uFEFF';

/** The text with one more line at its head: behind a byte order mark, and ended as the others are. */
export function withFirstLine(text: string, line: string): string {
  const [mark, rest] = text.startsWith(MARK) ? [MARK, text.slice(MARK.length)] : ['', text];
  return `${mark}${line}${lineBreakOf(text)}${rest}`;
}
