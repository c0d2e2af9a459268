import { nodeAt, readCollection, readFact, readRange, readReferences, type Json } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Lever } from '../domain/lever.js';
import { byCodePoint, child, type Pointer } from '../domain/pointer.js';

/** A fact that makes a lever present, as src/data/leviers.yaml says: a path with stars, and what is looked for there. */
export interface LeverFact {
  readonly chemin: string;
  readonly valeur?: string;
  readonly parmi?: readonly string[];
  readonly au_moins?: number;
}

/** When one factor of adoption is there: any of these facts. */
export interface LeverRule {
  /** The row: AC1 to AC7, AU1 to AU7. */
  readonly id: string;
  readonly faits: readonly LeverFact[];
}

/** What is known of one place that was looked at. */
interface Seen {
  readonly pointer: Pointer;
  /** Undefined: nobody has told, or it may be either. */
  readonly holds: boolean | undefined;
}

/**
 * The factors of adoption of the fiche (rows AC and AU), in the order of the table. Present by one fact that says so;
 * absent only where every fact is known and every list on the way is closed. They enter no score.
 */
export function leversOf(inventory: Inventory, rules: readonly LeverRule[]): readonly Lever[] {
  return rules.map(({ id, faits }) => {
    const seen = faits.flatMap((fact) => lookAt(inventory.tree, fact));
    const present = seen.filter(({ holds }) => holds === true);
    const unsure = seen.filter(({ holds }) => holds === undefined);
    if (present.length > 0) return { row: id, state: 'present', pointers: pointersOf(present) };
    return unsure.length > 0
      ? { row: id, state: 'inconnu', pointers: pointersOf(unsure) }
      : { row: id, state: 'absent', pointers: pointersOf(seen) };
  });
}

function pointersOf(seen: readonly Seen[]): readonly Pointer[] {
  return [...new Set(seen.map(({ pointer }) => pointer))].sort(byCodePoint);
}

/** Every place that a path names. A collection that is open may hide one more: that is one place not known. */
function lookAt(tree: Json, fact: LeverFact): readonly Seen[] {
  const walk = (pointer: Pointer, rest: readonly string[]): readonly Seen[] => {
    const [key, ...after] = rest;
    if (key === undefined) return [{ pointer, holds: matches(nodeAt(tree, pointer), fact) }];
    if (key !== '*') return walk(child(pointer, key), after);
    const { ids, complete } = readCollection(nodeAt(tree, pointer));
    const told = ids.flatMap((id) => walk(child(pointer, id), after));
    return complete ? told : [...told, { pointer, holds: undefined }];
  };
  return walk('', fact.chemin.split('/'));
}

function matches(node: Json | undefined, { valeur, parmi, au_moins: least }: LeverFact): boolean | undefined {
  if (least !== undefined) return countReaches(node, least);
  const { value } = readFact(node);
  if (value === undefined) return undefined;
  return [...(parmi ?? []), valeur].some((word) => readFact(word).value === value);
}

/** A number, or how many a list names. An open list that is too short may hide more; a range may lie on both sides. */
function countReaches(node: Json | undefined, least: number): boolean | undefined {
  const range = readRange(node);
  if (range !== undefined) return range.min >= least ? true : range.max < least ? false : undefined;
  const { ids, complete } = readReferences(node);
  if (ids.length >= least) return true;
  return complete ? false : undefined;
}
