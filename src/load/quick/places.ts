import type { Span, Spans } from '../../domain/inventory.js';
import { segmentsOf, type Pointer } from '../../domain/pointer.js';
import { keyPointer } from '../diagnose.js';

/**
 * Where every value stands, in the order of the text: each comes before what it holds. Four numbers a value: where its key
 * begins, where it begins, where it ends, and the rank of the first value after it that it does not hold.
 */
export interface Places {
  readonly numbers: number[];
  /** The key of each value; undefined for the elements of a list. */
  readonly names: (string | undefined)[];
}

const FIELDS = 4;

/** Keeps a value whose end is not known yet, and gives its rank. */
export function openPlace(places: Places, name: string | undefined, key: number, value: number): number {
  places.numbers.push(key, value, 0, 0);
  return places.names.push(name) - 1;
}

/** Keeps a value that holds no other, and whose end is known. */
export function keepPlace(
  { numbers, names }: Places,
  name: string | undefined,
  key: number,
  value: number,
  end: number,
): void {
  numbers.push(key, value, end, names.push(name));
}

/** The value of this rank has been read whole. */
export function closePlace({ numbers, names }: Places, rank: number, end: number): void {
  numbers[rank * FIELDS + 2] = end;
  numbers[rank * FIELDS + 3] = names.length;
}

/** The same as a table of spans by pointer: few are ever asked for, so that a pointer is followed only then. */
export function spansOf(places: Places): Spans {
  const known = new Map<number, ReadonlyMap<string, number>>();
  const childrenAt = (rank: number): ReadonlyMap<string, number> => {
    const children = known.get(rank) ?? childrenOf(places, rank);
    known.set(rank, children);
    return children;
  };
  const rankOf = (pointer: Pointer): number | undefined => {
    if (pointer !== '' && !pointer.startsWith('/')) return undefined;
    let rank: number | undefined = 0;
    for (const segment of segmentsOf(pointer)) {
      rank = childrenAt(rank).get(segment);
      if (rank === undefined) return undefined;
    }
    return rank;
  };
  const get = (pointer: Pointer): Span | undefined => {
    const rank = rankOf(pointer);
    return rank === undefined ? undefined : spanAt(places, rank);
  };
  return { get, has: (pointer) => rankOf(pointer) !== undefined };
}

function spanAt({ numbers }: Places, rank: number): Span {
  const [key = 0, value = 0, end = 0] = numbers.slice(rank * FIELDS, (rank + 1) * FIELDS);
  return { key, value, end };
}

/** What a collection holds: the rank of each element by its segment of a pointer, escaped where the key is odd. */
function childrenOf({ numbers, names }: Places, parent: number): ReadonlyMap<string, number> {
  const children = new Map<string, number>();
  const after = numbers[parent * FIELDS + 3] ?? 0;
  for (let rank = parent + 1; rank < after; rank = numbers[rank * FIELDS + 3] ?? after) {
    const name = names[rank];
    children.set(name === undefined ? String(children.size) : keyPointer('', name).slice(1), rank);
  }
  return children;
}
