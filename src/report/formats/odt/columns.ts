import type { Table } from 'mdast';
import { wordsOf } from '../plain.js';
import { keepTogether } from '../spaces.js';
import { TEXT_WIDTH } from './layout.js';
import { widthOf } from './measure.js';

/** How a table fills the width of the text. */
export interface Columns {
  /** Centimetres, one a column; they add up to the width of the text. */
  readonly widths: readonly number[];
  /** In smaller letters. */
  readonly dense: boolean;
}

/** Sizes of the letters of a table, in points. */
export const TABLE_POINTS = { normal: 9.5, dense: 8 } as const;
/** Left and right of a cell together, and a little air. Centimetres. */
const PADDING = 0.36;
/** Above and below a cell together. Centimetres. */
const ABOVE_AND_BELOW = 0.24;
/** Height of a line, in centimetres a point of its letters: 118 %. */
const LINE = (1.18 * 2.54) / 72;
/** Bold letters are wider, other fonts too, and a word must never be cut. Convention. */
const CAREFUL = 1.1;
/** More columns than this need smaller letters. Convention. */
const MANY = 6;
interface Need {
  /** The longest word, so that none is cut. */
  readonly least: number;
  /** The longest cell on one line. */
  readonly natural: number;
  /** How full its cells are beside the longest, from 0 to 1: a column of one long cell asks for less. */
  readonly fullness: number;
}

/** Gives each column room for its longest word, then shares the rest by what the columns hold, as browsers do. */
export function columnsOf(table: Table): Columns {
  const normal = needsOf(table, TABLE_POINTS.normal);
  const dense = normal.length > MANY || sum(normal.map(({ least }) => least)) > TEXT_WIDTH;
  return { widths: shared(dense ? needsOf(table, TABLE_POINTS.dense) : normal), dense };
}

/** About how high a table stands, in centimetres. */
export function heightOf({ children: rows }: Table, { widths, dense }: Columns): number {
  const points = dense ? TABLE_POINTS.dense : TABLE_POINTS.normal;
  const lines = rows.map(({ children }) =>
    Math.max(
      1,
      ...children.map((cell, at) =>
        Math.ceil((widthOf(wordsOf(cell), points) * CAREFUL) / ((widths[at] ?? TEXT_WIDTH) - PADDING)),
      ),
    ),
  );
  return sum(lines) * points * LINE + rows.length * ABOVE_AND_BELOW;
}

function needsOf({ children: rows }: Table, points: number): readonly Need[] {
  const columns = Math.max(...rows.map(({ children }) => children.length));
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.map(({ children }) => {
      const cell = children[column];
      return cell === undefined ? '' : keepTogether(wordsOf(cell));
    });
    // A no-break space holds, a hyphen or a slash lets go.
    const words = cells.flatMap((cell) => cell.split(/[ \-/]/));
    const least = widest(words, points) * CAREFUL + PADDING;
    // A head may stand on two lines: it does not ask for room as what is below it does.
    const [head = '', ...below] = cells;
    const natural = Math.max(widest(below, points), onTwoLines(head, points)) + PADDING;
    const mean = sum(below.map((cell) => widthOf(cell, points))) / Math.max(1, below.length);
    return { least, natural: Math.max(least, natural), fullness: mean / Math.max(1, widest(below, points)) };
  });
}

/** The least width in which a text stands on two lines. */
function onTwoLines(text: string, points: number): number {
  const words = text.split(' ');
  const cuts = words.map((_, at) =>
    widest([words.slice(0, at).join(' '), words.slice(at).join(' ')], points),
  );
  return Math.min(...cuts) * CAREFUL;
}

function shared(needs: readonly Need[]): readonly number[] {
  const least = sum(needs.map((need) => need.least));
  const natural = sum(needs.map((need) => need.natural));
  if (natural <= TEXT_WIDTH) return needs.map((need) => (need.natural * TEXT_WIDTH) / natural);
  const claims = needs.map((need) => (need.natural - need.least) * need.fullness);
  const claimed = sum(claims);
  if (least >= TEXT_WIDTH || claimed === 0) return needs.map((need) => (need.least * TEXT_WIDTH) / least);
  return needs.map((need, at) => need.least + ((claims[at] ?? 0) * (TEXT_WIDTH - least)) / claimed);
}

function widest(texts: readonly string[], points: number): number {
  return Math.max(0, ...texts.map((text) => widthOf(text, points)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
