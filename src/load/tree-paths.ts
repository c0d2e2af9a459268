import { isMapping, UNKNOWN, type Json } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import { keyPointer } from './diagnose.js';

/** A node and where it is. */
export interface Located {
  readonly pointer: Pointer;
  readonly node: Json;
}

/**
 * The nodes at a path; `*` stands for every element of a collection. Looks at nothing else, and expects nothing of the
 * tree: it may be wrong elsewhere.
 */
export function nodesAt(tree: Json, path: string): readonly Located[] {
  let found: readonly Located[] = [{ pointer: '', node: tree }];
  for (const step of path.split('/')) {
    found = found.flatMap((located) => (step === '*' ? elementsOf(located) : childOf(located, step)));
  }
  return found;
}

/** The elements of a collection, in the order of the text; none when it is a word or a mistake. */
export function elementsOf({ pointer, node }: Located): readonly Located[] {
  if (!isMapping(node)) return [];
  return Object.entries(node)
    .filter(([key]) => key !== 'complet')
    .map(([key, value]) => ({ pointer: keyPointer(pointer, key), node: value }));
}

function childOf({ pointer, node }: Located, key: string): readonly Located[] {
  const value = isMapping(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  return value === undefined ? [] : [{ pointer: keyPointer(pointer, key), node: value }];
}

/** The ids written at a place, whichever way: alone, in brackets, in a long form. Words such as `aucun` are no ids. */
export function idsAt(located: Located): readonly { readonly id: string; readonly pointer: Pointer }[] {
  const { node, pointer } = located;
  if (typeof node === 'string') return NO_IDS.includes(node) ? [] : [{ id: node, pointer }];
  if (Array.isArray(node)) {
    return node.flatMap((id: unknown, index) =>
      typeof id === 'string' ? [{ id, pointer: `${pointer}/${index}` }] : [],
    );
  }
  return [...childOf(located, 'liste'), ...childOf(located, 'valeur')].flatMap(idsAt);
}

/** The same without their places. */
export function idsIn(node: Json | undefined): string[] {
  if (typeof node === 'string') return NO_IDS.includes(node) ? [] : [node];
  if (Array.isArray(node)) return node.filter((id: unknown) => typeof id === 'string');
  return isMapping(node) ? [...idsIn(node['liste']), ...idsIn(node['valeur'])] : [];
}

const NO_IDS: readonly string[] = [UNKNOWN, 'aucun', 'aucune'];

/** Looks at every key of every mapping of the tree. Where a mapping is, is worked out only when asked. */
export function eachKey(
  tree: Json,
  look: (node: Mapping, key: string, where: Trail | undefined) => void,
): void {
  const visit = (node: Json | undefined, trail: Trail | undefined): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      node.forEach((item: Json, index) => visit(item, { above: trail, key: String(index) }));
      return;
    }
    const mapping = node as Mapping;
    for (const key of Object.keys(mapping)) {
      look(mapping, key, trail);
      const value = mapping[key];
      if (typeof value === 'object') visit(value, { above: trail, key });
    }
  };
  visit(tree, undefined);
}

export type Mapping = Readonly<Record<string, Json>>;

/** The keys that lead to a node, from the last one up; none for the tree itself. */
export interface Trail {
  readonly above: Trail | undefined;
  readonly key: string;
}

/** The pointer of what a trail leads to. */
export function pointerAt(trail: Trail | undefined): Pointer {
  return trail === undefined ? '' : keyPointer(pointerAt(trail.above), trail.key);
}
