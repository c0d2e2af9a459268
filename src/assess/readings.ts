import {
  readCollection,
  readFact,
  readReferences,
  type Fact,
  type IdList,
  type Json,
} from '../domain/fact.js';
import { onceOn, remembering } from '../domain/once.js';
import type { Pointer } from '../domain/pointer.js';
import { aged, ageLimits } from './ageing.js';
import { calmMonths, type CalmTime } from './calm.js';
import { addedPath, PATHS, placeOf, type Ids, type Place } from './place.js';
import type { World } from './world.js';

/** What a world says at each place. A run reads the same places again and again: each is looked up once. */
export interface Readings {
  /** The place of a path whose stars stand for these ids. What was seen there is of this world until another one is asked. */
  readonly at: (path: string, ids: readonly string[]) => Place;
  /** What stands there, as much as its age has left of it. */
  readonly node: (place: Place) => Json | undefined;
  readonly fact: (place: Place) => Fact;
  readonly references: (place: Place) => IdList;
  readonly collection: (place: Place) => IdList;
  readonly calmTime: (place: Place, group: string, horizonMonths: number) => CalmTime;
}

export const readingsOf = onceOn((world: World): Readings => {
  const at = placesIn(world);
  const calm = remembering((asked: string) => {
    const [pointer = '', group = '', months] = asked.split(' ');
    return calmMonths(at(pointer, []).seen.node, group, world.today, Number(months));
  });
  return {
    at,
    node: ({ seen }) => seen.node,
    fact: ({ seen }) => readFact(seen.node),
    references: ({ seen }) => (seen.references ??= readReferences(seen.node)),
    collection: ({ seen }) => (seen.collection ??= readCollection(seen.node)),
    calmTime: ({ pointer }, ...asked) => calm([pointer, ...asked].join(' ')),
  };
});

function placesIn(world: World): Readings['at'] {
  const limits = ageLimits(world.tree, world.today, world.weights);
  // One long function on purpose: each way to read a fact begins here, and V8 would copy small ones into every one of them, which
  // takes it longer than to run them.
  const at = (path: string, ids: readonly string[]): Place => {
    const known = PATHS.get(path) ?? addedPath(path);
    let entry: Ids | undefined = known.ids;
    for (let star = 0; star < known.stars && entry !== undefined; star += 1)
      entry = entry.next?.get(ids[star] ?? '*');
    const place = entry?.place ?? placeOf(known, ids);
    const { seen, keys, thing, isOdd } = place;
    if (seen.world === world) return place;
    let node: Json | undefined = world.tree;
    if (thing !== undefined) {
      const around = thing.seen.world === world ? thing : at(known.thing ?? '', ids);
      node = around.seen.written;
    }
    for (const key of keys) {
      if (typeof node !== 'object' || node === null || Array.isArray(node)) {
        node = undefined;
        break;
      }
      const { [key]: below } = node as Readonly<Record<string, Json>>;
      node = !isOdd || Object.hasOwn(node, key) ? below : undefined;
    }
    seen.written = node;
    // Most facts carry no date.
    const isDated = typeof node === 'object' && node !== null && !Array.isArray(node) && 'date' in node;
    seen.node = isDated ? aged(node, limits) : node;
    seen.references = undefined;
    seen.collection = undefined;
    seen.world = world;
    return place;
  };
  return at;
}

/** Places that a run looked at; for the keys of a mapping alone, the mapping's place and `KEYS`. */
export type Looked = ReadonlySet<Pointer>;

/** After a place: only which keys are there was looked at. No id is a star. */
export const KEYS = '/*';

/** The same readings, which tell each place that is looked at. */
export function watched(readings: Readings, look: (pointer: Pointer) => void): Readings {
  const telling =
    <T>(read: (place: Place) => T, mark = '') =>
    (place: Place): T => {
      look(place.pointer + mark);
      return read(place);
    };
  return {
    at: readings.at,
    node: telling(readings.node),
    fact: telling(readings.fact),
    references: telling(readings.references),
    collection: telling(readings.collection, KEYS),
    calmTime: (place, ...asked) => {
      look(place.pointer);
      return readings.calmTime(place, ...asked);
    },
  };
}
