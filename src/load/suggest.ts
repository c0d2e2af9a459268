import { distance } from 'fastest-levenshtein';
import { byCodePoint } from '../domain/pointer.js';
import { plainLetters } from '../domain/spelling.js';

/** A word as an id would be: no accents, small letters, hyphens. */
export function slugOf(word: string): string {
  return fold(word).replace(/^-+|-+$/g, '');
}

/** Words that mean something of their own in an inventory, or to the machine: no id may be one of them. */
export const RESERVED: readonly string[] = [
  'complet',
  'inconnu',
  'aucun',
  'aucune',
  'constructor',
  'prototype',
];

/** A well-formed id for an ill-formed one, when there is one: an argument of a diagnostic. */
export function slugSuggestion(word: string): { readonly suggestion?: string } {
  const slug = slugOf(word.slice(0, MAX_LENGTH));
  const usable = /^[a-z]/.test(slug) && slug !== word && !RESERVED.includes(slug);
  return usable ? { suggestion: slug } : {};
}

function fold(word: string): string {
  return plainLetters(word).replace(/[^a-z0-9]+/g, '-');
}

/** Words longer than this were not mistyped from an id, nor is a list longer than this a hand's work: no time lost. */
const MAX_LENGTH = 100;
const MAX_KNOWN = 5000;

/**
 * The known word that was probably meant, if one is near: same letters but for accents, case and signs, then the fewest
 * typing slips. Ties go to the first by code point.
 */
export function closestOf(word: string, known: readonly string[]): string | undefined {
  if (word.length > MAX_LENGTH || known.length > MAX_KNOWN) return undefined;
  const meant = fold(word);
  const near = known
    .filter((candidate) => candidate !== word)
    .map((candidate) => ({ candidate, slips: slipsBetween(meant, fold(candidate)) }))
    .filter(({ candidate, slips }) => slips <= allowedSlips(meant.length, candidate.length))
    .sort((a, b) => a.slips - b.slips || byCodePoint(a.candidate, b.candidate));
  return near[0]?.candidate;
}

/** A beginning counts as one slip, « compta » for « comptabilite »; so do letters in another order. */
function slipsBetween(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (a !== b && (sortedLetters(a) === sortedLetters(b) || (short.length >= 3 && long.startsWith(short))))
    return 1;
  return distance(a, b);
}

function sortedLetters(word: string): string {
  return [...word].sort(byCodePoint).join('');
}

/** « note » is no slip for « nom »: the shorter the word, the nearer it must be. */
function allowedSlips(a: number, b: number): number {
  const shortest = Math.min(a, b);
  if (shortest <= 3) return shortest > 1 ? 1 : 0;
  return Math.max(2, Math.floor(shortest / 3));
}

/** `suggestion` only when there is one: an argument of a diagnostic. */
export function suggestionOf(word: string, known: readonly string[]): { readonly suggestion?: string } {
  const suggestion = closestOf(word, known);
  return suggestion === undefined ? {} : { suggestion };
}
