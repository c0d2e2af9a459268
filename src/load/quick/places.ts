import type { Span, Spans } from '../../domain/inventory.js';
import { segmentsOf, type Pointer } from '../../domain/pointer.js';
import { keyPointer } from '../diagnose.js';
import { APOSTROPHE, QUOTE } from './letters.js';
import { readQuoted } from './quotes.js';

/**
 * Where every value stands, in the order of the text: each comes before what it holds. Five numbers a value: where its key begins and
 * ends, where it begins and ends itself, and the place of the first value after it that it does not hold. The elements of a list have
 * no key: it ends where it begins.
 */
export interface Places {
  numbers: Int32Array;
  /** How many of them are used: the place of the next value. */
  filled: number;
}

const FIELDS = 5;

/** Nearly every inventory fits in: room made anew for each, and then made larger, takes longer. Numbers; a convention. */
const ROOM = 16_384;
let room: Int32Array | undefined;

/** No place yet, in the room of the text that was read before. */
export function roomForPlaces(): Int32Array {
  return (room ??= new Int32Array(ROOM));
}

/** Keeps a value; its end, and what it holds, may not be known yet. Gives its place. */
export function keepPlace(places: Places, key: number, keyEnd: number, value: number, end: number): number {
  const place = places.filled;
  if (place + FIELDS > places.numbers.length) makeRoom(places);
  const { numbers } = places;
  numbers[place] = key;
  numbers[place + 1] = keyEnd;
  numbers[place + 2] = value;
  numbers[place + 3] = end;
  numbers[place + 4] = places.filled = place + FIELDS;
  return place;
}

function makeRoom(places: Places): void {
  const larger = new Int32Array(2 * places.numbers.length);
  larger.set(places.numbers);
  places.numbers = larger;
}

/** The value of this place has been read whole. */
export function closePlace({ numbers, filled }: Places, place: number, end: number): void {
  numbers[place + 3] = end;
  numbers[place + 4] = filled;
}

/** Spans that are made again from a text and these numbers. */
export interface NumberedSpans extends Spans {
  readonly numbers: Int32Array;
}

/** The same as a table of spans by pointer: few are ever asked for, so that a pointer is followed only then. */
export function spansOf(text: string, { numbers, filled }: Places): NumberedSpans {
  return spansBy(text, numbers.slice(0, filled));
}

/** The spans of a text by the numbers of all its values (see `Places`). */
export function spansBy(text: string, numbers: Int32Array): NumberedSpans {
  const get = (pointer: Pointer): Span | undefined => {
    const place = placeOf(text, numbers, pointer);
    const [key = 0, , value = 0, end = 0] = place === -1 ? [] : numbers.subarray(place, place + FIELDS);
    return place === -1 ? undefined : { key, value, end };
  };
  return { get, has: (pointer) => placeOf(text, numbers, pointer) !== -1, numbers };
}

/** The place of the value at a pointer; -1 where there is none. */
function placeOf(text: string, numbers: Int32Array, pointer: Pointer): number {
  if (pointer !== '' && !pointer.startsWith('/')) return -1;
  let place = 0;
  for (const segment of segmentsOf(pointer)) {
    place = childOf(text, numbers, place, segment);
    if (place === -1) return -1;
  }
  return place;
}

function childOf(text: string, numbers: Int32Array, parent: number, segment: string): number {
  const after = numbers[parent + 4] ?? 0;
  const { length } = segment;
  const isOdd = segment.includes('~');
  let index = 0;
  for (let place = parent + FIELDS; place < after; place = numbers[place + 4] ?? after) {
    const key = numbers[place] ?? 0;
    const keyEnd = numbers[place + 1] ?? 0;
    if (key === keyEnd) {
      if (segment === String(index)) return place;
      index += 1;
    } else if (isOdd || isQuoted(text, key)) {
      if (escapedName(text, key, keyEnd) === segment) return place;
    } else if (keyEnd - key === length && text.startsWith(segment, key)) return place;
  }
  return -1;
}

function isQuoted(text: string, key: number): boolean {
  const code = text.charCodeAt(key);
  return code === QUOTE || code === APOSTROPHE;
}

/** As in a pointer. */
function escapedName(text: string, key: number, keyEnd: number): string {
  const name = isQuoted(text, key) ? (readQuoted({ text, at: key, end: 0 }) ?? '') : text.slice(key, keyEnd);
  return keyPointer('', name).slice(1);
}
