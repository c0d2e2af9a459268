import type { Diagnostic } from '../domain/diagnostic.js';
import { isMapping, type Json } from '../domain/fact.js';
import { idOf, type Pointer } from '../domain/pointer.js';
import { diagnose, type Spans } from './diagnose.js';
import { REFERENCE_RULES, type ReferenceRule, type Target } from './reference-table.js';
import { slugOf, suggestionOf } from './suggest.js';
import { elementsOf, idsAt, nodesAt, type Located } from './tree-paths.js';

/** What the program knows besides the inventory. Ids, in any order. */
export interface Known {
  /** A set of them, or the tools by id: only asked for all where one is unknown. */
  readonly catalogueIds: { has(id: string): boolean; keys(): Iterable<string> };
  /** The words of the catalogue for what tools do: `visio`, `agenda`… */
  readonly usageIds: readonly string[];
  /** The id of the catalogue that a word means, former names and usual spellings included, when there is no doubt. */
  readonly nearestTool?: (word: string) => string | undefined;
}

interface Reference {
  readonly id: string;
  readonly pointer: Pointer;
  readonly rule: ReferenceRule;
}

/** What may be named. */
interface Names {
  readonly has: (id: string) => boolean;
  readonly list: () => readonly string[];
}

/** Beyond, the file is no hand's work: the ids are still told, without looking for what was meant. */
const MAX_SUGGESTIONS = 200;

/** Every id that names nothing, with the id that was probably meant. */
export function checkReferences(tree: Json, spans: Spans, known: Known): readonly Diagnostic[] {
  const all = new Map<Target, Names>();
  const namesFor = (target: Target): Names => {
    const names = all.get(target) ?? namesOf(tree, target, known);
    all.set(target, names);
    return names;
  };
  return REFERENCE_RULES.flatMap((rule) => referencesOf(tree, rule))
    .filter(({ id, rule }) => !namesFor(rule.target).has(id))
    .map(({ id, pointer, rule }, index) => {
      const span = spans.get(pointer);
      const offset = rule.from === 'cles' ? span?.key : span?.value;
      const meant =
        index < MAX_SUGGESTIONS ? meantBy(id, namesFor(rule.target).list(), rule.target, known) : {};
      const args = { id, cible: rule.target, ...meant };
      return diagnose('reference-inconnue', pointer, offset, args, rule.severity);
    });
}

/** A tool goes by many names; among what the inventory describes itself, only a slip is likely. */
function meantBy(id: string, ids: readonly string[], target: Target, { nearestTool }: Known) {
  const tool = target === 'catalogue' ? nearestTool?.(id) : undefined;
  if (tool !== undefined) return { suggestion: tool };
  const meant = suggestionOf(id, ids);
  if (target !== 'outils-ou-catalogue' || 'suggestion' in meant) return meant;
  const other = nearestTool?.(id);
  return other === undefined ? {} : { suggestion: other };
}

function referencesOf(tree: Json, rule: ReferenceRule): readonly Reference[] {
  const places = nodesAt(tree, rule.path);
  return rule.from === 'valeurs'
    ? places.flatMap(idsAt).map(({ id, pointer }) => ({ id, pointer, rule }))
    : places.flatMap(elementsOf).map(({ pointer }) => ({ id: idOf(pointer), pointer, rule }));
}

function namesOf(tree: Json, target: Target, known: Known): Names {
  const { catalogueIds, usageIds } = known;
  const catalogue: Names = { has: (id) => catalogueIds.has(id), list: () => [...catalogueIds.keys()] };
  if (target === 'catalogue') return catalogue;
  if (target === 'usages-du-catalogue') return { has: (id) => usageIds.includes(id), list: () => usageIds };
  if (target !== 'outils-ou-catalogue') return collectionNames(tree, target);
  const own = collectionNames(tree, 'outils');
  return {
    has: (id) => catalogue.has(id) || own.has(id),
    list: () => [...new Set([...own.list(), ...catalogue.list()])],
  };
}

/** An ill-formed id is told where it is written; what names it as it should be is not a second mistake. */
function collectionNames(tree: Json, collection: string): Names {
  const written = new Set(
    nodesAt(tree, collection)
      .flatMap(elementsOf)
      .map(({ pointer }) => idOf(pointer)),
  );
  let mended: ReadonlySet<string> | undefined;
  const both = (): ReadonlySet<string> =>
    (mended ??= new Set([...written].flatMap((id) => [id, slugOf(id)])));
  return { has: (id) => written.has(id) || both().has(id), list: () => [...both()] };
}

/** A tool that the catalogue does not know and that is not described: allowed, but most likely a slip. */
export function checkTools(tree: Json, spans: Spans, known: Known): readonly Diagnostic[] {
  const { catalogueIds } = known;
  return nodesAt(tree, 'outils')
    .flatMap(elementsOf)
    .map((tool) => nameOf(tool, spans))
    .filter(({ id, silent }) => !silent && !catalogueIds.has(id))
    .map(({ id, pointer, offset }, index) => {
      const meant = index < MAX_SUGGESTIONS ? meantBy(id, [...catalogueIds.keys()], 'catalogue', known) : {};
      return diagnose('outil-inconnu', pointer, offset, { id, ...meant }, 'avertissement');
    });
}

/** The name under which the catalogue should know a tool, and where that name is written. */
function nameOf(tool: Located, spans: Spans) {
  const node = isMapping(tool.node) ? tool.node : {};
  const named = node['catalogue'];
  if (typeof named === 'string') {
    const pointer = `${tool.pointer}/catalogue`;
    return { id: named, pointer, offset: spans.get(pointer)?.value, silent: false };
  }
  const { pointer } = tool;
  return {
    id: idOf(pointer),
    pointer,
    offset: spans.get(pointer)?.key,
    silent: Object.hasOwn(node, 'description'),
  };
}
