import { usageIds } from '../data/index.js';
import type { Catalogue } from '../domain/catalogue.js';
import type { Inventory, SourceText } from '../domain/inventory.js';
import type { Pointer } from '../domain/pointer.js';
import { UserError } from '../domain/user-error.js';
import { patch } from '../edit/index.js';
import {
  loadInventory,
  sheetReader,
  type KnownPerson,
  type Memory,
  type Merge,
  type SheetContent,
} from '../load/index.js';
import { importTexts } from '../texts/fr/import.js';
import { settleColumns, type ColumnsRequest, type GuessedSheet } from './import-columns.js';
import { readSheet } from './import-reading.js';
import { nearestTool } from './tool-index.js';

export interface ImportRequest extends ColumnsRequest {
  /** The inventory to complete, a valid one; a text of `undefined` begins one. */
  readonly inventory: { readonly name: string; readonly text: string | undefined };
  /** What earlier imports wrote in this inventory. */
  readonly memory: Memory;
  readonly checksum: (text: string) => string;
}

/** What was read of one sheet, and what became of it. */
export interface ImportedSheet extends GuessedSheet, SheetContent {
  readonly merge: Merge;
  /** Places laid out in a way that a person completes better. */
  readonly refused: readonly Pointer[];
}

/** The inventory completed, and all there is to say. Nothing is written on the disk. */
export interface Imported {
  readonly text: string;
  readonly memory: Memory;
  readonly sheets: readonly ImportedSheet[];
}

/**
 * Completes an inventory, or begins one, from sheets of tools and people. Only what is absent, or is as an import left it, is
 * written; names of people never are. The same sheets twice change nothing.
 * @throws UserError as `settleColumns` does; `import-illisible` where the inventory cannot be read, before or after.
 */
export async function importTables(request: ImportRequest, catalogue: Catalogue): Promise<Imported> {
  const guessed = await settleColumns(request);
  const { name, text = starterFor(guessed) } = request.inventory;
  let inventory = load({ name, text }, catalogue);
  let { memory } = request;
  let named: readonly KnownPerson[] = [];
  const sheets: ImportedSheet[] = [];
  for (const sheet of guessed) {
    const content = await readSheet(sheet, { tree: inventory.tree, memory, named }, catalogue);
    const { mergeElements } = await sheetReader();
    const source = sheet.table.name;
    const context = { source, tree: inventory.tree, memory, checksum: request.checksum };
    const merge = mergeElements(content.elements, context);
    const patched = patch({ ...inventory, text: inventory.source.text }, merge.changes);
    inventory = load({ name, text: patched.text }, catalogue);
    memory = withoutRefused(merge.memory, memory, patched.refused);
    named = content.known;
    sheets.push({ ...sheet, ...content, merge, refused: patched.refused });
  }
  return { text: inventory.source.text, memory, sheets };
}

function load(source: SourceText, catalogue: Catalogue): Inventory {
  const loaded = loadInventory(source, {
    catalogueIds: catalogue.tools,
    usageIds,
    nearestTool: (word) => nearestTool(word, catalogue),
  });
  if (!loaded.ok) throw new UserError('import-illisible', { fichier: source.name });
  return loaded.value;
}

/** What could not be written is not remembered as written. */
function withoutRefused(after: Memory, before: Memory, refused: readonly Pointer[]): Memory {
  if (refused.length === 0) return after;
  const touches = (pointer: Pointer): boolean =>
    refused.some((place) => `${pointer}/`.startsWith(`${place}/`) || place.startsWith(`${pointer}/`));
  const kept = [...after].flatMap(([pointer, written]) => {
    const former = touches(pointer) ? before.get(pointer) : written;
    return former === undefined ? [] : [[pointer, former] as const];
  });
  return new Map(kept);
}

function starterFor(sheets: readonly GuessedSheet[]): string {
  const sources = sheets.map(({ table }) => table.name).join(importTexts.and);
  const sections = sheets.map(({ kind }) => `\n${importTexts.sections[kind]}\n${kind}: {}\n`);
  return `${importTexts.starter(sources)}\n${sections.join('')}`;
}
