import type { Baseline, CheckSettings } from '../domain/checking.js';
import type { Diagnostic, Loaded } from '../domain/diagnostic.js';
import type { Catalogue } from '../domain/catalogue.js';
import type { Json } from '../domain/fact.js';
import type { Inventory, SourceText, Spans } from '../domain/inventory.js';
import type { Plan } from '../domain/plan.js';
import type { Pointer } from '../domain/pointer.js';
import { inventoryRules } from '../generated/inventory-rules.js';
import { validate_inventory as validateInventory } from '../generated/validate-inventory.js';
import type { AnonymousWords, Common, Told, Untraced } from './anonymous/index.js';
import type * as Csv from './csv/index.js';
import type { FollowUpFile, KnownSteps } from './follow-up.js';
import type { OwnCatalogue } from './tools.js';
import { checkCoherence } from './coherence.js';
import { sortDiagnostics } from './diagnose.js';
import { parseText, type Parsed } from './parse.js';
import { surelyKnowsTools, surelyNamesAll } from './quick-references.js';
import { checkReferences, checkTools, type Known } from './references.js';
import { explainSchemaErrors } from './schema-errors.js';
import { surelyRightBy } from './schema/index.js';

export {
  FOLLOW_UP_CODES,
  LOAD_CODES,
  TOOL_CODES,
  WORD_CODES,
  type FollowUpCode,
  type LoadCode,
  type ToolCode,
  type WordCode,
} from './codes.js';
export type { FollowUpFile, KnownSteps } from './follow-up.js';
export type { OwnCatalogue, ToolCheck } from './tools.js';
export { readWords, type OwnWords } from './words.js';
export { packInventory, unpackInventory, type PackedInventory } from './packed.js';
export type { Known } from './references.js';
export type { AnonymousWords, Common, Told, Untraced } from './anonymous/index.js';
export type {
  AnswerRow,
  Column,
  ColumnUse,
  KeptValue,
  KnownPerson,
  Memory,
  Merge,
  OwnTool,
  Recognisers,
  Row,
  SheetContent,
  Table,
  TableKind,
  ToolThere,
  Trouble,
  UnderstoodAs,
  Vocabulary,
  Written,
} from './csv/index.js';

/**
 * Reads an inventory: its form, its schema, its references, its coherence. Gives it back with warnings at most, or all
 * that is wrong with it, in the order of the text. Never throws for a bad text.
 */
export function loadInventory(source: SourceText, known: Known): Loaded<Inventory> {
  const parsed = parseText(source.text);
  const diagnostics = sortDiagnostics(judge(parsed, known));
  const { tree, spans } = parsed;
  if (tree === undefined || diagnostics.some(({ severity }) => severity === 'erreur')) {
    return { ok: false, diagnostics };
  }
  return { ok: true, value: { source, tree, spans }, diagnostics };
}

function judge({ tree, spans, diagnostics }: Parsed, known: Known): readonly Diagnostic[] {
  if (tree === undefined) return diagnostics;
  const ofSchema = mistakesOfSchema(tree, spans);
  const unknownNames = (): readonly Diagnostic[] => [
    ...(ofSchema.length === 0 && surelyNamesAll(tree, known) ? [] : checkReferences(tree, spans, known)),
    ...(surelyKnowsTools(tree['outils'], known) ? [] : checkTools(tree, spans, known)),
  ];
  const ofMeaning = [
    // What a hidden section holds looks undefined: the ids that name it would be told for nothing.
    ...([...diagnostics, ...ofSchema].some(hidesSection) ? [] : unknownNames()),
    ...checkCoherence(tree, spans),
  ];
  const told = new Set(ofSchema.map(({ pointer }) => pointer));
  return [...diagnostics, ...ofSchema, ...ofMeaning.filter(({ pointer }) => !isTold(pointer, told))];
}

const isSurelyRight = surelyRightBy(inventoryRules);

/** Ajv is asked, and loaded, only where a quick look is not enough. */
function mistakesOfSchema(tree: Json, spans: Spans): readonly Diagnostic[] {
  if (isSurelyRight(tree) || validateInventory(tree)) return [];
  return explainSchemaErrors(validateInventory.errors ?? [], spans);
}

/** A whole section that could not be read: written twice, misspelt, or of the wrong form. */
function hidesSection({ code, pointer, args }: Diagnostic): boolean {
  if (pointer.lastIndexOf('/') !== 0 || pointer === '/bascule') return false;
  return code !== 'cle-inconnue' || 'suggestion' in args;
}

/** Something is already said about this place, or about what it is part of. */
function isTold(pointer: Pointer, told: ReadonlySet<Pointer>): boolean {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    if (told.has(path)) return true;
  }
  return false;
}

/** Reads answers, a text shaped like an inventory in which nothing else is checked yet. */
export function loadAnswers(source: SourceText): Loaded<Inventory['tree']> {
  const { tree, diagnostics } = parseText(source.text);
  return tree === undefined || diagnostics.length > 0
    ? { ok: false, diagnostics: sortDiagnostics(diagnostics) }
    : { ok: true, value: tree, diagnostics };
}

/** The catalogue with an association's own entries; their validator is loaded only where there are some. */
export async function withOwnTools(
  catalogue: Catalogue,
  sources: readonly SourceText[],
  usageIds: readonly string[],
): Promise<OwnCatalogue> {
  if (sources.length === 0) return { catalogue, problems: [] };
  const { addTools } = await import('./tools.js');
  return addTools(catalogue, sources, usageIds);
}

/** Reads a plan that was written before: the input of the next one. Its validator is loaded only then. */
export async function loadPlan(source: SourceText): Promise<Loaded<Plan>> {
  const { readPlan } = await import('./plan.js');
  return readPlan(source);
}

/** Reads what people noted about the steps of a plan. */
export async function loadFollowUp(source: SourceText, known: KnownSteps): Promise<Loaded<FollowUpFile>> {
  const { readFollowUp } = await import('./follow-up.js');
  return readFollowUp(source, known);
}

/** Reads the settings of a check; their validator is loaded only where there are some. */
export async function loadCheckSettings(source: SourceText): Promise<Loaded<CheckSettings>> {
  const { readCheckSettings } = await import('./check-settings.js');
  return readCheckSettings(source);
}

/** Reads what a check had found before. */
export async function loadCheckBaseline(source: SourceText): Promise<Loaded<Baseline>> {
  const { readCheckBaseline } = await import('./check-baseline.js');
  return readCheckBaseline(source);
}

/** The same association without anything that says which one it is; loaded only for those who ask. */
export async function withoutNames(told: Told, common: Common, words: AnonymousWords): Promise<Untraced> {
  const { anonymise } = await import('./anonymous/index.js');
  return anonymise(told, common, words);
}

/** What reads sheets of tools and people, loaded only for an import. */
export async function sheetReader(): Promise<typeof Csv> {
  return import('./csv/index.js');
}
