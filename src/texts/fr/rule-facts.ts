import type { Json } from '../../domain/fact.js';
import { numberWords } from './words.js';

/** What a sentence may say: all of it comes from the facts of one contribution. */
export interface RuleFacts {
  /** The thing's name, as people call it. */
  readonly subject: string;
  /** It is about something that an open list may still hide. */
  readonly untold: boolean;
  /** Known facts, by their path below the thing (`export/essaye`) or their last word; an unknown one is absent. */
  readonly facts: Readonly<Record<string, Json>>;
  /** Last words of the facts that nobody has told (`effectif`). */
  readonly unknown: readonly string[];
  /** Names that the rule gives besides: what takes over (`cible`), who publishes (`editeur`). */
  readonly names: Readonly<Record<string, string>>;
  /** What it weighs, from 0 to 1, at best and at worst: above 0 at best, it is certain. */
  readonly severity: { readonly low: number; readonly high: number };
  /** Numbers behind it, in the best and in the worst reading. */
  readonly measures: Readonly<Record<string, Measure>>;
}

export interface Measure {
  readonly best: number;
  readonly worst: number;
}

/** A reason in one sentence, without blame: the thing first, then what is known of it. */
export type RuleText = (about: RuleFacts) => string;

export const NOT_KNOWN = 'on ne sait pas encore';
export const NOT_KNOWN_FIRST = 'On ne sait pas encore';

/** The two sentences of a yes-or-no fact whose yes is no worry: it is known to be missing, or nobody has said. */
export function unlessYes(fact: Json | undefined, missing: string, whether: string): string {
  return fact === false ? missing : `${NOT_KNOWN_FIRST} si ${whether}`;
}

/** A told quantity: its two ends, equal where it is exact. Undefined where nobody has told. */
export function toldRange(
  fact: Json | undefined,
): { readonly min: number; readonly max: number } | undefined {
  if (typeof fact === 'number') return { min: fact, max: fact };
  if (typeof fact !== 'object' || fact === null || Array.isArray(fact)) return undefined;
  const { min, max } = fact as Readonly<Record<string, Json>>;
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : undefined;
}

/** « 3 », « 2 à 5 ». */
export function spreadWords({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? numberWords(min) : `${numberWords(min)} à ${numberWords(max)}`;
}

/** What the catalogue says, whichever tool it is about: `/nature`, `/sante/statut`. */
export function catalogueFact(facts: RuleFacts['facts'], path: string): Json | undefined {
  const key = Object.keys(facts).find((one) => one.startsWith('/catalogue/') && one.endsWith(path));
  return key === undefined ? undefined : facts[key];
}
