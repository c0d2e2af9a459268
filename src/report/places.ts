import type { Inventory } from '../domain/inventory.js';
import { segmentsOf, type Pointer } from '../domain/pointer.js';
import { linesOf, locateIn, type Lines } from './positions.js';

/** Where something stands in the inventory, counted from 1, columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** False when the thing itself is not written: the place is that of its nearest parent. */
  readonly exact: boolean;
}

/** Finds the place of a pointer, each once. Undefined where the inventory has no text to point at. */
export function placesOf(inventory: Inventory): (pointer: Pointer) => Place | undefined {
  const known = new Map<Pointer, Place | undefined>();
  const lines = linesOf(inventory.source.text);
  return (pointer) => {
    if (!known.has(pointer)) known.set(pointer, find(inventory, lines, pointer));
    return known.get(pointer);
  };
}

function find({ spans }: Inventory, lines: Lines, pointer: Pointer): Place | undefined {
  const segments = segmentsOf(pointer);
  if (segments[0] === 'catalogue') return undefined;
  for (let length = segments.length; length > 0; length -= 1) {
    const span = spans.get(`/${segments.slice(0, length).join('/')}`);
    if (span !== undefined) return { ...locateIn(lines, span.key), exact: length === segments.length };
  }
  return undefined;
}
