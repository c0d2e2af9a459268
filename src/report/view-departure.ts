import type { Carried } from '../domain/carriers.js';
import type { Catalogue } from '../domain/catalogue.js';
import { nodeAt, readText } from '../domain/fact.js';
import type { Departure } from '../domain/result.js';
import type { FamilyId, Interval, Level, Side } from '../domain/score.js';
import { readsSame } from './figures.js';
import { lookupIn, type Lookup, type Name, type Named } from './lookup.js';
import { viewActions, type ActionView } from './view-actions.js';
import { viewBroken, type ChainView } from './view-chains.js';
import { mostCriticalFirst, viewCarriers, type ThingView } from './view-carriers.js';

/** A thing as it would be without them. */
export interface LostView extends Named {
  readonly criticality: ThingView['criticality'];
  /** Who would still hold it. */
  readonly holders: readonly Name[];
  readonly closed: boolean;
}

/** A family before and after. */
export interface ChangeView {
  readonly family: FamilyId;
  readonly sides: readonly Side[];
  readonly from: Interval;
  readonly to: Interval;
  readonly levels: { readonly from: Levels; readonly to: Levels };
}

interface Levels {
  readonly low: Level;
  readonly high: Level;
}

export interface DepartureView {
  readonly association: string | undefined;
  readonly file: string;
  readonly people: readonly Name[];
  /** Nobody could carry them any more, for certain. */
  readonly lost: readonly LostView[];
  /** Nobody known could; somebody whom the inventory does not name might. */
  readonly perhapsLost: readonly LostView[];
  /** One known person would be left. */
  readonly alone: readonly LostView[];
  /** What people could no longer do. */
  readonly usages: readonly Named[];
  /** What would stop in turn. */
  readonly broken: readonly ChainView[];
  readonly changes: readonly ChangeView[];
  /** What to hand over first: pairs to make, accounts to move. */
  readonly handOver: readonly ActionView[];
}

/** Compares an association with itself without some of its people. */
export function viewDeparture(
  departure: Departure,
  catalogue: Catalogue,
  lookup: Lookup = lookupIn(departure.before.inventory, catalogue),
): DepartureView {
  const { people, before, after } = departure;
  const touched = touchedThings(departure);
  const views = viewCarriers(after, lookup).things.filter(({ pointer }) => touched.has(pointer));
  const known = (thing: ThingView): number => thing.holders.length;
  const lost = views.filter(({ unrecoverable }) => unrecoverable);
  const others = views.filter(({ unrecoverable }) => !unrecoverable);
  const perhapsLost = others.filter((thing) => known(thing) === 0);
  const alone = others.filter((thing) => known(thing) === 1);
  return {
    association: readText(nodeAt(before.inventory.tree, '/association/nom')),
    file: lookup.file,
    people: people.map((id) => lookup.person(id)),
    lost,
    perhapsLost,
    alone,
    usages: viewCarriers(after, lookup).usages.lost.filter(
      ({ pointer }) =>
        !before.carriers.usages.some(({ subject, unrecoverable }) => unrecoverable && subject === pointer),
    ),
    broken: viewBroken(departure.broken, lookup),
    changes: changesOf(departure),
    handOver: handOver(departure, [...lost, ...perhapsLost, ...alone], lookup),
  };
}

/** Things that one of them holds or may carry today, and that are not lost already. */
function touchedThings({ people, before }: Departure): ReadonlySet<string> {
  const theirs = ({ holders, carriers, unrecoverable }: Carried): boolean =>
    !unrecoverable && people.some((person) => holders.includes(person) || carriers.includes(person));
  return new Set(before.carriers.carried.filter(theirs).map(({ subject }) => subject));
}

function changesOf({ before, after }: Departure): readonly ChangeView[] {
  const changes = before.families.flatMap((old): readonly ChangeView[] => {
    const now = after.families.find(({ family, side }) => family === old.family && side === old.side);
    if (now === undefined || readsSame(old.score, now.score)) return [];
    const levels = { from: old.levels, to: now.levels };
    return [{ family: old.family, sides: [old.side], from: old.score, to: now.score, levels }];
  });
  return changes.reduce<readonly ChangeView[]>((merged, change) => {
    const twin = merged.find(
      ({ family, from, to }) =>
        family === change.family && readsSame(from, change.from) && readsSame(to, change.to),
    );
    if (twin === undefined) return [...merged, change];
    return merged.map((one) => (one === twin ? { ...one, sides: [...one.sides, ...change.sides] } : one));
  }, []);
}

const HAND_OVER: readonly string[] = ['reprise-de-compte', 'second-acces', 'ecrire-procedure'];

/** For each thing, gravest first, what hands it over; a pair with somebody who leaves too hands nothing over. */
function handOver(
  { people, before }: Departure,
  things: readonly ThingView[],
  lookup: Lookup,
): readonly ActionView[] {
  const leaving = (action: { readonly args: Readonly<Record<string, unknown>> }): boolean =>
    people.includes(String(action.args['personne'] ?? ''));
  const useful = before.actions.filter((action) => HAND_OVER.includes(action.kind) && !leaving(action));
  const views = viewActions({ ...before, actions: useful }, lookup);
  return [...things].sort(mostCriticalFirst).flatMap(({ pointer }) => {
    const own = views.filter(({ subject }) => subject.pointer === pointer);
    return HAND_OVER.flatMap((kind) => own.filter((action) => action.kind === kind)).slice(0, 1);
  });
}
