import type { Json } from '../../domain/fact.js';
import type { Pointer } from '../../domain/pointer.js';
import { RESERVED, slugOf } from '../suggest.js';
import type { TroubleCode } from '../../domain/import.js';
import { isSilent, type CellRead } from './cells.js';
import type { Column } from './headings.js';
import type { Row, Table } from './table.js';
import type { CellWords } from './vocabulary.js';

/** One thing that a row describes: where it goes in the inventory, and what is known of it by path below. */
export interface Element {
  readonly pointer: Pointer;
  readonly line: number;
  readonly values: Readonly<Record<string, Json>>;
}

/** Something to look at again in a sheet. */
export interface Trouble {
  readonly row: Row;
  readonly code: TroubleCode;
  /** The heading of the cell; none where it is the whole row. */
  readonly heading?: string;
  readonly cell?: string;
  readonly args?: Readonly<Record<string, string | readonly string[]>>;
}

/** What one cell fills, by path below the element, and what of it could not be read. */
export interface CellFill {
  readonly values: Readonly<Record<string, Json>>;
  readonly trouble?: Pick<Trouble, 'code' | 'args'>;
}

/** How the cells of one field are read. */
export interface FieldReader {
  readonly field: string;
  readonly read: (cell: string) => CellFill;
}

/** A field that fills one place. */
export function fieldAt(field: string, path: string, read: (cell: string) => CellRead): FieldReader {
  return {
    field,
    read: (cell) => {
      const found = read(cell);
      if (found.ok) return { values: { [path]: found.value } };
      return { values: {}, trouble: { code: found.code, ...(found.args && { args: found.args }) } };
    },
  };
}

/** What the cells of a row fill; a place already filled keeps what it has. */
export function readCells(
  row: Row,
  columns: readonly Column[],
  readers: readonly FieldReader[],
  words: CellWords,
) {
  const values: Record<string, Json> = {};
  const troubles: Trouble[] = [];
  for (const { field, read } of readers) {
    const column = columnOf(field, columns);
    const cell = cellOf(row, column);
    if (column === undefined || isSilent(cell, words)) continue;
    const fill = read(cell);
    for (const [path, value] of Object.entries(fill.values)) {
      if (!Object.hasOwn(values, path)) values[path] = value;
    }
    if (fill.trouble !== undefined) troubles.push({ row, heading: column.heading, cell, ...fill.trouble });
  }
  return { values, troubles };
}

/** The column that is read for a field. */
export function columnOf(field: string, columns: readonly Column[]): Column | undefined {
  return columns.find((column) => column.use === 'lu' && column.field === field);
}

/** The cell of a column; empty where the row is shorter. */
export function cellOf({ cells }: Row, column: Column | undefined): string {
  return column === undefined ? '' : (cells[column.index] ?? '');
}

/** The rows that could not be cut into cells. */
export function brokenRows({ broken }: Table): readonly Trouble[] {
  return broken.map(({ code, line, cells }) => ({ row: { line, cells }, code }));
}

const LONGEST_ID = 60;

/** A well-formed id for any words. */
export function idFor(text: string, kind: string): string {
  const slug = slugOf(text).slice(0, LONGEST_ID).replace(/-+$/, '');
  if (slug === '') return kind;
  return /^[a-z]/.test(slug) && !RESERVED.includes(slug) ? slug : `${kind}-${slug}`;
}

/** The n-th id of those that would be the same: `benevole`, `benevole-2`. */
export function numbered(id: string, rank: number): string {
  return rank === 1 ? id : `${id}-${rank}`;
}
