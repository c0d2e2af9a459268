import { inertText } from './inert.js';
import { lineAt, type Lines } from './positions.js';

/** One line of a file, ready to be shown with a sign under a place of it. */
export interface Excerpt {
  readonly excerpt: string;
  /** Cells to leave before the sign. */
  readonly caret: number;
}

/** What fits on a terminal: letters before the place, letters in all. A convention. */
const BEFORE = 60;
const WIDTH = 100;

/** The line of an offset, cut around it, without anything that could act on a terminal. */
export function excerptAt(lines: Lines, offset: number): Excerpt {
  const { line, start } = lineAt(lines, offset);
  const at = Math.min(Math.max(0, offset - start), line.length);
  // A very long line is cut before its letters are counted: thousands of places may be on it.
  const before = [...line.slice(Math.max(0, at - 4 * BEFORE), at)].slice(-BEFORE).join('');
  const after = [...line.slice(at, at + 4 * WIDTH)].slice(0, WIDTH - [...before].length).join('');
  const head = (before.length < at ? '…' : '') + visible(before);
  const tail = visible(after) + (at + after.length < line.length ? '…' : '');
  return { excerpt: head + tail, caret: cellsOf(head) };
}

/** Tabs are shown, one arrow each: they are often what is wrong. */
function visible(text: string): string {
  return text.split('\t').map(inertText).join('→');
}

/** Of all that comes before, each letter takes one cell: nearly all that people write here. */
const BEYOND_PLAIN = /[\u0300-\uFFFF]/;

/** How many cells of a terminal a text takes, near enough to put a sign under a letter. */
function cellsOf(text: string): number {
  if (!BEYOND_PLAIN.test(text)) return text.length;
  const wide =
    /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u;
  return [...text].reduce((sum, letter) => sum + (/\p{Mn}/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1), 0);
}
