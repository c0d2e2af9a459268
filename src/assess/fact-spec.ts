/**
 * How an evaluator declares the facts that it reads: where they are, what they may be, and which end is worst *for it*.
 * A path is a pointer with a star for each id, as `pointerFor` fills them.
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

/** A date after which something stops holding; `sans-terme` never comes. Early is worst. */
export interface DateSpec extends SpecBase {
  readonly kind: 'date';
  readonly worst: 'early';
}

/** The elements of a collection; one that is not closed may hide an element. */
export interface ElementsSpec extends SpecBase {
  readonly kind: 'elements';
  readonly worst: 'more' | 'fewer';
}

/** Whether somebody (or something) stands in a list of references. */
export interface MembersSpec extends SpecBase {
  readonly kind: 'members';
  readonly of: 'personnes' | 'groupes' | 'outils';
  readonly worst: 'in' | 'out';
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

/** A quantity that the catalogue says of a tool; where it says nothing, any value within the bounds given. */
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
  | CatalogueSpec;

/** The bounds of each kind of quantity: those of schemas/inventory.schema.json (a contract test compares them). */
export const BOUNDS = {
  nombre: { min: 0, max: 1_000_000 },
  heures: { min: 0, max: 10_000 },
  part: { min: 0, max: 100 },
} as const;

/** Fills the stars of a path with ids: `/outils/*` and `drive` give `/outils/drive`. */
export function pointerFor(path: string, ids: readonly string[]): string {
  let next = 0;
  return path.replaceAll('*', () => ids[next++] ?? '*');
}

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
