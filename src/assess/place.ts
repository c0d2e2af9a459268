import type { IdList, Json } from '../domain/fact.js';
import { segmentsOf, type Pointer } from '../domain/pointer.js';

/** A place in an inventory: a path of `fact-spec.ts` with its stars filled. The same object each time that it is asked for. */
export interface Place {
  readonly pointer: Pointer;
  /** The thing that the place belongs to, up to its last id: many places of one thing are read. */
  readonly thing: Place | undefined;
  /** The keys that lead here, from the thing or from the root. */
  readonly keys: readonly string[];
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
interface Path {
  readonly parts: readonly string[];
  /** The same path up to its last star, where there is more behind it. */
  readonly thing: string | undefined;
  readonly rest: readonly string[];
  readonly ids: Ids;
}

/** The places of a path by their first id, their second… */
interface Ids {
  place?: Place;
  readonly next: Map<string, Ids>;
}

/** As many as some dozens of inventories have. A convention. */
const MOST_PLACES = 20_000;
const paths = new Map<string, Path>();
let places = 0;

/** The place of a path whose stars stand for these ids: `/outils/*` and `drive` give `/outils/drive`. */
export function placeFor(path: string, ids: readonly string[]): Place {
  const known = paths.get(path) ?? addedPath(path);
  const stars = known.parts.length - 1;
  let { ids: entry } = known;
  for (let star = 0; star < stars; star += 1) {
    const id = ids[star] ?? '*';
    entry = entry.next.get(id) ?? addedIds(entry, id);
  }
  return (entry.place ??= addedPlace(known, ids));
}

function addedPath(path: string): Path {
  const parts = path.split('*');
  const end = path.lastIndexOf('*') + 1;
  const isWithin = end > 0 && end < path.length;
  const known = {
    parts,
    thing: isWithin ? path.slice(0, end) : undefined,
    rest: isWithin ? segmentsOf(path.slice(end)) : [],
    ids: { next: new Map<string, Ids>() },
  };
  paths.set(path, known);
  return known;
}

function addedIds({ next }: Ids, id: string): Ids {
  const made = { next: new Map<string, Ids>() };
  next.set(id, made);
  return made;
}

function addedPlace({ parts, thing, rest }: Path, ids: readonly string[]): Place {
  if (places >= MOST_PLACES) {
    paths.clear();
    places = 0;
  }
  places += 1;
  const pointer = parts.reduce((before, part, star) => `${before}${ids[star - 1] ?? '*'}${part}`);
  return {
    pointer,
    thing: thing === undefined ? undefined : placeFor(thing, ids),
    keys: thing === undefined ? segmentsOf(pointer) : rest,
    seen: {
      world: undefined,
      written: undefined,
      node: undefined,
      references: undefined,
      collection: undefined,
    },
  };
}
