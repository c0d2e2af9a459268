import { CsvError, parse } from 'csv-parse/sync';
import type { Json } from '../../domain/fact.js';
import { readChoice, readDay, readWordsCell, type CellRead } from './cells.js';
import { guessColumns, type Column } from './headings.js';
import { brokenRows, cellOf, columnOf, type Trouble } from './reading.js';
import { readTable, type Row, type Table } from './table.js';
import type { Vocabulary } from './vocabulary.js';

/** A row of a sheet of answers that somebody filled in; with troubles, nothing of it is to be taken. */
export interface AnswerRow {
  readonly line: number;
  readonly question: string;
  /** The path of the fact, without its first sign. */
  readonly place: string;
  /** Empty where there is a remark and no answer. */
  readonly answer: string;
  readonly certitude?: Json;
  readonly date?: Json;
  readonly who?: string;
  readonly note?: string;
  readonly troubles: readonly Trouble[];
}

/** The rows of a sheet of answers that say something, in its order; undefined where it has no column of answers or of places. */
export function readAnswerRows(
  name: string,
  text: string,
  vocabulary: Vocabulary,
): { readonly table: Table; readonly rows: readonly AnswerRow[] | undefined } {
  const given = tableIn(name, text, vocabulary);
  const { table, columns, isWhole } = isCut(given) ? tableIn(name, joined(text), vocabulary) : given;
  if (!isWhole) return { table: given.table, rows: undefined };
  const broken = brokenRows(table).map((trouble) => ({
    ...empty(trouble.row, columns),
    troubles: [trouble],
  }));
  const read = table.rows.flatMap((row) => readRow(row, columns, vocabulary) ?? []);
  return { table, rows: [...broken, ...read].sort((a, b) => a.line - b.line) };
}

function tableIn(name: string, text: string, vocabulary: Vocabulary) {
  const table = readTable(name, text, { kind: 'reponses', vocabulary });
  const columns = guessColumns(table.headings, 'reponses', vocabulary);
  const isWhole = ['repere', 'reponse'].every((field) => columnOf(field, columns) !== undefined);
  return { table, columns, isWhole };
}

/** Our places hold no comma, and nor do our headings. */
function isCut({ table, columns, isWhole }: ReturnType<typeof tableIn>): boolean {
  const places = [...table.rows, ...table.broken].map((row) => cellOf(row, columnOf('repere', columns)));
  return !isWhole || [...table.headings, ...places].some((cell) => cell.endsWith(','));
}

/**
 * A sheet that a program opened as if commas parted its cells, and saved: each line is put together again as it was. Nothing of it
 * is lost, since what was cut at commas is joined by commas.
 */
function joined(text: string): string {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: ',',
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as readonly (readonly string[])[];
    return records.map((cells) => cells.join(',').replace(/,+$/, '')).join('\n');
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return '';
  }
}

function empty(row: Row, columns: readonly Column[]) {
  const said = (field: string): string => cellOf(row, columnOf(field, columns));
  return { line: row.line, question: said('question'), place: said('repere'), answer: said('reponse') };
}

/** A blank cell asks nothing; « ? » is an answer. */
function isBlank(cell: string): boolean {
  return !/[\p{L}\p{N}?]/u.test(cell);
}

function readRow(row: Row, columns: readonly Column[], vocabulary: Vocabulary): AnswerRow | undefined {
  const said = (field: string): string => cellOf(row, columnOf(field, columns));
  const told = empty(row, columns);
  if (isBlank(told.answer) && isBlank(said('note'))) return undefined;
  const troubles: Trouble[] = [];
  const trouble = (field: string, found: Pick<Trouble, 'code' | 'args'>): void =>
    void troubles.push({
      row,
      heading: columnOf(field, columns)?.heading ?? '',
      cell: said(field),
      ...found,
    });
  const read = (field: string, reader: (cell: string) => CellRead): Json | undefined => {
    if (isBlank(said(field))) return undefined;
    const found = reader(said(field));
    if (found.ok) return found.value;
    trouble(field, { code: found.code, ...(found.args && { args: found.args }) });
    return undefined;
  };
  if (isBlank(told.place)) trouble('repere', { code: 'sans-identite' });
  read('reponse', readWordsCell);
  const certitude = read('certitude', (cell) => readChoice(cell, 'certitude', vocabulary));
  const date = read('date', (cell) => readDay(cell, vocabulary));
  const [who, note] = ['qui', 'note'].map((field) => read(field, readWordsCell));
  return {
    ...told,
    answer: isBlank(told.answer) ? '' : told.answer,
    ...(certitude !== undefined && { certitude }),
    ...(date !== undefined && { date }),
    ...(typeof who === 'string' && { who }),
    ...(typeof note === 'string' && { note }),
    troubles,
  };
}
