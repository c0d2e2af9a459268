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
import { UNTOLD } from '../domain/score.js';
import type { Assumption, FactReader, RawContribution, ReadFact, Scenario } from './fact-reader.js';
import { BOUNDS, type BooleanSpec, type CountSpec, type FactSpec } from './fact-spec.js';
import type { Place } from './place.js';
import type { Readings } from './readings.js';
import { measured, only } from './working.js';
import type { World } from './world.js';

/** What becomes of what a run reads and weighs. */
export interface Keeping {
  readonly readings: Readings;
  /** The end that a fact takes which nobody knows. */
  readonly end: (pointer: Pointer) => Scenario;
  readonly note: (spec: FactSpec, place: Place, known: boolean, value: Json | undefined) => ReadFact;
  readonly noteCatalogue: (spec: FactSpec, tool: string, value: Json | undefined) => void;
  readonly report: (contribution: RawContribution) => void;
  readonly weigh: FactReader['weigh'];
  readonly once: FactReader['once'];
}

/** Among suites, those who have none. */
const NONE = 'aucune';
const LONG_AGO = '0000-01-01';
const CATALOGUE = '/outils/*/catalogue';

/** How an evaluator sees a world: each fact as it is known, or at the end that the run asks for. */
export function readerFor(
  world: World,
  { untold }: Pick<Assumption, 'untold'>,
  keeping: Keeping,
): FactReader {
  const { end, note, noteCatalogue, report, weigh, once } = keeping;
  const { at, node, fact, references, collection, calmTime } = keeping.readings;

  /** Notes a scalar fact and answers with its value, or with the end that the run asks for. */
  const settle = <T extends Json>(spec: FactSpec, place: Place, value: T | undefined, ends: Ends<T>): T => {
    note(spec, place, value !== undefined, value);
    return value ?? ends[end(place.pointer)];
  };

  /** Keys that stand for somebody: 0 people is nobody, « aucune » is none of them, an unknown number may be either. */
  const countKeys = (spec: CountSpec, place: Place): number => {
    const { pointer } = place;
    const { ids, complete } = collection(place);
    let [least, most] = [0, 0];
    for (const id of ids) {
      if (id === NONE) continue;
      const { min, max } = readRange(node(at(`${pointer}/${id}`, []))) ?? BOUNDS.nombre;
      if (min > 0) least += 1;
      if (max > 0) most += 1;
    }
    note(spec, place, complete && least === most, ids);
    if ((end(pointer) === 'worst') !== (spec.worst === 'high')) return least;
    return complete ? most : Infinity;
  };

  /** A no to the wider question, where this one has no answer of its own. */
  const noToMore = ({ within }: BooleanSpec, ids: readonly string[]): false | undefined =>
    within !== undefined && readBoolean(node(at(within, ids))) === false ? false : undefined;

  const reader: FactReader = {
    boolean(spec, ...ids) {
      const place = at(spec.path, ids);
      const told = readBoolean(node(place)) ?? noToMore(spec, ids);
      return settle(spec, place, told, spec.worst ? YES_IS_WORST : NO_IS_WORST);
    },
    amount(spec, ...ids) {
      const place = at(spec.path, ids);
      const range = readRange(node(place));
      note(spec, place, range !== undefined, rangeValue(range));
      const { min, max } = range ?? BOUNDS[spec.unit];
      return (end(place.pointer) === 'worst') === (spec.worst === 'high') ? max : min;
    },
    either: (spec, ids, measure, turningPoints) => measure(reader.extreme(spec, ids, measure, turningPoints)),
    extreme(spec, ids, measure, turningPoints = []) {
      const place = at(spec.path, ids);
      const range = readRange(node(place));
      note(spec, place, range !== undefined, rangeValue(range));
      const { min, max } = range ?? BOUNDS[spec.unit];
      const scenario = end(place.pointer);
      if (min === max) return min;
      const between = turningPoints.filter((point) => point > min && point < max);
      const amounts = [min, ...between, max];
      const outcomes = amounts.map(measure);
      const wanted = scenario === 'worst' ? Math.max(...outcomes) : Math.min(...outcomes);
      return amounts[outcomes.indexOf(wanted)] ?? min;
    },
    choice(spec, ...ids) {
      const place = at(spec.path, ids);
      const word = readText(node(place));
      const value =
        word !== undefined && spec.via === 'formats' ? world.catalogue.formats.get(word)?.ouvert : word;
      const closed = spec.closedBy === 'collection' && collection(at(parentOf(place.pointer), [])).complete;
      note(spec, place, value !== undefined || closed, word);
      return value ?? orderEnd(spec.order, closed ? 'worst' : end(place.pointer));
    },
    certainty(spec, ...ids) {
      const place = at(spec.path, ids);
      const { value, certainty } = fact(place);
      if (value !== undefined) return certainty;
      return end(place.pointer) === 'best' ? 'teste' : 'declare';
    },
    date(spec, ...ids) {
      const place = at(spec.path, ids);
      const value = readText(node(place));
      return settle(spec, place, value === 'sans-terme' ? NEVER : value, EARLY_IS_WORST);
    },
    elements(spec, ...ids) {
      const place = at(spec.path, ids);
      const { pointer } = place;
      const list = collection(place);
      const read = note(spec, place, list.complete, list.ids);
      const hidesMore = !list.complete && untold;
      if (spec.worst === 'more') {
        if (spec.bounded) return hidesMore && end(pointer) === 'worst' ? [...list.ids, UNTOLD] : list.ids;
        if (hidesMore && end(pointer) === 'worst') report(untoldElement(pointer, read));
        return list.ids;
      }
      return hidesMore && end(pointer) === 'best' ? [...list.ids, UNTOLD] : list.ids;
    },
    member: (spec, ids, candidate) => reader.among(spec, ids, [candidate]).length > 0,
    among(spec, ids, candidates) {
      if (candidates.length === 0) return candidates;
      const place = at(spec.path, ids);
      const list = references(place);
      note(spec, place, list.complete, list.ids);
      return candidates.filter((candidate) => {
        if (spec.of === 'personnes' && world.departures.has(candidate)) return false;
        if (list.ids.includes(candidate)) return true;
        return !list.complete && (end(place.pointer) === 'worst') === (spec.worst === 'in');
      });
    },
    reference(spec, ids, candidate) {
      const place = at(spec.path, ids);
      const value = readText(node(place));
      note(spec, place, value !== undefined, value);
      if (world.departures.has(candidate)) return false;
      return value === undefined ? end(place.pointer) === 'best' : value === candidate;
    },
    awayThroughout(spec, ids, from, to) {
      const place = at(spec.path, ids);
      const { periods, complete } = readPeriods(node(place));
      note(spec, place, complete, node(place));
      if (periods.some((period) => period.from <= from && period.to >= to)) return true;
      return !complete && end(place.pointer) === 'worst';
    },
    calmMonths(spec, group, horizonMonths) {
      const place = at(spec.path, []);
      const { complete, calm, notCalm } = calmTime(place, group, horizonMonths);
      note(spec, place, complete, undefined);
      return complete || end(spec.path) === 'worst' ? calm : horizonMonths - notCalm;
    },
    catalogue(spec, tool, bounds) {
      const range = readRange(nodeAt(world.catalogue.tools.get(tool), spec.path));
      noteCatalogue(spec, tool, rangeValue(range));
      const { min, max } = range ?? bounds;
      return (end(catalogued(spec, tool)) === 'worst') === (spec.worst === 'high') ? max : min;
    },
    count(spec, ...ids) {
      const place = at(spec.path, ids);
      if (spec.of === 'cles') return countKeys(spec, place);
      const list = references(place);
      note(spec, place, list.complete, list.ids);
      const there = list.ids.filter((id) => !(spec.of === 'personnes' && world.departures.has(id)));
      if (list.complete) return there.length;
      return (end(place.pointer) === 'worst') === (spec.worst === 'high') ? Infinity : there.length;
    },
    catalogueWord(spec, tool) {
      const value = nodeAt(world.catalogue.tools.get(tool), spec.path);
      const known = typeof value === 'string' && spec.order.includes(value);
      noteCatalogue(spec, tool, known ? value : undefined);
      return known ? value : orderEnd(spec.order, end(catalogued(spec, tool)));
    },
    once,
    gone: (person) => world.departures.has(person),
    catalogueId: (tool) => readText(node(at(CATALOGUE, [tool]))) ?? tool,
    weigh,
  };
  return reader;
}

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

/** The place of what the catalogue says of a tool. */
export function catalogued({ path }: FactSpec, tool: string): Pointer {
  return `/catalogue/${tool}${path}`;
}

function orderEnd(order: readonly string[], end: Scenario): string {
  return (end === 'best' ? order[0] : order[order.length - 1]) ?? '';
}

function rangeValue(range: { min: number; max: number } | undefined): Json | undefined {
  if (range === undefined) return undefined;
  return range.min === range.max ? range.min : { min: range.min, max: range.max };
}
