import { addDays, addMonths } from '../domain/dates.js';
import type { Catalogue } from '../domain/catalogue.js';
import { readReferences, type IsoDate, type Json } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import type { Departures, Overrides, Side, Targets } from '../domain/score.js';
import { withValue } from '../domain/tree.js';
import { onceOn } from '../domain/once.js';
import type { Weights } from './weights.js';

/** All that a score depends on. Nothing else may change it. */
export interface World {
  readonly tree: Json;
  readonly overridden: ReadonlySet<Pointer>;
  readonly departures: Departures;
  readonly targets: Targets;
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly today: IsoDate;
}

/** The part of a world that an evaluator may look at directly; facts go through its reader. */
export interface EvaluationContext {
  readonly side: Side;
  readonly targets: Targets;
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly today: IsoDate;
  /** Who leaves before this day no longer counts. */
  readonly presentUntil: IsoDate;
  /** Who is away from today to this day at least counts as being away. */
  readonly awayUntil: IsoDate;
}

/** The context of one run; days are worked out once for each world, and not for each fact. */
export function contextFor(world: World, side: Side): EvaluationContext {
  const { targets, catalogue, weights, today } = world;
  return { side, targets, catalogue, weights, today, ...daysOf(world) };
}

const daysOf = onceOn(({ today, weights }: World) => {
  const { horizon_mois, absence_longue_jours } = weights['bus-factor'];
  return {
    presentUntil: addMonths(today, horizon_mois),
    awayUntil: addDays(today, absence_longue_jours),
  };
});

/** Puts values in place of the inventory's. The tree given is left as it was; missing parents are made. */
export function withOverrides(tree: Json, overrides: Overrides): Json {
  return [...overrides].reduce<Json>((result, [pointer, value]) => withValue(result, pointer, value), tree);
}

/** A list of references with one more id; whether it is closed stays as it was. */
export function withMember(list: Json | undefined, id: string): Json {
  const { ids, complete } = readReferences(list);
  return { complet: complete ? 'oui' : 'non', liste: [...ids, id] };
}
