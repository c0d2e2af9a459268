import { CsvError, parse } from 'csv-parse/sync';
import { visibleText } from '../../domain/inert.js';
import { isHeading } from './headings.js';
import type { SheetKind, Vocabulary } from './vocabulary.js';

/** A row, as it stands in the sheet. */
export interface Row {
  /** Where it begins, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A sheet: its headings, its rows, and those that cannot be read in columns. */
export interface Table {
  readonly name: string;
  readonly delimiter: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  readonly broken: readonly (Row & { readonly code: 'guillemet-non-ferme' | 'trop-de-cellules' })[];
}

/** Which sheet is read, and the words that tell its headings. */
export interface TableWords {
  readonly kind: SheetKind;
  readonly vocabulary: Vocabulary;
  /** Headings that the person named: they are headings whatever they say. */
  readonly given?: readonly string[];
}

/** Cuts a text into rows and cells. Never throws for a bad text: rows that make no sense are kept apart. */
export function readTable(name: string, text: string, words: TableWords): Table {
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(body, words);
  const { rows, unclosed } = cut(body, delimiter);
  const full = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const at = headingRow(full, words);
  const headings = trimmed(full[at]?.cells ?? []);
  const below = full.slice(at + 1);
  const tooWide = ({ cells }: Row): boolean => cells.slice(headings.length).some((cell) => cell !== '');
  const broken = [
    ...unclosed.map((row) => ({ ...row, code: 'guillemet-non-ferme' as const })),
    ...below.filter(tooWide).map((row) => ({ ...row, code: 'trop-de-cellules' as const })),
  ];
  return {
    name,
    delimiter,
    headings,
    rows: below.filter((row) => !tooWide(row)),
    broken: broken.sort((a, b) => a.line - b.line),
  };
}

const DELIMITERS = [';', ',', '\t'] as const;

/** The sign that cuts some line of the beginning into the most headings; else the one that the first line holds the most. */
function delimiterOf(text: string, words: TableWords): string {
  const lines = text.split('\n', words.vocabulary.limites.lignes_avant_titres);
  // Excel can name the sign itself.
  const named = /^"?sep=(.)/.exec(lines[0] ?? '')?.[1];
  if (named !== undefined) return named;
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    known: Math.max(0, ...lines.map((line) => knownIn(line.split(delimiter).map(unquoted), words))),
    count: first.replace(/"[^"]*"/g, '').split(delimiter).length,
  }));
  const best = scored.sort((a, b) => b.known - a.known || b.count - a.count)[0];
  return best?.delimiter ?? ';';
}

function knownIn(cells: readonly string[], words: TableWords): number {
  return cells.filter((cell) => isHeading(cell, words)).length;
}

function unquoted(cell: string): string {
  return cell.replace(/^\s*"|"\s*$/g, '');
}

/** The first row that holds the most known headings, near the top: a title may stand above. */
function headingRow(rows: readonly Row[], words: TableWords): number {
  const counts = rows
    .slice(0, words.vocabulary.limites.lignes_avant_titres)
    .map(({ cells }) => knownIn(cells, words));
  return Math.max(0, counts.indexOf(Math.max(0, ...counts)));
}

function trimmed(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

interface Cut {
  readonly rows: readonly Row[];
  readonly unclosed: readonly Row[];
}

function cut(text: string, delimiter: string): Cut {
  const rows = attempt(text, delimiter);
  return rows === undefined
    ? lineByLine(text, delimiter)
    : { rows: withoutSeparatorLine(rows), unclosed: [] };
}

/** A quote that is never closed swallows the rest of a sheet: then each line is read alone. */
function lineByLine(text: string, delimiter: string): Cut {
  const read = text.split('\n').map((line, index) => ({
    row: attempt(line, delimiter)?.map(({ cells }) => ({ line: index + 1, cells })),
    raw: { line: index + 1, cells: line.split(delimiter).map(clean) },
  }));
  return {
    rows: withoutSeparatorLine(read.flatMap(({ row }) => row ?? [])),
    unclosed: read.filter(({ row }) => row === undefined).map(({ raw }) => raw),
  };
}

function attempt(text: string, delimiter: string): readonly Row[] | undefined {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: '\n',
      skip_empty_lines: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return placed(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return undefined;
  }
}

/** The library tells the line where a row ends: less the line breaks inside its cells, it is where it begins. */
function placed(
  records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[],
): readonly Row[] {
  return records.map(({ record, info }) => ({
    line: info.lines - record.join('').split('\n').length + 1,
    cells: record.map(clean),
  }));
}

/** Lines of a cell stay apart. Where a sheet was made inert, a cell that looks like a formula has an apostrophe before it. */
function clean(cell: string): string {
  const lines = cell.split('\n').map(visibleText);
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .replace(/^'(?=[=+\-@])/, '');
}

function withoutSeparatorLine(rows: readonly Row[]): readonly Row[] {
  return /^"?sep=/.test(rows[0]?.cells[0] ?? '') ? rows.slice(1) : rows;
}
