import { NEVER } from '../domain/dates.js';
import {
  nodeAt,
  readBoolean,
  readPeriods,
  readRange,
  readText,
  type IsoDate,
  type Json,
} from '../domain/fact.js';
import { parentOf, type Pointer } from '../domain/pointer.js';
import { UNTOLD, type Evidence } from '../domain/score.js';
import { FRESHNESS } from './ageing.js';
import type {
  Assumption,
  ContributionMeta,
  FactReader,
  RawContribution,
  ReadFact,
  Run,
  Scenario,
  Weighed,
  Weighing,
} from './fact-reader.js';
import { BOUNDS, type CountSpec, type FactSpec } from './fact-spec.js';
import { oncePer, remembering } from '../domain/once.js';
import { placeFor, type Place } from './place.js';
import { readingsOf, watched } from './readings.js';
import { measured, only } from './working.js';
import type { World } from './world.js';

/** Among suites, those who have none. */
const NONE = 'aucune';
const LONG_AGO = '0000-01-01';
const CATALOGUE = '/outils/*/catalogue';

/** Runs an evaluator's function once under one assumption. */
export function runWith(world: World, assumption: Assumption, evaluate: (reader: FactReader) => void): Run {
  const contributions: RawContribution[] = [];
  const listReads = new Map<Pointer, ReadFact>();
  const listLeaning = new Set<Pointer>();
  const weighed: Weighing[] = [];
  const listLooked = new Set<Pointer>([FRESHNESS]);
  let [current, leaning, looked] = [listReads, listLeaning, listLooked];
  let swayed: Assumption['resolve'];
  let ranks = 0;

  let bare = assumption.bare === true;
  const readings = readingsOf(world);
  const { node, fact, references, collection, calmTime } = bare
    ? readings
    : watched(readings, (pointer) => {
        if (!bare) looked.add(pointer);
      });
  const alike = bare && assumption.resolve === undefined ? answersAlike(world, assumption) : undefined;
  const end = (pointer: Pointer): Scenario => {
    if (!bare) leaning.add(pointer);
    return swayed?.(pointer) ?? assumption.resolve?.(pointer) ?? assumption.scenario;
  };

  /** The facts read and leant on inside belong to the contribution. */
  const weighOnce = (meta: ContributionMeta, severity: () => Weighed): Omit<Weighing, 'again'> => {
    const outer = [current, leaning, looked] as const;
    const { length } = contributions;
    const reads = new Map<Pointer, ReadFact>();
    const own = { leaning: new Set<Pointer>(), looked: new Set<Pointer>() };
    [current, leaning, looked] = [reads, own.leaning, own.looked];
    const contribution = contributionOf(meta, severity(), reads);
    [current, leaning, looked] = outer;
    return { contribution, ...own, alone: contributions.length === length };
  };

  const weighBarely = (meta: ContributionMeta, severity: () => Weighed): RawContribution =>
    contributionOf(meta, severity(), NO_READS);

  const note = (spec: FactSpec, place: Place, known: boolean, value: Json | undefined): ReadFact => {
    if (bare) return UNREAD;
    const { pointer } = place;
    const { certainty, date } = fact(place);
    const source = world.overridden.has(pointer) ? 'hypothese' : 'inventaire';
    const evidence: Evidence = { source, pointer, value, certainty: known ? certainty : undefined, date };
    const read = { evidence, question: spec.question, path: spec.path, known };
    current.set(pointer, read);
    return read;
  };

  const noteCatalogue = (spec: FactSpec, pointer: Pointer, value: Json | undefined): void => {
    if (bare) return;
    const evidence: Evidence = { source: 'catalogue', pointer, value, certainty: undefined, date: undefined };
    const known = value !== undefined;
    current.set(pointer, { evidence, question: spec.question, path: spec.path, known });
  };

  /** Notes a scalar fact and answers with its value, or with the end that the run asks for. */
  const settle = <T extends Json>(spec: FactSpec, place: Place, value: T | undefined, ends: Ends<T>): T => {
    note(spec, place, value !== undefined, value);
    return value ?? ends[end(place.pointer)];
  };

  /** Keys that stand for somebody: 0 people is nobody, « aucune » is none of them, an unknown number may be either. */
  const countKeys = (spec: CountSpec, place: Place): number => {
    const { pointer } = place;
    const { ids, complete } = collection(place);
    const heads = ids
      .filter((id) => id !== NONE)
      .map((id) => readRange(node(placeFor(`${pointer}/${id}`, []))) ?? BOUNDS.nombre);
    const least = heads.filter(({ min }) => min > 0).length;
    const most = heads.filter(({ max }) => max > 0).length;
    note(spec, place, complete && least === most, ids);
    if ((end(pointer) === 'worst') !== (spec.worst === 'high')) return least;
    return complete ? most : Infinity;
  };

  const reader: FactReader = {
    boolean(spec, ...ids) {
      const place = placeFor(spec.path, ids);
      return settle(spec, place, readBoolean(node(place)), spec.worst ? YES_IS_WORST : NO_IS_WORST);
    },
    amount(spec, ...ids) {
      const place = placeFor(spec.path, ids);
      const range = readRange(node(place));
      note(spec, place, range !== undefined, rangeValue(range));
      const { min, max } = range ?? BOUNDS[spec.unit];
      return (end(place.pointer) === 'worst') === (spec.worst === 'high') ? max : min;
    },
    either: (spec, ids, measure, turningPoints) => measure(reader.extreme(spec, ids, measure, turningPoints)),
    extreme(spec, ids, measure, turningPoints = []) {
      const place = placeFor(spec.path, ids);
      const range = readRange(node(place));
      note(spec, place, range !== undefined, rangeValue(range));
      const { min, max } = range ?? BOUNDS[spec.unit];
      const between = turningPoints.filter((point) => point > min && point < max);
      const amounts = [min, ...between, max];
      const outcomes = amounts.map(measure);
      const wanted = end(place.pointer) === 'worst' ? Math.max(...outcomes) : Math.min(...outcomes);
      return amounts[outcomes.indexOf(wanted)] ?? min;
    },
    choice(spec, ...ids) {
      const place = placeFor(spec.path, ids);
      const word = readText(node(place));
      const value =
        word !== undefined && spec.via === 'formats' ? world.catalogue.formats.get(word)?.ouvert : word;
      const closed =
        spec.closedBy === 'collection' && collection(placeFor(parentOf(place.pointer), [])).complete;
      note(spec, place, value !== undefined || closed, word);
      return value ?? orderEnd(spec.order, closed ? 'worst' : end(place.pointer));
    },
    certainty(spec, ...ids) {
      const place = placeFor(spec.path, ids);
      const { value, certainty } = fact(place);
      if (value !== undefined) return certainty;
      return end(place.pointer) === 'best' ? 'teste' : 'declare';
    },
    date(spec, ...ids) {
      const place = placeFor(spec.path, ids);
      const value = readText(node(place));
      return settle(spec, place, value === 'sans-terme' ? NEVER : value, EARLY_IS_WORST);
    },
    elements(spec, ...ids) {
      const place = placeFor(spec.path, ids);
      const { pointer } = place;
      const list = collection(place);
      const read = note(spec, place, list.complete, list.ids);
      const hidesMore = !list.complete && assumption.untold;
      if (spec.worst === 'more') {
        if (spec.bounded) return hidesMore && end(pointer) === 'worst' ? [...list.ids, UNTOLD] : list.ids;
        if (hidesMore && end(pointer) === 'worst') contributions.push(untoldElement(pointer, read));
        return list.ids;
      }
      return hidesMore && end(pointer) === 'best' ? [...list.ids, UNTOLD] : list.ids;
    },
    member: (spec, ids, candidate) => reader.among(spec, ids, [candidate]).length > 0,
    among(spec, ids, candidates) {
      if (candidates.length === 0) return candidates;
      const place = placeFor(spec.path, ids);
      const list = references(place);
      note(spec, place, list.complete, list.ids);
      return candidates.filter((candidate) => {
        if (spec.of === 'personnes' && world.departures.has(candidate)) return false;
        if (list.ids.includes(candidate)) return true;
        return !list.complete && (end(place.pointer) === 'worst') === (spec.worst === 'in');
      });
    },
    reference(spec, ids, candidate) {
      const place = placeFor(spec.path, ids);
      const value = readText(node(place));
      note(spec, place, value !== undefined, value);
      if (world.departures.has(candidate)) return false;
      return value === undefined ? end(place.pointer) === 'best' : value === candidate;
    },
    awayThroughout(spec, ids, from, to) {
      const place = placeFor(spec.path, ids);
      const { periods, complete } = readPeriods(node(place));
      note(spec, place, complete, node(place));
      if (periods.some((period) => period.from <= from && period.to >= to)) return true;
      return !complete && end(place.pointer) === 'worst';
    },
    calmMonths(spec, group, horizonMonths) {
      const place = placeFor(spec.path, []);
      const { complete, calm, notCalm } = calmTime(place, group, horizonMonths);
      note(spec, place, complete, undefined);
      return complete || end(spec.path) === 'worst' ? calm : horizonMonths - notCalm;
    },
    catalogue(spec, tool, bounds) {
      const range = readRange(nodeAt(world.catalogue.tools.get(tool), spec.path));
      const pointer = `/catalogue/${tool}${spec.path}`;
      noteCatalogue(spec, pointer, rangeValue(range));
      const { min, max } = range ?? bounds;
      return (end(pointer) === 'worst') === (spec.worst === 'high') ? max : min;
    },
    count(spec, ...ids) {
      const place = placeFor(spec.path, ids);
      if (spec.of === 'cles') return countKeys(spec, place);
      const list = references(place);
      note(spec, place, list.complete, list.ids);
      const there = list.ids.filter((id) => !(spec.of === 'personnes' && world.departures.has(id)));
      if (list.complete) return there.length;
      return (end(place.pointer) === 'worst') === (spec.worst === 'high') ? Infinity : there.length;
    },
    catalogueWord(spec, tool) {
      const value = nodeAt(world.catalogue.tools.get(tool), spec.path);
      const pointer = `/catalogue/${tool}${spec.path}`;
      const known = typeof value === 'string' && spec.order.includes(value);
      noteCatalogue(spec, pointer, known ? value : undefined);
      return known ? value : orderEnd(spec.order, end(pointer));
    },
    once<T>(kind: string, id: string, work: () => T): T {
      if (alike === undefined) return work();
      const known = alike(kind);
      const before = known.get(id);
      if (before !== undefined) return before.answer as T;
      const answer = work();
      known.set(id, { answer });
      return answer;
    },
    gone: (person) => world.departures.has(person),
    catalogueId: (tool) => readText(node(placeFor(CATALOGUE, [tool]))) ?? tool,
    weigh(meta, severity) {
      const rank = ranks;
      const kept = assumption.standing?.(rank);
      if (kept !== undefined) {
        ranks += 1;
        weighed.push(kept);
        contributions.push(kept.contribution);
        return;
      }
      if (bare) {
        const contribution = weighBarely(meta, severity);
        ranks += 1;
        contributions.push(contribution);
        return;
      }
      const weighing = weighOnce(meta, severity);
      ranks += 1;
      contributions.push(weighing.contribution);
      const again: Weighing['again'] = (resolve) => {
        const { length } = contributions;
        [swayed, bare] = [resolve, true];
        const contribution = weighBarely(meta, severity);
        [swayed, bare] = [undefined, false];
        const alone = contributions.length === length;
        contributions.length = length;
        return { contribution, alone };
      };
      weighed.push({ ...weighing, again });
    },
  };
  evaluate(reader);
  return { contributions, reads: listReads, leaning: listLeaning, looked: listLooked, weighed };
}

