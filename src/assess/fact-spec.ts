/**
 * How an evaluator declares the facts that it reads: where they are, what they may be, and which end is worst *for it*.
 * A path is a pointer with a star for each id, as `placeFor` fills them.
 * `question` names the question to put to people; unknown facts of one question and one thing are asked together.
 */
interface SpecBase {
  readonly path: string;
  readonly question: string;
}

/** A yes or a no; `worst` is the answer that makes the score rise. */
export interface BooleanSpec extends SpecBase {
  readonly kind: 'boolean';
  readonly worst: boolean;
  /** The path of a wider question: whoever says no there has said no here, unless this one has an answer of its own. */
  readonly within?: string;
}

/** A quantity. `either`: no order of its own, both ends are tried. Bounds are those of the schema's kind. */
export interface AmountSpec extends SpecBase {
  readonly kind: 'amount';
  readonly unit: keyof typeof BOUNDS;
  readonly worst: 'high' | 'low' | 'either';
}

/** A word out of an ordered list, from the best to the worst. */
export interface ChoiceSpec extends SpecBase {
  readonly kind: 'choice';
  readonly order: readonly string[];
  /** The word is looked up first: an extension becomes how open it is. */
  readonly via?: 'formats';
  /** Absent from a closed collection, the word is the last one: whoever closed the list said that there is no more. */
  readonly closedBy?: 'collection';
}

/** How a fact is known, of a fact that another spec reads: what was tested gives more than what was only said. */
export interface CertaintySpec extends SpecBase {
  readonly kind: 'certainty';
}

/** A date after which something stops holding; `sans-terme` never comes. Early is worst. */
export interface DateSpec extends SpecBase {
  readonly kind: 'date';
  readonly worst: 'early';
}

/** The elements of a collection; one that is not closed may hide an element. */
export interface ElementsSpec extends SpecBase {
  readonly kind: 'elements';
  readonly worst: 'more' | 'fewer';
  /**
   * The evaluator weighs the untold element itself, under a cause that the list shares: what one list inside one thing
   * may hide is no worse than the thing.
   */
  readonly bounded?: true;
}

/** Whether somebody (or something) stands in a list of references. */
export interface MembersSpec extends SpecBase {
  readonly kind: 'members';
  readonly of: 'personnes' | 'groupes' | 'outils';
  readonly worst: 'in' | 'out';
}

/** How many stand in a list of references, or keys in a mapping (`cles`). An open list has at least those told. */
export interface CountSpec extends SpecBase {
  readonly kind: 'count';
  readonly of: 'personnes' | 'groupes' | 'outils' | 'cles';
  readonly worst: 'high' | 'low';
}

/** One reference: who owns the account. Being that one is the better answer. */
export interface ReferenceSpec extends SpecBase {
  readonly kind: 'reference';
  readonly of: 'personnes';
  readonly worst: 'other';
}

/** Periods of absence; more is worse. */
export interface AbsencesSpec extends SpecBase {
  readonly kind: 'absences';
  readonly worst: 'more';
}

/** Months of calm in the time ahead, from the calendar; fewer is worse. */
export interface CalmSpec extends SpecBase {
  readonly kind: 'calm';
  readonly worst: 'fewer';
}

/** A word that the catalogue says of a tool, from the best to the worst; any of them where it says nothing. */
export interface CatalogueWordSpec extends SpecBase {
  readonly kind: 'catalogue-word';
  readonly order: readonly string[];
}

/** A quantity, or a range, that the catalogue says of a tool; where it says nothing, any value within the bounds given. */
export interface CatalogueSpec extends SpecBase {
  readonly kind: 'catalogue';
  readonly worst: 'high' | 'low';
}

export type FactSpec =
  | BooleanSpec
  | AmountSpec
  | ChoiceSpec
  | DateSpec
  | ElementsSpec
  | MembersSpec
  | ReferenceSpec
  | AbsencesSpec
  | CalmSpec
  | CatalogueSpec
  | CatalogueWordSpec
  | CountSpec
  | CertaintySpec;

/** The bounds of each kind of quantity: those of schemas/inventory.schema.json (a contract test compares them). */
export const BOUNDS = {
  nombre: { min: 0, max: 1_000_000 },
  heures: { min: 0, max: 10_000 },
  part: { min: 0, max: 100 },
  montant: { min: 0, max: 10_000_000 },
} as const;

/** The thing that a fact belongs to: its pointer up to the last id, or the whole pointer where the path has none. */
export function subjectFor(path: string, pointer: string): string {
  const last = path.split('/').lastIndexOf('*');
  return last < 0
    ? pointer
    : pointer
        .split('/')
        .slice(0, last + 1)
        .join('/');
}

/** A collection whose hidden elements could only add risk. */
export function list(path: string, question: string): ElementsSpec {
  return { kind: 'elements', path, worst: 'more', question };
}

/** A list inside one thing: see `bounded`. */
export function listWithin(path: string, question: string): ElementsSpec {
  return { kind: 'elements', path, worst: 'more', bounded: true, question };
}

export function yesNo(path: string, worst: boolean, question: string, within?: string): BooleanSpec {
  return { kind: 'boolean', path, worst, question, ...(within !== undefined && { within }) };
}

/** A word, its values from the best to the worst. */
export function word(path: string, order: readonly string[], question: string): ChoiceSpec {
  return { kind: 'choice', path, order, question };
}

export function amount(
  path: string,
  unit: AmountSpec['unit'],
  worst: AmountSpec['worst'],
  question: string,
): AmountSpec {
  return { kind: 'amount', path, unit, worst, question };
}

export function count(
  path: string,
  of: CountSpec['of'],
  worst: CountSpec['worst'],
  question: string,
): CountSpec {
  return { kind: 'count', path, of, worst, question };
}

/** From the least to the most the association depends on a thing. */
export const CRITICALITY: readonly string[] = ['accessoire', 'utile', 'important', 'vital'];
