import {
  nodeBelow,
  readCollection,
  readFact,
  readReferences,
  type Fact,
  type IdList,
  type Json,
} from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import { aged, ageLimits } from './ageing.js';
import { calmMonths, type CalmTime } from './calm.js';
import { oncePer, remembering } from '../domain/once.js';
import { placeFor, type Place, type Seen } from './place.js';
import type { World } from './world.js';

/** What a world says at each place. A run reads the same places again and again: each is looked up once. */
export interface Readings {
  /** What stands there, as much as its age has left of it. */
  readonly node: (place: Place) => Json | undefined;
  readonly fact: (place: Place) => Fact;
  readonly references: (place: Place) => IdList;
  readonly collection: (place: Place) => IdList;
  readonly calmTime: (place: Place, group: string, horizonMonths: number) => CalmTime;
}

export const readingsOf = oncePer((world: World): Readings => {
  const limits = ageLimits(world.tree, world.today, world.weights);
  const seenAt = ({ seen, thing, keys }: Place): Seen => {
    if (seen.world === world) return seen;
    seen.written = nodeBelow(thing === undefined ? world.tree : seenAt(thing).written, keys);
    seen.node = aged(seen.written, limits);
    seen.references = seen.collection = undefined;
    seen.world = world;
    return seen;
  };
  const node = (place: Place): Json | undefined => seenAt(place).node;
  const calm = remembering((asked: string) => {
    const [pointer = '', group = '', months] = asked.split(' ');
    return calmMonths(node(placeFor(pointer, [])), group, world.today, Number(months));
  });
  return {
    node,
    fact: (place) => readFact(node(place)),
    references: (place) => {
      const seen = seenAt(place);
      return (seen.references ??= readReferences(seen.node));
    },
    collection: (place) => {
      const seen = seenAt(place);
      return (seen.collection ??= readCollection(seen.node));
    },
    calmTime: ({ pointer }, ...asked) => calm([pointer, ...asked].join(' ')),
  };
});

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
