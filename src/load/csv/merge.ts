import { isMapping, nodeAt, type Json } from '../../domain/fact.js';
import { child, type Pointer } from '../../domain/pointer.js';
import type { Element } from './reading.js';

/** What an import wrote of one element: the sheet that it first came from, and a checksum for each value, by path. */
export interface Written {
  readonly source: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What imports wrote in an inventory, by element. */
export type Memory = ReadonlyMap<Pointer, Written>;

/** A value of the inventory that somebody wrote or changed by hand and that the sheet says otherwise: it stays. */
export interface KeptValue {
  readonly pointer: Pointer;
  readonly line: number;
  readonly theirs: Json;
  readonly sheet: Json;
}

/** What an import changes, and what it leaves alone. */
export interface Merge {
  readonly changes: readonly { readonly pointer: Pointer; readonly value: Json }[];
  readonly memory: Memory;
  readonly kept: readonly KeptValue[];
  /** Elements that an import wrote and that somebody took out: they stay out. */
  readonly removed: readonly { readonly pointer: Pointer; readonly line: number }[];
  /** Elements that came from this sheet and are no longer in it: they stay in the inventory. */
  readonly gone: readonly Pointer[];
}

/** What the elements of a sheet are compared with. */
export interface MergeContext {
  readonly source: string;
  readonly tree: Json;
  readonly memory: Memory;
  readonly checksum: (text: string) => string;
}

/** Only what is not there, or is as an import left it, is written. */
export function mergeElements(elements: readonly Element[], context: MergeContext): Merge {
  const { source, tree, memory } = context;
  const told = new Map(memory);
  const merge = {
    changes: [] as { pointer: Pointer; value: Json }[],
    kept: [] as KeptValue[],
    removed: [] as { pointer: Pointer; line: number }[],
  };
  for (const element of elements) {
    const { pointer, line } = element;
    const before = memory.get(pointer);
    const node = nodeAt(tree, pointer);
    if (node === undefined && before !== undefined) {
      merge.removed.push({ pointer, line });
      continue;
    }
    const one = mergeValues(element, node, context);
    merge.changes.push(
      ...(node === undefined && one.changes.length === 0 ? [{ pointer, value: {} }] : one.changes),
    );
    merge.kept.push(...one.kept);
    if (before !== undefined || one.changes.length > 0 || node === undefined) {
      told.set(pointer, { source: before?.source ?? source, values: { ...before?.values, ...one.sums } });
    }
  }
  const present = new Set(elements.map(({ pointer }) => pointer));
  const gone = [...memory]
    .filter(([pointer, written]) => written.source === source && !present.has(pointer))
    .filter(([pointer]) => nodeAt(tree, pointer) !== undefined)
    .map(([pointer]) => pointer);
  return { ...merge, memory: told, gone };
}

function mergeValues({ pointer, line, values }: Element, node: Json | undefined, context: MergeContext) {
  const { memory, checksum } = context;
  const before = memory.get(pointer)?.values ?? {};
  const found = {
    changes: [] as { pointer: Pointer; value: Json }[],
    kept: [] as KeptValue[],
    sums: {} as Record<string, string>,
  };
  for (const [path, value] of Object.entries(values)) {
    const theirs = valueAt(node, path);
    const sum = Object.hasOwn(before, path) ? before[path] : undefined;
    if (theirs !== undefined && sameJson(theirs, value)) continue;
    const isOurs = theirs === undefined ? sum === undefined : sum === checksum(JSON.stringify(theirs));
    if (isOurs) {
      found.changes.push({ pointer: child(pointer, path), value });
      found.sums[path] = checksum(JSON.stringify(value));
    } else if (theirs !== undefined) {
      found.kept.push({ pointer: child(pointer, path), line, theirs, sheet: value });
    }
  }
  return found;
}

/** The value at a path, or what stands in its way: `export: inconnu` says something of `export/essaye`. */
function valueAt(node: Json | undefined, path: string): Json | undefined {
  let at = node;
  for (const key of path.split('/')) {
    if (at === undefined) return undefined;
    if (!isMapping(at)) return at;
    at = Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

function sameJson(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
