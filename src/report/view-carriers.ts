import type { Carried, Criticality, SmallestGroup } from '../domain/carriers.js';
import { readBoolean, readCollection, readReferences, readText } from '../domain/fact.js';
import { byCodePoint, child, idOf } from '../domain/pointer.js';
import type { Result } from '../domain/result.js';
import type { Interval } from '../domain/score.js';
import type { Lookup, Name, Named } from './lookup.js';

/** Why a thing hangs on one person, or on nobody. Each has its words in the texts. */
export type HoldReason =
  | 'personne'
  | 'compte-personnel'
  | 'second-facteur-seul'
  | 'acces-seul'
  | 'acces-seul-connu'
  | 'savoir-faire-seul'
  | 'savoir-faire-seul-connu';

/** A thing that somebody must be able to carry, and what is known of who does. */
export interface ThingView extends Named {
  readonly criticality: Criticality | undefined;
  readonly holders: readonly Name[];
  /** The list of holders was said to be complete. */
  readonly closed: boolean;
  /** Whose name the account is in, when it is in somebody's. */
  readonly owner: Name | undefined;
  readonly personal: boolean;
  readonly reasons: readonly HoldReason[];
  readonly count: Interval;
  readonly unrecoverable: boolean;
}

export interface CarriersView {
  readonly things: readonly ThingView[];
  /** Nobody can get back in. */
  readonly unrecoverable: readonly ThingView[];
  /** One person holds it, for certain or as far as is known. */
  readonly alone: readonly ThingView[];
  /** What people do, that falls with the tools: nobody could go on, or one person alone. */
  readonly usages: { readonly lost: readonly Named[]; readonly alone: readonly Named[] };
  /** Nobody has told who holds it. */
  readonly untold: readonly ThingView[];
  /** Collections of things that nobody has described, or whose list stays open. */
  readonly open: readonly Named[];
  /** How few could leave before a vital thing, or most of what counts, has nobody. */
  readonly groups: { readonly vital: GroupView | undefined; readonly half: GroupView | undefined };
}

export interface GroupView {
  readonly low: number;
  readonly high: number;
  readonly people: readonly Name[];
  readonly exact: boolean;
}

const COLLECTIONS = ['outils', 'hebergeurs', 'acces_critiques'] as const;

/** Sorts the things by what people must look at first. */
export function viewCarriers(result: Pick<Result, 'carriers'>, lookup: Lookup): CarriersView {
  const things = result.carriers.carried.map((carried) => viewThing(carried, lookup)).sort(mostCriticalFirst);
  const unrecoverable = things.filter((thing) => thing.unrecoverable);
  const others = things.filter((thing) => !thing.unrecoverable);
  const alone = others.filter(({ reasons }) => reasons.length > 0);
  return {
    things,
    unrecoverable,
    alone,
    usages: viewUsages(result, lookup),
    untold: others.filter(
      ({ holders, closed, reasons }) => holders.length === 0 && !closed && reasons.length === 0,
    ),
    open: COLLECTIONS.filter((id) => !readCollection(lookup.at(`/${id}`)).complete).map((id) =>
      lookup.named(`/${id}`),
    ),
    groups: {
      vital: viewGroup(result.carriers.vital, lookup),
      half: viewGroup(result.carriers.half, lookup),
    },
  };
}

function viewUsages({ carriers }: Pick<Result, 'carriers'>, lookup: Lookup): CarriersView['usages'] {
  const named = (test: (usage: Carried) => boolean): readonly Named[] =>
    carriers.usages.filter(test).map(({ subject }) => lookup.named(subject));
  return {
    lost: named(({ unrecoverable }) => unrecoverable),
    alone: named(
      ({ unrecoverable, holders, count }) => !unrecoverable && (holders.length === 1 || count.high === 1),
    ),
  };
}

function viewGroup(group: SmallestGroup | undefined, lookup: Lookup): GroupView | undefined {
  if (group === undefined) return undefined;
  const { size, people, exact } = group;
  return { ...size, people: people.map((id) => lookup.person(id)), exact };
}

function viewThing(carried: Carried, lookup: Lookup): ThingView {
  const { subject } = carried;
  const titular = readText(lookup.at(child(subject, 'compte/titulaire')));
  const personal = readText(lookup.at(child(subject, 'compte/au_nom_de'))) === 'personne';
  return {
    ...lookup.named(subject),
    criticality: carried.criticality,
    holders: carried.holders.map((id) => lookup.person(id)),
    closed: carried.holdersClosed,
    owner: personal && titular !== undefined ? lookup.person(titular) : undefined,
    personal,
    reasons: reasonsOf(carried, lookup, personal),
    count: carried.count,
    unrecoverable: carried.unrecoverable,
  };
}

/** What makes it hang on one person. Empty when two or more are known, and when nothing is. */
function reasonsOf(carried: Carried, lookup: Lookup, personal: boolean): readonly HoldReason[] {
  const { subject, holders, holdersClosed, count } = carried;
  const asked = readBoolean(lookup.at(child(subject, 'second_facteur/demande'))) === true;
  const codes = readReferences(lookup.at(child(subject, 'second_facteur/personnes')));
  const skilled = readReferences(lookup.at(child(subject, 'savoir_faire')));
  const reasons: readonly (HoldReason | false)[] = [
    count.high === 0 && 'personne',
    personal && 'compte-personnel',
    holders.length === 1 && count.high > 0 && (holdersClosed ? 'acces-seul' : 'acces-seul-connu'),
    asked && codes.ids.length === 1 && 'second-facteur-seul',
    holders.length !== 1 &&
      skilled.ids.length === 1 &&
      (skilled.complete ? 'savoir-faire-seul' : 'savoir-faire-seul-connu'),
  ];
  return reasons.filter((reason) => reason !== false);
}

/** Not told comes between important and useful: it must not look harmless. */
const ORDER: readonly (Criticality | undefined)[] = ['vital', 'important', undefined, 'utile', 'accessoire'];

/** The order of things in reports. */
export function mostCriticalFirst(a: ThingView, b: ThingView): number {
  return (
    ORDER.indexOf(a.criticality) - ORDER.indexOf(b.criticality) ||
    a.count.high - b.count.high ||
    byCodePoint(idOf(a.pointer), idOf(b.pointer))
  );
}

/** Ways out of the tools: never tried, none known, nobody has said. */
export interface ExitsView {
  readonly none: readonly Named[];
  readonly untried: readonly Named[];
  readonly partial: readonly Named[];
  readonly unknown: readonly Named[];
}

/** Reads what the inventory says of each tool's export. */
export function viewExits(lookup: Lookup): ExitsView {
  const tools = readCollection(lookup.at('/outils')).ids.map((id) => `/outils/${id}`);
  const says = (tool: string, key: string): boolean | undefined =>
    readBoolean(lookup.at(`${tool}/export/${key}`));
  const named = (test: (tool: string) => boolean): readonly Named[] =>
    tools.filter(test).map((tool) => ({ ...lookup.named(tool), place: lookup.place(`${tool}/export`) }));
  const none = (tool: string): boolean => says(tool, 'existe') === false;
  return {
    none: named(none),
    untried: named((tool) => !none(tool) && says(tool, 'essaye') === false),
    partial: named((tool) => says(tool, 'essaye') === true && says(tool, 'complet') === false),
    unknown: named((tool) => !none(tool) && says(tool, 'essaye') === undefined),
  };
}
