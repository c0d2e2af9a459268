import type { Json } from '../../domain/fact.js';
import { child } from '../../domain/pointer.js';
import { isSilent, readWordsCell } from './cells.js';
import type { Column } from './headings.js';
import { brokenRows, cellOf, columnOf, readCells, type Element, type Trouble } from './reading.js';
import type { Row, Table } from './table.js';
import { toolReaders, type FieldContext } from './tool-fields.js';
import { toolPlaces, type Placed, type ToolsThere } from './tool-places.js';
import type { Vocabulary } from './vocabulary.js';

/** A name of the sheet that was not understood letter by letter: shown, to be checked. */
export interface UnderstoodAs {
  readonly line: number;
  readonly said: string;
  readonly tool: string;
}

/** A tool that the catalogue does not know, and what it may have been. */
export interface OwnTool {
  readonly line: number;
  readonly name: string;
  readonly id: string;
  readonly suggestions: readonly string[];
}

/** Tools of a sheet. */
export interface ReadTools {
  readonly elements: readonly Element[];
  readonly troubles: readonly Trouble[];
  readonly understood: readonly UnderstoodAs[];
  readonly own: readonly OwnTool[];
}

/** All that the rows of tools are read with. */
interface ToolContext extends FieldContext {
  readonly there: ToolsThere;
}

/** Reads a sheet of tools: known ones by any of their names, others as tools of the association's own. */
export function readTools(table: Table, columns: readonly Column[], context: ToolContext): ReadTools {
  const { vocabulary } = context;
  const place = toolPlaces(context.there, context.recognise.tool);
  const readers = toolReaders(context);
  const found = { elements: [] as Element[], understood: [] as UnderstoodAs[], own: [] as OwnTool[] };
  const troubles: Trouble[] = [...brokenRows(table)];
  const lines = new Map<string, number>();
  for (const row of table.rows) {
    const named = nameOf(row, columns, vocabulary);
    const tool = named.ok ? place(named.name) : undefined;
    const trouble = named.ok ? misplaced(row, named, tool, lines) : named.trouble;
    if (trouble !== undefined) troubles.push(trouble);
    if (trouble !== undefined || !named.ok || tool?.ok !== true) continue;
    lines.set(tool.id, row.line);
    const cells = readCells(row, columns, readers, vocabulary.cellules);
    troubles.push(...cells.troubles);
    const { name } = named;
    if (tool.own) found.own.push({ line: row.line, name, id: tool.id, suggestions: tool.suggestions });
    else if (tool.unsure) found.understood.push({ line: row.line, said: name, tool: tool.catalogue });
    const title = tool.own && !tool.isNamed ? { 'description/nom': name } : {};
    const values = { ...title, ...settled(cells.values, tool.own) };
    found.elements.push({ pointer: child('/outils', tool.id), line: row.line, values });
  }
  return { ...found, troubles };
}

/** A tool that has its row already, or that the inventory describes several times. */
function misplaced(
  row: Row,
  { name, heading }: { readonly name: string; readonly heading: string },
  tool: Placed | undefined,
  lines: ReadonlyMap<string, number>,
): Trouble | undefined {
  if (tool?.ok !== true) return { row, heading, cell: name, code: 'plusieurs-dans-l-inventaire' };
  const before = lines.get(tool.id);
  if (before === undefined) return undefined;
  return { row, heading, cell: name, code: 'deux-fois', args: { autre: String(before) } };
}

type Named =
  | { readonly ok: true; readonly name: string; readonly heading: string }
  | { readonly ok: false; readonly trouble: Trouble };

function nameOf(row: Row, columns: readonly Column[], { cellules }: Vocabulary): Named {
  const column = columnOf('outil', columns);
  const cell = cellOf(row, column);
  const heading = column?.heading ?? '';
  if (isSilent(cell, cellules)) return { ok: false, trouble: { row, heading, code: 'sans-identite' } };
  const read = readWordsCell(cell);
  if (!read.ok) return { ok: false, trouble: { row, heading, cell, code: read.code } };
  return { ok: true, name: cell.replaceAll('\n', ' '), heading };
}

/** What a known tool does is in the catalogue: only words that say more are kept, as a note. */
function settled(values: Readonly<Record<string, Json>>, own: boolean): Readonly<Record<string, Json>> {
  const { 'description/usages': usages, 'description/note': words, ...rest } = values;
  if (own) return values;
  if (words === undefined || usages !== undefined) return rest;
  return Object.hasOwn(rest, 'note') ? rest : { ...rest, note: words };
}