type Answers = (kind: string) => Map<string, { readonly answer: unknown }>;

/** What runs of a world that take every unknown fact the same way have worked out, by kind and by id. */
function answersAlike(world: World, { scenario, untold }: Assumption): Answers {
  return answersIn(world)[untold ? 'untold' : 'told'][scenario];
}

const answersIn = oncePer((_: World) => {
  const none = (): Answers => remembering(() => new Map());
  return { told: { best: none(), worst: none() }, untold: { best: none(), worst: none() } };
});

/** What a bare run has read: it does not know. */
const UNREAD: ReadFact = {
  evidence: { source: 'inventaire', pointer: '', value: undefined, certainty: undefined, date: undefined },
  question: '',
  path: '',
  known: false,
};
const NO_READS: RawContribution['reads'] = new Map();

function contributionOf(
  meta: ContributionMeta,
  weighed: Weighed,
  reads: RawContribution['reads'],
): RawContribution {
  if (typeof weighed === 'number')
    return { meta, ...only(measured('gravite', weighed)), measures: NONE_TAKEN, reads };
  const { severity, measures = NONE_TAKEN, working = only(measured('gravite', severity)).working } = weighed;
  return { meta, severity, measures, working, reads };
}

const NONE_TAKEN: RawContribution['measures'] = {};

interface Ends<T> {
  readonly best: T;
  readonly worst: T;
}

const YES_IS_WORST: Ends<boolean> = { best: false, worst: true };
const NO_IS_WORST: Ends<boolean> = { best: true, worst: false };
const EARLY_IS_WORST: Ends<IsoDate> = { best: NEVER, worst: LONG_AGO };

/** An open list may always hide something as bad as can be: total ignorance, not an empty list. */
function untoldElement(pointer: Pointer, read: ReadFact): RawContribution {
  const meta = { rule: 'liste-ouverte', subject: pointer, cause: pointer, rows: [], answers: [] };
  return { meta, ...only(measured('liste-ouverte', 1)), measures: {}, reads: new Map([[pointer, read]]) };
}

function orderEnd(order: readonly string[], end: Scenario): string {
  return (end === 'best' ? order[0] : order[order.length - 1]) ?? '';
}

function rangeValue(range: { min: number; max: number } | undefined): Json | undefined {
  if (range === undefined) return undefined;
  return range.min === range.max ? range.min : { min: range.min, max: range.max };
}
