import type { Certainty, IsoDate } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import type { Arguments, Evidence } from '../domain/score.js';
import type { Working } from '../domain/working.js';
import type {
  AbsencesSpec,
  AmountSpec,
  BooleanSpec,
  CalmSpec,
  CatalogueSpec,
  CatalogueWordSpec,
  CertaintySpec,
  ChoiceSpec,
  CountSpec,
  DateSpec,
  ElementsSpec,
  MembersSpec,
  ReferenceSpec,
} from './fact-spec.js';
import type { Looked } from './readings.js';
import type { Worked } from './working.js';

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
  /** Of a bare run alone: the weighings of a run in another world, by their rank, that stand in this one. They are not worked out again. */
  readonly standing?: (rank: number) => Weighing | undefined;
}

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
  /** Of several candidates, those who stand in the list; it is not read where there are none. */
  among(spec: MembersSpec, ids: readonly string[], candidates: readonly string[]): readonly string[];
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
  /**
   * What follows from facts alone about one thing: `work` reads, and weighs nothing. Runs that answer alike and write nothing down
   * share it, by its kind and the id of the thing; any other works it out, and has read what it read.
   */
  once<T>(kind: string, id: string, work: () => T): T;
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
  /** Every call of `weigh`, in order; of a bare run, none. */
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
