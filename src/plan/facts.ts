import type { Criticality } from '../domain/carriers.js';
import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import { addMonths } from '../domain/dates.js';
import {
  isMapping,
  nodeAt,
  readBoolean,
  readCollection,
  readElements,
  readFact,
  readRange,
  readReferences,
  readText,
  type IdList,
  type IsoDate,
  type Json,
} from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import type { Planning } from './planning.js';

/** An announced change of a tool. Without a date it is known to come, not when. */
export interface Change {
  readonly id: string;
  readonly kind: string;
  readonly date: IsoDate | undefined;
}

/** A tool of the inventory with what this stage reads of it. */
export interface ToolFacts {
  readonly id: string;
  readonly pointer: Pointer;
  readonly node: Json | undefined;
  readonly name: string;
  readonly known: CatalogueTool | undefined;
  readonly nature: string | undefined;
  /** Uses of the catalogue that people have of it. */
  readonly needs: readonly string[];
  readonly stage: string | undefined;
  readonly criticality: Criticality | undefined;
  readonly changes: readonly Change[];
  readonly groups: IdList;
  readonly feeds: readonly string[];
  /** The inventory tool that it takes over from. */
  readonly replaces: string | undefined;
}

/** All tools of the inventory, sorted by id. */
export function readTools(inventory: Inventory, catalogue: Catalogue): readonly ToolFacts[] {
  const all = readElements(nodeAt(inventory.tree, '/outils'));
  return all.map(([id, node]) => readTool(inventory, catalogue, id, node));
}

/** What can be told of a tool without a look at the usages that name it. */
export type ToolBasics = Pick<ToolFacts, 'id' | 'pointer' | 'node' | 'known' | 'changes'>;

/** The same tools in the same order, with less. */
export function readBasics({ tree }: Inventory, catalogue: Catalogue): readonly ToolBasics[] {
  return readElements(nodeAt(tree, '/outils')).map(([id, node]) => basicsOf(catalogue, id, node));
}

function basicsOf(catalogue: Catalogue, id: string, node: Json | undefined): ToolBasics {
  const known = catalogue.tools.get(readText(nodeAt(node, '/catalogue')) ?? id);
  return { id, pointer: `/outils/${id}`, node, known, changes: readChanges(node) };
}

function readTool(inventory: Inventory, catalogue: Catalogue, id: string, node: Json | undefined): ToolFacts {
  const basics = basicsOf(catalogue, id, node);
  const { known } = basics;
  const usages = usagesOf(inventory, id, node);
  return {
    ...basics,
    name: readText(nodeAt(node, '/description/nom')) ?? known?.nom ?? id,
    nature: known?.nature ?? readText(nodeAt(node, '/description/nature')),
    needs: needsOf(inventory, node, known, usages),
    stage: readText(nodeAt(node, '/etape')),
    criticality: mostCritical([
      readText(nodeAt(node, '/criticite')),
      ...usages.map((usage) => readText(nodeAt(inventory.tree, `/usages/${usage}/criticite`))),
    ]),
    groups: groupsOf(inventory, node, usages),
    feeds: readReferences(nodeAt(node, '/adherences')).ids,
    replaces: readText(nodeAt(node, '/remplace')),
  };
}

const CRITICALITIES: readonly Criticality[] = ['vital', 'important', 'utile', 'accessoire'];

function mostCritical(words: readonly (string | undefined)[]): Criticality | undefined {
  return CRITICALITIES.find((level) => words.includes(level));
}

/** The usages of the inventory that name the tool, in either direction. */
function usagesOf(inventory: Inventory, id: string, node: Json | undefined): readonly string[] {
  const all = nodeAt(inventory.tree, '/usages');
  const own = readReferences(nodeAt(node, '/usages')).ids;
  return readCollection(all).ids.filter(
    (usage) => own.includes(usage) || readReferences(nodeAt(all, `/${usage}/outils`)).ids.includes(id),
  );
}

/** What the association does with it, where that is told by usages that the catalogue knows; else all it is for. */
function needsOf(
  inventory: Inventory,
  node: Json | undefined,
  known: CatalogueTool | undefined,
  usages: readonly string[],
): readonly string[] {
  const can = known?.usages ?? readReferences(nodeAt(node, '/description/usages')).ids;
  const done = usages
    .map((usage) => readText(nodeAt(inventory.tree, `/usages/${usage}/catalogue`)) ?? usage)
    .filter((usage) => can.includes(usage));
  return done.length > 0 ? [...new Set(done)].sort(byCodePoint) : can;
}

function groupsOf(inventory: Inventory, node: Json | undefined, usages: readonly string[]): IdList {
  const lists = [
    readReferences(nodeAt(node, '/groupes')),
    ...usages.map((usage) => readReferences(nodeAt(inventory.tree, `/usages/${usage}/groupes`))),
  ];
  const ids = [...new Set(lists.flatMap((list) => list.ids))].sort(byCodePoint);
  return { ids, complete: lists.some((list) => list.complete) };
}

