import type { Json, IdList } from '../domain/fact.js';
import { segmentsOf, type Pointer } from '../domain/pointer.js';

/** A place in an inventory: a path of `fact-spec.ts` with its stars filled. The same object each time that it is asked for. */
export interface Place {
  readonly pointer: Pointer;
  readonly segments: readonly string[];
  /** What was read here last, in the world that it was read in: a run reads few places, again and again. */
  readonly seen: Seen;
  readonly path: readonly string[];
  readonly next: Map<string, Place>;
}

/** What one world says at a place, as far as it was looked up. */
export interface Seen {
  world: object | undefined;
  node: Json | undefined;
  references: IdList | undefined;
  collection: IdList | undefined;
}

/** As many as some dozens of inventories have. A convention. */
const MOST_PLACES = 20_000;
const roots = new Map<string, Place>();
let places = 0;

/** The place of a path whose stars stand for these ids: `/outils/*` and `drive` give `/outils/drive`. */
export function placeFor(path: string, ids: readonly string[]): Place {
  let place = roots.get(path) ?? added(roots, path, path, path.split('*'));
  const stars = place.path.length - 1;
  for (let star = 0; star < stars; star += 1) {
    const id = ids[star] ?? '*';
    place = place.next.get(id) ?? below(place, star, id);
  }
  return place;
}

function below(place: Place, star: number, id: string): Place {
  const { path } = place;
  const before = star === 0 ? (path[0] ?? '') : place.pointer;
  return added(place.next, id, `${before}${id}${path[star + 1] ?? ''}`, path);
}

function added(among: Map<string, Place>, key: string, pointer: Pointer, path: readonly string[]): Place {
  if (places >= MOST_PLACES) {
    roots.clear();
    places = 0;
  }
  const seen = { world: undefined, node: undefined, references: undefined, collection: undefined };
  const made = { pointer, segments: segmentsOf(pointer), seen, path, next: new Map<string, Place>() };
  among.set(key, made);
  places += 1;
  return made;
}
