import type { IdList, Json } from '../domain/fact.js';
import { segmentsOf, type Pointer } from '../domain/pointer.js';

/** A place in an inventory: a path of `fact-spec.ts` with its stars filled. The same object each time that it is asked for. */
export interface Place {
  readonly pointer: Pointer;
  /** The thing that it belongs to, where it is not one itself: many places of one thing are read. */
  readonly thing: Place | undefined;
  /** The keys that lead here, from the thing or from the root. */
  readonly keys: readonly string[];
  /** One of the keys is a word that every object has, own or not. */
  readonly isOdd: boolean;
  readonly seen: Seen;
}

/** What one world says at a place, as far as it was looked up: a run reads few places, again and again. */
export interface Seen {
  world: object | undefined;
  /** As it is written. */
  written: Json | undefined;
  /** As much of it as its age has left. */
  node: Json | undefined;
  references: IdList | undefined;
  collection: IdList | undefined;
}

/** A path, and what it becomes with each id. */
export interface Path {
  /** The number of its stars. */
  readonly stars: number;
  readonly parts: readonly string[];
  /** Of what is behind a star, the same path up to there. */
  readonly thing: string | undefined;
  readonly rest: readonly string[];
  readonly ids: Ids;
}

/** The places of a path by their first id, their second… */
export interface Ids {
  place: Place | undefined;
  /** Made when there is something to put in: behind the last star nothing comes, and such ids are many. */
  next: Map<string, Ids> | undefined;
}

/** As many as some dozens of inventories have. A convention. */
const MOST_PLACES = 20_000;
/** What is known of the paths that were met. */
export const PATHS: Map<string, Path> = new Map();
let places = 0;

/** What is known of a path that was not met before. */
export function addedPath(path: string): Path {
  const parts = path.split('*');
  const end = path.lastIndexOf('*') + 1;
  const isWithin = end > 0 && end < path.length;
  const known = {
    stars: parts.length - 1,
    parts,
    thing: isWithin ? path.slice(0, end) : undefined,
    rest: isWithin ? segmentsOf(path.slice(end)) : [],
    ids: { place: undefined, next: undefined },
  };
  PATHS.set(path, known);
  return known;
}

/** The place of a path whose stars stand for these ids: `/outils/*` and `drive` give `/outils/drive`. */
export function placeOf({ parts, thing, rest, stars, ids: all }: Path, ids: readonly string[]): Place {
  let entry = all;
  for (let star = 0; star < stars; star += 1) entry = idsBelow(entry, ids[star] ?? '*');
  if (entry.place !== undefined) return entry.place;
  if (places >= MOST_PLACES) {
    PATHS.clear();
    places = 0;
  }
  places += 1;
  const pointer = parts.reduce((before, part, star) => `${before}${ids[star - 1] ?? '*'}${part}`);
  const keys = thing === undefined ? segmentsOf(pointer) : rest;
  return (entry.place = {
    pointer,
    thing: thing === undefined ? undefined : placeOf(PATHS.get(thing) ?? addedPath(thing), ids),
    keys,
    isOdd: keys.some((key) => key in Object.prototype),
    seen: {
      world: undefined,
      written: undefined,
      node: undefined,
      references: undefined,
      collection: undefined,
    },
  });
}

function idsBelow(ids: Ids, id: string): Ids {
  const next = (ids.next ??= new Map());
  const known = next.get(id);
  if (known !== undefined) return known;
  const made: Ids = { place: undefined, next: undefined };
  next.set(id, made);
  return made;
}
