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
export function openPlace({ numbers, names }: Places, name: string | undefined, key: number, value: number) {
  numbers.push(key, value, 0, 0);
  return names.push(name) - 1;
}

/** The value of this rank has been read whole. */
export function closePlace({ numbers, names }: Places, rank: number, end: number): void {
  numbers[rank * FIELDS + 2] = end;
  numbers[rank * FIELDS + 3] = names.length;
}

/** The same as a table of spans by pointer: few are ever asked for, so that a pointer is followed only then. */
export function spansOf(places: Places): Spans {
  return {
    get: (pointer) => {
      const rank = rankOf(places, pointer);
      return rank === -1 ? undefined : spanAt(places, rank);
    },
    has: (pointer) => rankOf(places, pointer) !== -1,
  };
}

function spanAt({ numbers }: Places, rank: number): Span {
  const [key = 0, value = 0, end = 0] = numbers.slice(rank * FIELDS, (rank + 1) * FIELDS);
  return { key, value, end };
}

function rankOf(places: Places, pointer: Pointer): number {
  if (pointer !== '' && !pointer.startsWith('/')) return -1;
  let rank = 0;
  for (const segment of segmentsOf(pointer)) {
    rank = childOf(places, rank, segment);
    if (rank === -1) return -1;
  }
  return rank;
}

function childOf({ numbers, names }: Places, parent: number, segment: string): number {
  const after = numbers[parent * FIELDS + 3] ?? 0;
  let position = 0;
  for (let rank = parent + 1; rank < after; rank = numbers[rank * FIELDS + 3] ?? after) {
    if (isNamed(names[rank], position, segment)) return rank;
    position += 1;
  }
  return -1;
}

/** Pointers of odd keys are escaped: only such a segment holds a `~`. */
function isNamed(name: string | undefined, position: number, segment: string): boolean {
  if (name === undefined) return segment === String(position);
  return segment.includes('~') ? keyPointer('', name) === `/${segment}` : name === segment;
}
