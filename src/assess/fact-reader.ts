import {
  nodeAt,
  readBoolean,
  readPeriods,
  readRange,
  readText,
  type Certainty,
  type IsoDate,
  type Json,
} from '../domain/fact.js';
import { NEVER } from '../domain/dates.js';
import { parentOf, type Pointer } from '../domain/pointer.js';
import { UNTOLD, type Arguments, type Evidence } from '../domain/score.js';
import type { Working } from '../domain/working.js';
import { FRESHNESS } from './ageing.js';
import {
  BOUNDS,
  pointerFor,
  type AbsencesSpec,
  type AmountSpec,
  type BooleanSpec,
  type CalmSpec,
  type CatalogueSpec,
  type CatalogueWordSpec,
  type CertaintySpec,
  type ChoiceSpec,
  type CountSpec,
  type DateSpec,
  type ElementsSpec,
  type FactSpec,
  type MembersSpec,
  type ReferenceSpec,
} from './fact-spec.js';
import { readingsOf, watched, type Looked } from './readings.js';
import { measured, only, type Worked } from './working.js';
import type { World } from './world.js';

/** The best or the worst that the unknown facts could turn out to be. */
export type Scenario = 'best' | 'worst';

/** How unknown facts are answered in one run. */
export interface Assumption {
  readonly scenario: Scenario;
  /** False: an open list is taken as if nothing were missing in it. */
  readonly untold: boolean;
  /** Decides single unknown facts otherwise than the scenario: what would be narrower if this were known? */
  readonly resolve?: (pointer: Pointer) => Scenario | undefined;
  /** Only what it comes to is asked for: nothing of what is read is remembered, which takes most of the time of a run. */
  readonly bare?: true;
  /** The weighings of a run in another world, by their rank, that stand in this one: they are not worked out again. */
  readonly standing?: (rank: number) => Weighing | undefined;
}

/** Among suites, those who have none. */
const NONE = 'aucune';
const LONG_AGO = '0000-01-01';

/** A fact as it was read in a run: its evidence and the question that would settle it. */
export interface ReadFact {
  readonly evidence: Evidence;
  readonly question: string;
  /** The path of the fact, with its stars: up to the last one, it names the thing that the question is about. */
  readonly path: string;
  readonly known: boolean;
}

/** What one run of an evaluator reported. */
export interface RawContribution {
  readonly meta: ContributionMeta;
  readonly severity: number;
  readonly measures: Readonly<Record<string, number>>;
  readonly working: Working;
  readonly reads: ReadonlyMap<Pointer, ReadFact>;
}

export interface ContributionMeta {
  readonly rule: string;
  readonly subject: Pointer;
  readonly cause: string;
  readonly rows: readonly string[];
  readonly args?: Arguments;
  readonly answers: readonly string[];
}

/**
 * What an evaluator gives for one contribution: how severe, from 0 to 1, how that was worked out (the constructors of
 * working.ts give both), and the numbers that its sentence tells. A bare number stands for itself.
 */
export type Weighed =
  number | (Omit<Worked, 'working'> & { readonly working?: Working; readonly measures?: Measures });

type Measures = Readonly<Record<string, number>>;

/**
 * The only way for an evaluator to see the association. A known fact comes back as it is; an unknown one as its best or
 * worst end, by the run. All that is read is remembered: evidence, intervals and questions come from that alone.
 */
export interface FactReader {
  boolean(spec: BooleanSpec, ...ids: readonly string[]): boolean;
  amount(spec: AmountSpec, ...ids: readonly string[]): number;
  /**
   * For an amount without an order: tries both ends, and the turning points between them, and keeps the worst (or best)
   * outcome. `measure` must be monotone from one turning point to the next.
   */
  either(
    spec: AmountSpec,
    ids: readonly string[],
    measure: (amount: number) => number,
    turningPoints?: readonly number[],
  ): number;
  /** The amount at which `either` finds its outcome: what the arithmetic is then shown with. */
  extreme(
    spec: AmountSpec,
    ids: readonly string[],
    measure: (amount: number) => number,
    turningPoints?: readonly number[],
  ): number;
  choice(spec: ChoiceSpec, ...ids: readonly string[]): string;
  /** How a fact is known: tested, documented or only said. As unknown as the fact itself. */
  certainty(spec: CertaintySpec, ...ids: readonly string[]): Certainty;
  date(spec: DateSpec, ...ids: readonly string[]): IsoDate;
  elements(spec: ElementsSpec, ...ids: readonly string[]): readonly string[];
  member(spec: MembersSpec, ids: readonly string[], candidate: string): boolean;
  reference(spec: ReferenceSpec, ids: readonly string[], candidate: string): boolean;
  awayThroughout(spec: AbsencesSpec, ids: readonly string[], from: IsoDate, to: IsoDate): boolean;
  calmMonths(spec: CalmSpec, group: string, horizonMonths: number): number;
  catalogue(
    spec: CatalogueSpec,
    tool: string,
    bounds: { readonly min: number; readonly max: number },
  ): number;
  /** How many a list of references names; Infinity where an open list may hold any number more. */
  count(spec: CountSpec, ...ids: readonly string[]): number;
  catalogueWord(spec: CatalogueWordSpec, tool: string): string;
  /** In this what-if, the person has left. */
  gone(person: string): boolean;
  /** The catalogue id of an inventory tool: named, or its own id. */
  catalogueId(tool: string): string;
  /** Reports one contribution; the facts read inside belong to it. */
  weigh(meta: ContributionMeta, severity: () => Weighed): void;
}