function readChanges(node: Json | undefined): readonly Change[] {
  const changes = nodeAt(node, '/changements_annonces');
  return readCollection(changes).ids.flatMap((id) => {
    const kind = readText(nodeAt(changes, `/${id}/nature`));
    return kind === undefined ? [] : [{ id, kind, date: readText(nodeAt(changes, `/${id}/date`)) }];
  });
}

/** The change that ends the service, announced or written in the catalogue. A service that ends cannot stay. */
export function closingOf(
  tool: ToolBasics,
): { readonly pointer: Pointer; readonly date: IsoDate | undefined } | undefined {
  const change = tool.changes.find(({ kind }) => kind === 'fermeture');
  if (change !== undefined) {
    return { pointer: `${tool.pointer}/changements_annonces/${change.id}`, date: change.date };
  }
  const closed = tool.known?.statut === 'ferme' || tool.known?.sante?.statut === 'ferme';
  return closed ? { pointer: `/catalogue/${tool.known?.id}/statut`, date: undefined } : undefined;
}

/** A price that multiplies, or data that will be erased, within the time that the data calls urgent; the soonest. */
export function urgentChange(
  { node, changes }: ToolBasics,
  { cibles }: Planning,
  today: IsoDate,
): Change | undefined {
  const soon = addMonths(today, cibles.urgence_mois);
  return changes
    .filter(({ id, kind, date }) => {
      if (date === undefined || date > soon) return false;
      return kind === 'suppression' || (kind === 'prix' && multiplies(node, id, cibles.hausse_forte));
    })
    .sort((a, b) => byCodePoint(a.date ?? '', b.date ?? '') || byCodePoint(a.id, b.id))[0];
}

/** Certain only: the least that is asked then, against the most that is paid now. */
function multiplies(node: Json | undefined, change: string, factor: number): boolean {
  const now = readRange(nodeAt(node, '/cout_annuel'))?.max;
  const then = readRange(nodeAt(node, `/changements_annonces/${change}/cout_annuel_ensuite`))?.min;
  return now !== undefined && then !== undefined && then > now && then >= now * factor;
}

/** A person who carries something. */
export interface Person {
  readonly id: string;
  readonly pointer: Pointer;
  /** Hours a month, low and high ends of what is told; undefined when nobody has said. */
  readonly hours: { readonly min: number; readonly max: number } | undefined;
  /** Last day of the mandate; undefined when there is no end or nobody has said. */
  readonly lastDay: IsoDate | undefined;
  readonly groups: readonly string[];
  readonly node: Json | undefined;
}

/** All people of the inventory, sorted by id. */
export function readPeople(inventory: Inventory): readonly Person[] {
  const people = nodeAt(inventory.tree, '/personnes');
  return readCollection(people).ids.map((id) => {
    const node = nodeAt(people, `/${id}`);
    const end = readText(nodeAt(node, '/fin_mandat'));
    return {
      id,
      pointer: `/personnes/${id}`,
      hours: readRange(nodeAt(node, '/heures_par_mois')),
      lastDay: end === 'sans-terme' ? undefined : end,
      groups: readReferences(nodeAt(node, '/groupes')).ids,
      node,
    };
  });
}

/** How well a person knows something, by inventory or catalogue id. */
export function skillsOf(person: Person): ReadonlyMap<string, string> {
  const node = nodeAt(person.node, '/competences');
  return new Map(
    readCollection(node).ids.flatMap((id) => {
      const level = readText(nodeAt(node, `/${id}`));
      return level === undefined ? [] : [[id, level]];
    }),
  );
}

/** Programs that bring the data of today's tool into another. */
export function helpersFrom({ known }: ToolFacts, target: CatalogueTool): readonly string[] {
  const helpers = (target.aides ?? []).filter(({ depuis }) => depuis.includes(known?.id ?? ''));
  return helpers.map(({ nom }) => nom);
}

/** The figure that a plan counts with inside a range: `share` 0 is the low end, 1 the high end. */
export function within({ min, max }: { readonly min: number; readonly max: number }, share: number): number {
  return min + (max - min) * share;
}

/** True where the fact is known to be so; an unknown is not a yes. */
export function isTrue(tree: unknown, pointer: Pointer): boolean {
  return readBoolean(nodeAt(tree, pointer)) === true;
}

/** The high end of a count, undefined when nobody has counted. */
export function highCount(tree: unknown, pointer: Pointer): number | undefined {
  return readRange(nodeAt(tree, pointer))?.max;
}

/** True when something is said there, even if only `{complet: oui}`. */
export function isTold(tree: unknown, pointer: Pointer): boolean {
  const node = nodeAt(tree, pointer);
  return node !== undefined && (isMapping(node) || Array.isArray(node) || readFact(node).value !== undefined);
}
