import {
  nodeAt,
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
import { oncePer, remembering } from './once-per.js';
import type { World } from './world.js';

/** What a world says at each place. A ranking reads the same places in thousands of runs: each is looked up once. */
export interface Readings {
  /** What stands there, as much as its age has left of it. */
  readonly node: (pointer: Pointer) => Json | undefined;
  readonly fact: (pointer: Pointer) => Fact;
  readonly references: (pointer: Pointer) => IdList;
  readonly collection: (pointer: Pointer) => IdList;
  readonly calmTime: (pointer: Pointer, group: string, horizonMonths: number) => CalmTime;
}

export const readingsOf = oncePer((world: World): Readings => {
  const limits = ageLimits(world.tree, world.today, world.weights);
  const node = remembering((pointer) => aged(nodeAt(world.tree, pointer), limits));
  const calm = remembering((asked) => {
    const [pointer = '', group = '', months] = asked.split(' ');
    return calmMonths(node(pointer), group, world.today, Number(months));
  });
  return {
    node,
    fact: remembering((pointer) => readFact(node(pointer))),
    references: remembering((pointer) => readReferences(node(pointer))),
    collection: remembering((pointer) => readCollection(node(pointer))),
    calmTime: (...asked) => calm(asked.join(' ')),
  };
});

/** Places that a run looked at; for the keys of a mapping alone, the mapping's place and `KEYS`. */
export type Looked = ReadonlySet<Pointer>;

/** After a place: only which keys are there was looked at. No id is a star. */
export const KEYS = '/*';

/** The same readings, which tell each place that is looked at. */
export function watched(readings: Readings, look: (place: Pointer) => void): Readings {
  const telling =
    <T>(read: (pointer: Pointer) => T, mark = '') =>
    (pointer: Pointer): T => {
      look(pointer + mark);
      return read(pointer);
    };
  return {
    node: telling(readings.node),
    fact: telling(readings.fact),
    references: telling(readings.references),
    collection: telling(readings.collection, KEYS),
    calmTime: (pointer, ...asked) => {
      look(pointer);
      return readings.calmTime(pointer, ...asked);
    },
  };
}
