import { distance } from 'fastest-levenshtein';
import { usageIds } from '../data/index.js';
import type { Catalogue } from '../domain/catalogue.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { IsoDate } from '../domain/fact.js';
import type { Inventory, SourceText } from '../domain/inventory.js';
import { UserError } from '../domain/user-error.js';
import { todayFrom } from '../io/clock.js';
import { readSourceText } from '../io/files.js';
import { loadInventory } from '../load/index.js';
import { renderDiagnostics } from '../report/check/index.js';
import type { Knowledge } from '../pipeline.js';
import type { Context } from './command.js';
import { knowledgeBeside } from './own-knowledge.js';
import { nearestTool } from './tool-index.js';

export const DEFAULT_INVENTORY = 'inventaire.yaml';

export interface CommonOptions {
  readonly date?: string;
  readonly quiet?: boolean;
}

export function todayOf(options: CommonOptions, context: Context): IsoDate {
  return todayFrom(options.date, context.environment, context.now());
}

export interface Read {
  readonly source: SourceText;
  readonly inventory: Inventory | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one inventory and checks its form. A file that cannot be read is one more thing to say, not the end. */
function readInventory(path: string, catalogue: Catalogue): Read {
  const read = readSource(path);
  return read.ok ? readText(read.source, catalogue) : { ...read, inventory: undefined };
}

type ReadSource =
  | { readonly ok: true; readonly source: SourceText }
  | { readonly ok: false; readonly source: SourceText; readonly diagnostics: readonly Diagnostic[] };

/** Reads the text of one inventory, or says why it cannot be read. */
export function readSource(path: string): ReadSource {
  try {
    return { ok: true, source: readSourceText(path) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, args } = error;
    const diagnostic: Diagnostic = { code, severity: 'erreur', pointer: '', offset: undefined, args };
    return { ok: false, source: { name: path, text: '' }, diagnostics: [diagnostic] };
  }
}

/** Checks the form of an inventory that is no file yet. */
export function readText(source: SourceText, catalogue: Catalogue): Read {
  const loaded = loadInventory(source, {
    catalogueIds: catalogue.tools,
    usageIds,
    nearestTool: (word) => nearestTool(word, catalogue),
  });
  return { source, inventory: loaded.ok ? loaded.value : undefined, diagnostics: loaded.diagnostics };
}

/** A valid inventory, and what is known of its tools. */
export interface Ready {
  readonly inventory: Inventory;
  readonly knowledge: Knowledge;
}

/** The same, with what its reading had to say: warnings at most. */
export interface JustRead extends Ready {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A valid inventory with the association's own tools, or undefined once all that is wrong with them has been said. Warnings
 * do not stop anything.
 */
export async function requireInventory(path: string, context: Context): Promise<JustRead | undefined> {
  const { knowledge, problems } = await knowledgeBeside(path);
  const { source, inventory, diagnostics } = readInventory(path, knowledge.catalogue);
  const wrong = [...problems, ...(inventory === undefined ? [{ source, diagnostics }] : [])];
  if (wrong.length > 0) context.terminal.err(renderDiagnostics(wrong));
  return inventory === undefined || problems.length > 0 ? undefined : { inventory, knowledge, diagnostics };
}

/** The nearest of the known words, if it is near enough to be what was meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const scored = known.map((candidate) => ({ candidate, gap: distance(word, candidate) }));
  const best = scored.sort((a, b) => a.gap - b.gap || (a.candidate < b.candidate ? -1 : 1))[0];
  return best !== undefined && best.gap <= Math.max(1, Math.floor(word.length / 3))
    ? best.candidate
    : undefined;
}
