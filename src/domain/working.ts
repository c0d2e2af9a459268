import type { Pointer } from './pointer.js';

/** How the terms of a working make one number. The arithmetic is in assess/working.ts; people read it in texts/fr/explain.ts. */
export const FORMULAS = [
  /** The only term. */
  'valeur',
  /** All terms multiplied. */
  'produit',
  /** The same, 1 at most. */
  'produit-plafonne',
  /** The highest term; 0 when there is none. */
  'maximum',
  /** The lowest term. */
  'minimum',
  /** All terms added. */
  'somme',
  /** First there, then asked: the part of what is asked that is not there, `1 − there ÷ asked`. */
  'manque',
  /** First ÷ second. */
  'rapport',
  /** The same, 1 at most; 0 of nothing. */
  'part',
  /** Told, threshold, what then counts: the third where the first reaches the second, else 0. */
  'a-partir-de',
  /** Nothing to count; the term says why. */
  'rien',
] as const;
export type FormulaId = (typeof FORMULAS)[number];

/** One number of a working. `poids`: a coefficient; `mesure`: read from facts; `calcul`: worked out itself. */
export interface Term {
  /** What it is; its words are in the texts. */
  readonly name: string;
  readonly value: number;
  readonly from: 'poids' | 'mesure' | 'calcul';
  /** For a coefficient, where it stands in src/data/weights.yaml: `/formats/sortie/aucune`; figures of lists by rank from 0. */
  readonly weight?: Pointer;
  /** Which of several things it belongs to. */
  readonly about?: Pointer;
  /** For a `calcul`, how it was made. */
  readonly working?: Working;
}

/** Arithmetic that can be redone by hand: a formula over named numbers. */
export interface Working {
  readonly formula: FormulaId;
  readonly terms: readonly Term[];
}
