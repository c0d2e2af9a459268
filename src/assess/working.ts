import { oncePer } from '../domain/once.js';
import { pointerOf, type Pointer } from '../domain/pointer.js';
import type { FormulaId, Term, Working } from '../domain/working.js';
import type { Weights } from './weights.js';

/** A number with how it was made. The number comes from the terms alone, so that the two cannot disagree. */
export interface Worked {
  readonly severity: number;
  readonly working: Working;
}

const ARITHMETIC: Readonly<Record<FormulaId, (terms: readonly Term[]) => number>> = {
  valeur: ([only]) => only?.value ?? 0,
  produit: (terms) => multiplied(terms),
  'produit-plafonne': (terms) => Math.min(1, multiplied(terms)),
  maximum: (terms) => {
    let most = 0;
    for (const { value } of terms) most = Math.max(most, value);
    return most;
  },
  minimum: (terms) => {
    let least = Infinity;
    for (const { value } of terms) least = Math.min(least, value);
    return least;
  },
  somme: (terms) => {
    let sum = 0;
    for (const { value } of terms) sum += value;
    return sum;
  },
  manque: ([there, asked]) => missingPart(there?.value ?? 0, asked?.value ?? 0),
  rapport: ([whole, by]) => (whole?.value ?? 0) / (by?.value ?? 1),
  part: ([some, of]) => partOf(some?.value ?? 0, of?.value ?? 0),
  'a-partir-de': ([told, threshold, then]) =>
    (told?.value ?? 0) >= (threshold?.value ?? 0) ? (then?.value ?? 0) : 0,
  rien: () => 0,
};

function multiplied(terms: readonly Term[]): number {
  let product = 1;
  for (const { value } of terms) product *= value;
  return product;
}

function missingPart(there: number, asked: number): number {
  return asked <= there ? 0 : 1 - there / asked;
}

function partOf(some: number, of: number): number {
  return of === 0 ? 0 : Math.min(1, some / of);
}

function worked(formula: FormulaId, terms: readonly Term[]): Worked {
  return { severity: ARITHMETIC[formula](terms), working: { formula, terms } };
}

/** One number as it is. */
export const only = (term: Term): Worked => worked('valeur', [term]);
export const product = (...terms: readonly Term[]): Worked => worked('produit', terms);
/** A product that stops at 1. */
export const productUpToOne = (...terms: readonly Term[]): Worked => worked('produit-plafonne', terms);
/** The highest; 0 of nothing. */
export const highest = (...terms: readonly Term[]): Worked => worked('maximum', terms);
export const lowest = (...terms: readonly Term[]): Worked => worked('minimum', terms);
export const sum = (...terms: readonly Term[]): Worked => worked('somme', terms);
/** The part of what is asked that is not there: 0 when all is there, 1 when nothing is. */
export const missing = (there: Term, asked: Term): Worked => worked('manque', [there, asked]);
export const ratio = (some: Term, by: Term): Worked => worked('rapport', [some, by]);
/** The share of a whole, from 0 to 1. Nothing has no shares. */
export const share = (some: Term, of: Term): Worked => worked('part', [some, of]);
/** `then` where what is told reaches the threshold, else 0. */
export const from = (told: Term, threshold: Term, then: Term): Worked =>
  worked('a-partir-de', [told, threshold, then]);

/** Nothing weighs, for a reason that the texts name. */
export function nothing(because: string): Worked {
  return worked('rien', [measured(because, 0)]);
}

/** A number read from facts. */
export function measured(name: string, value: number, about?: Pointer): Term {
  return { name, value, from: 'mesure', ...(about === undefined ? {} : { about }) };
}

/** A number worked out before. */
export function derived(name: string, { severity, working }: Worked, about?: Pointer): Term {
  return { name, value: severity, from: 'calcul', working, ...(about === undefined ? {} : { about }) };
}

/** A coefficient by its place in the data file: `weight(weights, 'formats', 'sortie', 'aucune')`. */
export function weight<Block extends keyof Weights>(
  weights: Weights,
  block: Block,
  key: keyof Weights[Block] & string,
  word?: string,
): Term {
  return weightAt(weights, key, word === undefined ? [block, key] : [block, key, word]);
}

/** A coefficient out of a list by count: the last one stands for all counts beyond. */
export function weightFor<Block extends keyof Weights>(
  weights: Weights,
  block: Block,
  key: keyof Weights[Block] & string,
  count: number,
): Term {
  const figures = weights[block][key];
  const last = Array.isArray(figures) ? figures.length - 1 : 0;
  return weightAt(weights, key, [block, key, String(Math.min(count, last))]);
}

/** @throws Error where the data file has no such coefficient: the data is tested, so it would be a bug. */
export function weightAt(weights: Weights, name: string, path: readonly string[]): Term {
  let entry = termsOf(weights);
  for (const key of path) entry = entry.below.get(key) ?? entryBelow(entry, key);
  return (entry.terms[name] ??= termAt(weights, name, path));
}

/** Terms made of coefficients: a score asks for the same ones for each tool, each group, each person. */
interface Entry {
  readonly terms: Record<string, Term>;
  readonly below: Map<string, Entry>;
}

const newEntry = (): Entry => ({ terms: {}, below: new Map() });
const termsOf = oncePer((_: Weights) => newEntry());

function entryBelow({ below }: Entry, key: string): Entry {
  const made = newEntry();
  below.set(key, made);
  return made;
}

function termAt(weights: Weights, name: string, path: readonly string[]): Term {
  const value = path.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    weights,
  );
  if (typeof value !== 'number') throw new Error(`no coefficient ${path.join(' › ')}`);
  return { name, value, from: 'poids', weight: pointerOf(path) };
}
