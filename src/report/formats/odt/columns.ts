import type { Table } from 'mdast';
import { wordsOf } from '../plain.js';
import { TEXT_WIDTH } from './layout.js';

/** How a table fills the width of the text. */
export interface Columns {
  /** Centimetres, one a column; they add up to the width of the text. */
  readonly widths: readonly number[];
  /** In smaller letters. */
  readonly dense: boolean;
}

/** Mean width of a letter of Liberation Sans, 0.52 em, in centimetres: at 9.5 points, and at 8 points. Convention. */
const LETTER = { normal: 0.175, dense: 0.147 };
/** Left and right of a cell together, and a little air. Centimetres. */
const PADDING = 0.36;
/** Words in bold are wider than the mean, and a word must never be cut. Convention. */
const CAREFUL = 1.12;
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
  const normal = needsOf(table, LETTER.normal);
  const dense = normal.length > MANY || sum(normal.map(({ least }) => least)) > TEXT_WIDTH;
  return { widths: shared(dense ? needsOf(table, LETTER.dense) : normal), dense };
}

function needsOf({ children: rows }: Table, letter: number): readonly Need[] {
  const columns = Math.max(...rows.map(({ children }) => children.length));
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.map(({ children }) => {
      const cell = children[column];
      return cell === undefined ? '' : wordsOf(cell);
    });
    // A no-break space holds, a hyphen or a slash lets go.
    const words = cells.flatMap((cell) => cell.split(/[ \-/]/));
    const least = widest(words) * letter * CAREFUL + PADDING;
    // A head may stand on two lines: it does not ask for room as what is below it does.
    const [head = '', ...below] = cells;
    const natural = Math.max(widest(below), size(head) / 2) * letter + PADDING;
    const mean = sum(below.map(size)) / Math.max(1, below.length);
    return { least, natural: Math.max(least, natural), fullness: mean / widest(below) };
  });
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

function size(text: string): number {
  return [...text].length;
}

function widest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map(size));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
