import { plainLetters } from '../domain/spelling.js';

/** What a search leaves aside, and how far a name may be from another. Figures: src/data/consultation.yaml. */
export interface SearchRules {
  readonly mots_sans_poids: readonly string[];
  readonly fins_d_adresse: readonly string[];
  readonly ecarts: readonly { readonly lettres: number; readonly ecart: number }[];
  readonly propositions: number;
}

/** The ways in which one spelling is compared: as it is written, without idle words, in any order. */
export interface Spelling {
  /** Letters and figures alone. */
  readonly whole: string;
  readonly bare: string;
  readonly words: readonly string[];
  readonly sorted: string;
}

/** A name prepared for comparison; an address that is not known whole counts by its domain. */
export function spellings(text: string, rules: SearchRules): readonly [Spelling, ...Spelling[]] {
  const host = hostOf(text);
  const domain = /[^.]+\.[^.]+\.?$/.exec(host)?.[0];
  const whole = spell(host, rules);
  return host === text || domain === undefined || domain === host ? [whole] : [whole, spell(domain, rules)];
}

/** One name, whole. */
export function spell(text: string, rules: SearchRules): Spelling {
  const all = wordsOf(text);
  const kept = all.filter((word) => !rules.mots_sans_poids.includes(word));
  const last = kept.at(-1);
  const words =
    kept.length > 1 && last !== undefined && rules.fins_d_adresse.includes(last) ? kept.slice(0, -1) : kept;
  return { whole: all.join(''), bare: words.join(''), words, sorted: [...words].sort().join('') };
}

/** Slips allowed between two names: none in a short one. */
export function allowedSlips(length: number, { ecarts }: SearchRules): number {
  return ecarts.reduce((most, { lettres, ecart }) => (length >= lettres ? Math.max(most, ecart) : most), 0);
}

function wordsOf(text: string): readonly string[] {
  return plainLetters(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Of an address, only where it leads: `https://framadate.org/abc` is framadate.org. */
function hostOf(text: string): string {
  const address = /^\s*(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)+)(?:[/?#]\S*)?\s*$/i.exec(text);
  return address?.[1] ?? text;
}
