import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Catalogue } from '../domain/catalogue.js';
import { UserError } from '../domain/user-error.js';
import { MAX_SOURCE_BYTES, replaceText } from '../io/files.js';
import { writeGenerated } from '../io/generated-files.js';
import { readImportMemory, valueChecksum, writeImportMemory } from '../io/import-memory.js';
import { readTableText } from '../io/table-text.js';
import type { TableKind } from '../load/index.js';
import { sheet } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { importTexts } from '../texts/fr/import.js';
import type { Context, ExitCode } from './command.js';
import { parseGiven, type ColumnsRequest, type SheetText } from './import-columns.js';
import { importTables, type Imported, type ImportedSheet } from './import-tables.js';
import { importLines, reviewRows } from './import-words.js';
import { requireInventory } from './inventory.js';
import { knowledgeBeside } from './own-knowledge.js';
import { sayWritten } from './written.js';

/** The options of every command that reads sheets. */
export interface ImportOptions {
  readonly outils?: string;
  readonly personnes?: string;
  readonly colonnes?: string;
  readonly quiet?: boolean;
}

/**
 * Completes the inventory at a path, or begins it, from sheets; writes it, what is to look at again beside each sheet, and what
 * it wrote in `.bascule/import.json`. `confirm` shows guessed columns where somebody can answer.
 * @throws UserError for what cannot be read or written.
 */
export async function importCsv(
  file: string,
  options: ImportOptions,
  context: Context,
  confirm?: ColumnsRequest['confirm'],
): Promise<ExitCode> {
  const sheets = sheetsOf(options);
  const before = await inventoryAt(file, context);
  if (before === undefined) return 2;
  const imported = await importTables(
    {
      inventory: { name: file, text: before.text },
      sheets,
      memory: readImportMemory(file),
      checksum: valueChecksum,
      ...(options.colonnes !== undefined && { given: parseGiven(options.colonnes) }),
      ...(confirm && { confirm }),
    },
    before.catalogue,
  );
  const isNew = save(file, before.text, imported);
  say(file, isNew, imported, { options, context, catalogue: before.catalogue });
  return 0;
}

function sheetsOf(options: ImportOptions): Readonly<Partial<Record<TableKind, SheetText>>> {
  const { outils, personnes } = options;
  if (outils === undefined && personnes === undefined) throw new UserError('import-vide');
  const read = (path: string): SheetText => ({ name: basename(path), text: readTableText(path).text });
  return {
    ...(outils !== undefined && { outils: read(outils) }),
    ...(personnes !== undefined && { personnes: read(personnes) }),
  };
}

interface Before {
  readonly text: string | undefined;
  readonly catalogue: Catalogue;
}

/** The inventory as it is, a valid one; undefined once all that is wrong with it has been said. */
async function inventoryAt(file: string, context: Context): Promise<Before | undefined> {
  if (!existsSync(file)) {
    const { knowledge } = await knowledgeBeside(file);
    return { text: undefined, catalogue: knowledge.catalogue };
  }
  const ready = await requireInventory(file, context);
  if (ready === undefined) return undefined;
  return { text: ready.inventory.source.text, catalogue: ready.knowledge.catalogue };
}

/** The inventory first: what was not remembered counts as somebody's, and is never lost. */
function save(file: string, before: string | undefined, { text, memory }: Imported): boolean {
  if (Buffer.byteLength(text) > MAX_SOURCE_BYTES) {
    throw new UserError('fichier-trop-grand', { fichier: file, limite: MAX_SOURCE_BYTES });
  }
  if (text !== before) replaceText(file, before, text);
  writeImportMemory(file, memory);
  return text !== before;
}

interface Saying {
  readonly options: ImportOptions;
  readonly context: Context;
  readonly catalogue: Catalogue;
}

function say(
  file: string,
  isNew: boolean,
  { sheets }: Imported,
  { options, context, catalogue }: Saying,
): void {
  const quiet = options.quiet === true;
  const { terminal } = context;
  for (const one of sheets) {
    terminal.out(`${importLines(one, catalogue).join('\n')}\n`);
    writeReview(one, options, context);
  }
  if (quiet) return;
  terminal.err(`${isNew ? cli.written(file) : importTexts.unchanged(file)}\n${importTexts.next(file)}\n`);
}

/** Beside the sheet, and never over what a person is correcting there. */
function writeReview(one: ImportedSheet, options: ImportOptions, context: Context): void {
  const path = options[one.kind];
  if (path === undefined) return;
  const extension = extname(path);
  const base = basename(path, extension).replace(new RegExp(`${importTexts.reviewSuffix}$`), '');
  const name = join(dirname(path), `${base}${importTexts.reviewSuffix}.csv`);
  const rows = reviewRows(one);
  if (rows === undefined) return;
  const files = writeGenerated(dirname(path), [{ name, content: sheet(rows) }]);
  sayWritten(files, true, context);
  context.terminal.out(`${importTexts.reviewed(files[0]?.path ?? name)}\n`);
}
