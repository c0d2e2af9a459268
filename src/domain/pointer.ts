/**
 * The address of a value, by keys and never by positions: `/outils/dossier-partage/export/essaye`.
 * Ids hold no `/` and no `~`, so that a pointer needs no escaping inside an inventory.
 */
export type Pointer = string;

/** Joins segments to a pointer. An empty list is the root, ''. */
export function pointerOf(segments: readonly string[]): Pointer {
  return segments.map((segment) => `/${segment}`).join('');
}

/** As many as some dozens of inventories have; then those that are still asked for come back by themselves. */
const MOST_KNOWN = 20_000;
const known = new Map<Pointer, readonly string[]>();

/** Splits a pointer into its segments: once, for facts are read by their pointers again and again. */
export function segmentsOf(pointer: Pointer): readonly string[] {
  const found = known.get(pointer);
  if (found !== undefined) return found;
  const segments = pointer === '' ? [] : pointer.slice(1).split('/');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(pointer, segments);
  return segments;
}

/** The pointer of a key below a parent. */
export function child(parent: Pointer, key: string): Pointer {
  return `${parent}/${key}`;
}

/** The last segment: the id of the thing that a pointer names. */
export function idOf(pointer: Pointer): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

/** The pointer of what holds a thing; the root is its own parent. */
export function parentOf(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** Order by code point: the same on every machine, whatever its language. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
