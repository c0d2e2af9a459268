import type { Catalogue } from '../domain/catalogue.js';
import { inertText } from '../domain/inert.js';
import { idOf } from '../domain/pointer.js';
import type { ColumnUse, Row, Trouble } from '../load/index.js';
import { importTexts, TROUBLES } from '../texts/fr/import.js';
import type { ImportedSheet } from './import-tables.js';

/** More lines of one kind than this are counted. */
const LISTED = 20;
/** A cell is shown by its beginning. */
const LONGEST_CELL = 60;

/** What an import says of one sheet, line by line. */
export function importLines(sheet: ImportedSheet, catalogue: Catalogue): readonly string[] {
  const { kind, table, elements, understood, own, merge, refused } = sheet;
  const nameOf = (id: string): string => catalogue.tools.get(id)?.nom ?? id;
  return [
    importTexts.read[kind](elements.length, shown(table.name)),
    ...columnLines(sheet),
    ...under(
      importTexts.understood,
      understood.map(({ line, said, tool }) => importTexts.understoodAs(line, shown(said), nameOf(tool))),
    ),
    ...under(
      importTexts.own,
      own.map(({ line, name, suggestions }) =>
        importTexts.ownTool(line, shown(name), suggestions.slice(0, 2).map(nameOf).join(', ')),
      ),
    ),
    ...under(
      importTexts.kept,
      merge.kept.map(({ pointer, theirs, sheet: said }) =>
        importTexts.keptValue(placeOf(pointer), shown(JSON.stringify(theirs)), shown(JSON.stringify(said))),
      ),
    ),
    ...under(
      importTexts.removed,
      merge.removed.map(({ pointer }) => importTexts.item(placeOf(pointer))),
    ),
    ...under(
      importTexts.gone(shown(table.name)),
      merge.gone.map((pointer) => importTexts.item(placeOf(pointer))),
    ),
    ...under(
      importTexts.refused,
      refused.map((pointer) => importTexts.item(placeOf(pointer))),
    ),
    ...troubleLines(sheet),
  ];
}

function columnLines({ columns }: ImportedSheet): readonly string[] {
  const uses = Object.entries(importTexts.columns) as readonly (readonly [ColumnUse, string])[];
  const lines = uses.flatMap(([use, heading]) => {
    const those = columns.filter((column) => column.use === use && column.heading !== '');
    if (heading === '' || those.length === 0) return [];
    const named = those.map((column) => importTexts.column(shown(column.heading), column.field));
    return [importTexts.line(heading, named.join(', '))];
  });
  const unsure = columns.filter(({ use }) => use === 'a-confirmer');
  if (unsure.length === 0) return lines;
  const pairs = unsure.map(({ heading, field = '' }) => `${shown(heading)}=${field}`).join(',');
  return [...lines, importTexts.giveColumns(pairs)];
}

function troubleLines({ table, troubles }: ImportedSheet): readonly string[] {
  const rows = new Set(troubles.map(({ row }) => row.line)).size;
  return under(
    importTexts.troubles(rows),
    troubles.map((trouble) =>
      importTexts.trouble(
        `${shown(table.name)}:${trouble.row.line}`,
        shown(trouble.heading ?? ''),
        whyOf(trouble),
      ),
    ),
  );
}

/** Why a cell could not be read; never with what may be a secret. */
export function whyOf({ code, cell = '', args }: Trouble): string {
  const shownArgs = Object.entries(args ?? {}).map(([name, value]): [string, string] => [
    name,
    shown(typeof value === 'string' ? value : value.join(', ')),
  ]);
  return TROUBLES[code]({ cellule: shown(cell), ...Object.fromEntries(shownArgs) });
}

/** The rows to look at again: the same columns and why; nothing of what may be a secret. Undefined where all is well. */
export function reviewRows(sheet: ImportedSheet): readonly (readonly string[])[] | undefined {
  const { troubles } = sheet;
  if (troubles.length === 0) return undefined;
  const cut = columnsOfReview(sheet);
  const byLine = new Map<number, Trouble[]>();
  for (const trouble of troubles) {
    const same = byLine.get(trouble.row.line);
    if (same === undefined) byLine.set(trouble.row.line, [trouble]);
    else same.push(trouble);
  }
  const rows = [...byLine].sort(([a], [b]) => a - b);
  return [
    [...cut.map(({ heading }) => heading), importTexts.review],
    ...rows.map(([, same]) => [
      ...cut.map(({ cell }) => (same[0] === undefined ? '' : cell(same[0].row))),
      same.map((one) => importTexts.why(one.heading ?? '', whyOf(one))).join(' ; '),
    ]),
  ];
}

/** Those of the sheet, and for people the id that a row was given: several may have one role. */
function columnsOfReview({ kind, columns, elements }: ImportedSheet) {
  const theirs = columns
    .filter(({ use }) => use !== 'ignore')
    .map(({ heading, index, use }) => ({
      heading,
      cell: ({ cells }: Row): string => (use === 'secret' ? '' : (cells[index] ?? '')),
    }));
  const hasIds = columns.some(({ field }) => field === 'identifiant');
  if (kind === 'outils' || hasIds) return theirs;
  const ids = new Map(elements.map(({ line, pointer }) => [line, idOf(pointer)]));
  return [...theirs, { heading: importTexts.id, cell: ({ line }: Row): string => ids.get(line) ?? '' }];
}

function under(heading: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > LISTED ? [importTexts.more(lines.length - LISTED)] : [];
  return [heading, ...lines.slice(0, LISTED), ...more];
}

/** A text of a sheet as it is quoted: short, and only text. */
export function shown(text: string): string {
  const letters = [...inertText(text)];
  return letters.length > LONGEST_CELL ? `${letters.slice(0, LONGEST_CELL).join('')}…` : letters.join('');
}

function placeOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', ' > ');
}
