import type { Coefficient } from './coefficient.js';
import type { FamilyId, Side } from './score.js';

/** Which end of a fact makes the score rise. Words are in the texts. */
export type Polarity =
  | 'oui'
  | 'non'
  | 'haut'
  | 'bas'
  /** No order of its own: both ends are tried. */
  | 'essaye'
  | 'tot'
  | 'plus'
  | 'moins'
  | 'dedans'
  | 'dehors'
  | 'autre'
  /** Words from the best to the worst: see `order`. */
  | 'ordre';

/** One fact that a family reads. */
export interface MethodFact {
  /** Its place, with a star for each id; below a tool of the catalogue where it comes from there. */
  readonly path: string;
  readonly source: 'inventaire' | 'catalogue';
  /** The kind of question that asks for it. */
  readonly question: string;
  readonly worst: Polarity;
  /** For words, from the best to the worst. */
  readonly order: readonly string[];
}

/** How one family is worked out. */
export interface FamilyMethod {
  readonly family: FamilyId;
  readonly sides: readonly Side[];
  /** Rows of the fiches. */
  readonly rows: readonly string[];
  readonly facts: readonly MethodFact[];
  /** Its own coefficients; those that all share are in `Method.shared`. */
  readonly coefficients: readonly Coefficient[];
}

/** The method as data: what the page « méthode » and explanations are made from. */
export interface Method {
  readonly families: readonly FamilyMethod[];
  /** Levels, combining, criticality. */
  readonly shared: readonly Coefficient[];
}