export interface Run {
  readonly contributions: readonly RawContribution[];
  /** Facts read outside any contribution: which elements there are. */
  readonly reads: ReadonlyMap<Pointer, ReadFact>;
  /** Those of them that the scenario answered: otherwise answered, there might be other elements. */
  readonly leaning: ReadonlySet<Pointer>;
  /** Places looked at outside any weighing: otherwise filled, there might be other elements. */
  readonly looked: Looked;
  /** Every call of `weigh`, in order. */
  readonly weighed: readonly Weighing[];
}

/** One call of `weigh`: what it gave, and the unknown facts on which the scenario answered it. */
export interface Weighing {
  readonly contribution: RawContribution;
  readonly leaning: ReadonlySet<Pointer>;
  readonly looked: Looked;
  /** It reported nothing besides: an open list read inside reports itself. */
  readonly alone: boolean;
  /** What it comes to where some facts are answered otherwise; the run stays as it is. */
  readonly again: (resolve: Assumption['resolve']) => Pick<Weighing, 'contribution' | 'alone'>;
}

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
    : watched(readings, (place) => {
        if (!bare) looked.add(place);
      });
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
    const contribution = { meta, ...opened(severity()), reads };
    [current, leaning, looked] = outer;
    return { contribution, ...own, alone: contributions.length === length };
  };

  const weighBarely = (meta: ContributionMeta, severity: () => Weighed): RawContribution => ({
    meta,
    ...opened(severity()),
    reads: NO_READS,
  });

  const note = (spec: FactSpec, pointer: Pointer, known: boolean, value: Json | undefined): ReadFact => {
    if (bare) return UNREAD;
    const { certainty, date } = fact(pointer);
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
  const settle = <T extends Json>(
    spec: FactSpec,
    pointer: Pointer,
    value: T | undefined,
    ends: Ends<T>,
  ): T => {
    note(spec, pointer, value !== undefined, value);
    return value ?? ends[end(pointer)];
  };

  /** Keys that stand for somebody: 0 people is nobody, « aucune » is none of them, an unknown number may be either. */
  const countKeys = (spec: CountSpec, pointer: Pointer): number => {
    const { ids, complete } = collection(pointer);
    const heads = ids
      .filter((id) => id !== NONE)
      .map((id) => readRange(node(`${pointer}/${id}`)) ?? BOUNDS.nombre);
    const least = heads.filter(({ min }) => min > 0).length;
    const most = heads.filter(({ max }) => max > 0).length;
    note(spec, pointer, complete && least === most, ids);
    if ((end(pointer) === 'worst') !== (spec.worst === 'high')) return least;
    return complete ? most : Infinity;
  };

  const reader: FactReader = {
    boolean(spec, ...ids) {
      const pointer = pointerFor(spec.path, ids);
      return settle(spec, pointer, readBoolean(node(pointer)), { best: !spec.worst, worst: spec.worst });
    },
    amount(spec, ...ids) {
      const pointer = pointerFor(spec.path, ids);
      const range = readRange(node(pointer));
      note(spec, pointer, range !== undefined, rangeValue(range));
      const { min, max } = range ?? BOUNDS[spec.unit];
      return (end(pointer) === 'worst') === (spec.worst === 'high') ? max : min;
    },
    either: (spec, ids, measure, turningPoints) => measure(reader.extreme(spec, ids, measure, turningPoints)),
    extreme(spec, ids, measure, turningPoints = []) {
      const pointer = pointerFor(spec.path, ids);
      const range = readRange(node(pointer));
      note(spec, pointer, range !== undefined, rangeValue(range));
      const { min, max } = range ?? BOUNDS[spec.unit];
      const between = turningPoints.filter((point) => point > min && point < max);
      const amounts = [min, ...between, max];
      const outcomes = amounts.map(measure);
      const wanted = end(pointer) === 'worst' ? Math.max(...outcomes) : Math.min(...outcomes);
      return amounts[outcomes.indexOf(wanted)] ?? min;
    },
    choice(spec, ...ids) {
      const pointer = pointerFor(spec.path, ids);
      const word = readText(node(pointer));
      const value =
        word !== undefined && spec.via === 'formats' ? world.catalogue.formats.get(word)?.ouvert : word;
      const closed = spec.closedBy === 'collection' && collection(parentOf(pointer)).complete;
      note(spec, pointer, value !== undefined || closed, word);
      return value ?? orderEnd(spec.order, closed ? 'worst' : end(pointer));
    },
    certainty(spec, ...ids) {
      const { value, certainty } = fact(pointerFor(spec.path, ids));
      if (value !== undefined) return certainty;
      return end(pointerFor(spec.path, ids)) === 'best' ? 'teste' : 'declare';
    },
    date(spec, ...ids) {
      const pointer = pointerFor(spec.path, ids);
      const value = readText(node(pointer));
      const ends = { best: NEVER, worst: LONG_AGO };
      return settle(spec, pointer, value === 'sans-terme' ? NEVER : value, ends);
    },
    elements(spec, ...ids) {
      const pointer = pointerFor(spec.path, ids);
      const list = collection(pointer);
      const read = note(spec, pointer, list.complete, list.ids);
      const hidesMore = !list.complete && assumption.untold;
      if (spec.worst === 'more') {
        if (spec.bounded) return hidesMore && end(pointer) === 'worst' ? [...list.ids, UNTOLD] : list.ids;
        if (hidesMore && end(pointer) === 'worst') contributions.push(untoldElement(pointer, read));
        return list.ids;
      }
      return hidesMore && end(pointer) === 'best' ? [...list.ids, UNTOLD] : list.ids;
    },
    member(spec, ids, candidate) {
      const pointer = pointerFor(spec.path, ids);
      const list = references(pointer);
      note(spec, pointer, list.complete, list.ids);
      if (spec.of === 'personnes' && world.departures.has(candidate)) return false;
      if (list.ids.includes(candidate)) return true;
      return !list.complete && (end(pointer) === 'worst') === (spec.worst === 'in');
    },
    reference(spec, ids, candidate) {
      const pointer = pointerFor(spec.path, ids);
      const value = readText(node(pointer));
      note(spec, pointer, value !== undefined, value);
      if (world.departures.has(candidate)) return false;
      return value === undefined ? end(pointer) === 'best' : value === candidate;
    },
    awayThroughout(spec, ids, from, to) {
      const pointer = pointerFor(spec.path, ids);
      const { periods, complete } = readPeriods(node(pointer));
      note(spec, pointer, complete, node(pointer));
      if (periods.some((period) => period.from <= from && period.to >= to)) return true;
      return !complete && end(pointer) === 'worst';
    },
    calmMonths(spec, group, horizonMonths) {
      const { complete, calm, notCalm } = calmTime(spec.path, group, horizonMonths);
      note(spec, spec.path, complete, undefined);
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
      const pointer = pointerFor(spec.path, ids);
      if (spec.of === 'cles') return countKeys(spec, pointer);
      const list = references(pointer);
      note(spec, pointer, list.complete, list.ids);
      const there = list.ids.filter((id) => !(spec.of === 'personnes' && world.departures.has(id)));
      if (list.complete) return there.length;
      return (end(pointer) === 'worst') === (spec.worst === 'high') ? Infinity : there.length;
    },
    catalogueWord(spec, tool) {
      const value = nodeAt(world.catalogue.tools.get(tool), spec.path);
      const pointer = `/catalogue/${tool}${spec.path}`;
      const known = typeof value === 'string' && spec.order.includes(value);
      noteCatalogue(spec, pointer, known ? value : undefined);
      return known ? value : orderEnd(spec.order, end(pointer));
    },
    gone: (person) => world.departures.has(person),
    catalogueId: (tool) => readText(node(`/outils/${tool}/catalogue`)) ?? tool,
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

/** What a bare run has read: it does not know. */
const UNREAD: ReadFact = {
  evidence: { source: 'inventaire', pointer: '', value: undefined, certainty: undefined, date: undefined },
  question: '',
  path: '',
  known: false,
};
const NO_READS: RawContribution['reads'] = new Map();

function opened(weighed: Weighed): Required<Exclude<Weighed, number>> {
  const { severity, measures = {}, working } = typeof weighed === 'number' ? { severity: weighed } : weighed;
  return { severity, measures, working: working ?? only(measured('gravite', severity)).working };
}

interface Ends<T> {
  readonly best: T;
  readonly worst: T;
}

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
