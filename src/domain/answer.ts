import type { Json } from './fact.js';
import type { Pointer } from './pointer.js';

/** One value to set in an inventory: what is not named stays as it is. */
export interface Change {
  readonly pointer: Pointer;
  readonly value: Json;
}

/** An answer that somebody gave: the question, and all that it changes. */
export interface Answer {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** The shape of what may be told at one place. */
export type Shape =
  | 'oui-non'
  | 'choix'
  | 'nombre'
  | 'date'
  | 'extension'
  | 'texte'
  | 'mots'
  | 'identifiant'
  | 'textes'
  | 'references'
  | 'reference'
  | 'absences'
  | 'collection';

/** What may be told at one place, from the schema of the inventory. */
export interface Form {
  readonly shape: Shape;
  readonly title: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** The collection that references name. */
  readonly of?: string;
  /** A date that may never come: `sans-terme`. */
  readonly endless?: boolean;
  /** The key of its long form, which has a place for a remark, a day and how it is known. */
  readonly long?: 'valeur' | 'liste';
  /** The only keys that a collection may have. */
  readonly keys?: readonly string[];
}

/** A whole number from 1 to 12 is a month: it may be told by its name. */
export function isMonth({ shape, min, max, whole }: Form): boolean {
  return shape === 'nombre' && min === 1 && max === 12 && whole === true;
}

/** One thing to ask: a place, and what may be told there. */
export interface Field {
  readonly pointer: Pointer;
  readonly form: Form;
}
