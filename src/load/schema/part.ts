/** What a part of a schema asks of a value, as src/build/schema-rows.mjs writes it; numbers lead to other rows. */
export interface Row {
  /** One of these must hold. */
  readonly branches?: readonly number[];
  /** Absent where there are branches, or where nothing can be sure. */
  readonly types?: number;
  readonly words?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: number;
  /** Names, each with its row behind it. */
  readonly properties?: readonly (string | number)[];
  /** The row of all other keys; `true` where nothing is said of them, `false` where there may be none. */
  readonly others?: number | boolean;
  readonly keys?: number;
  readonly required?: readonly string[];
}

/**
 * What is wanted at a place: made ready when a value is first met there. What an inventory does not mention costs nothing. Where
 * neither branches nor a shape come of it, nothing is sure.
 */
export interface Rule {
  readonly row: Row;
  isReady: boolean;
  branches: readonly Rule[] | undefined;
  shape: Shape | undefined;
}

/** One way to write a value; what it does not say is undefined, and holds. Every shape has all fields: it is read quicker so. */
export interface Shape {
  /** The types of which it may be, as bits. */
  readonly types: number;
  /** The only values that it may have. */
  readonly words: readonly unknown[] | undefined;
  readonly pattern: RegExp | undefined;
  readonly minLength: number;
  readonly maxLength: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly items: Rule | undefined;
  /** The rules of the keys that are named, for as many as were met. */
  readonly named: Map<string, Rule>;
  readonly properties: Row['properties'];
  readonly others: Rule | boolean;
  readonly keys: Rule | undefined;
  readonly required: readonly string[] | undefined;
}

/** The types of values, one bit each: those of src/build/schema-rows.mjs. */
export const TEXT = 1;
export const TRUTH = 2;
export const NUMBER = 4;
export const INTEGER = 8;
export const NULL = 16;
export const LIST = 32;
export const MAPPING = 64;
