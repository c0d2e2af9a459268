import { plainLetters } from '../domain/spelling.js';

/** Words as they are compared: small letters without accents, signs as blanks. */
export function folded(text: string): string {
  return plainLetters(text)
    .replace(/[^a-z0-9?]+/g, ' ')
    .trim();
}

const UNKNOWN_WORDS: readonly string[] = [
  '',
  '?',
  'inconnu',
  'inconnue',
  'je ne sais pas',
  'ne sait pas',
  'nsp',
  'sais pas',
];
const YES_WORDS: readonly string[] = ['oui', 'o', 'vrai', 'yes'];
const NO_WORDS: readonly string[] = ['non', 'n', 'faux', 'no'];
const NOBODY: readonly string[] = ['aucun', 'aucune', 'personne', 'rien', 'neant'];
const WHOLE: readonly string[] = ['c est tout', 'et c est tout', 'complet', 'tout'];

export function isUnknownWord(text: string): boolean {
  return UNKNOWN_WORDS.includes(folded(text)) || folded(text) === '';
}

/** « oui » and « non » as an inventory writes them. */
export function yesOrNo(text: string): 'oui' | 'non' | undefined {
  const word = folded(text);
  if (YES_WORDS.includes(word)) return 'oui';
  return NO_WORDS.includes(word) ? 'non' : undefined;
}

export function isNobody(text: string): boolean {
  return NOBODY.includes(folded(text));
}

/** Several things told in one line: « secrétaire, trésorier ; c’est tout ». */
export interface Several {
  readonly names: readonly string[];
  readonly whole: boolean;
}

export function severalIn(text: string): Several {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names = parts.filter((part) => !WHOLE.includes(folded(part)));
  return { names, whole: names.length < parts.length };
}

const RESERVED: readonly string[] = ['complet', 'inconnu', 'aucun', 'aucune', 'constructor', 'prototype'];
const LONGEST_ID = 60;

/** An id for a thing that somebody named; `taken` ones get a number. */
export function idFor(name: string, taken: readonly string[]): string {
  const words = folded(name)
    .replaceAll('?', ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const slug = withoutArticle(words.join(' ')).replaceAll(' ', '-').slice(0, LONGEST_ID).replace(/-+$/, '');
  const usable = /^[a-z]/.test(slug) && !RESERVED.includes(slug) ? slug : `element-${slug}`.replace(/-$/, '');
  if (!taken.includes(usable)) return usable;
  let rank = 2;
  while (taken.includes(`${usable}-${String(rank)}`)) rank += 1;
  return `${usable}-${String(rank)}`;
}

const ARTICLES: readonly string[] = ['le', 'la', 'les', 'l', 'un', 'une', 'des'];

/** Folded words without the article that they begin with. */
export function withoutArticle(words: string): string {
  const [first = '', ...rest] = words.split(' ');
  return ARTICLES.includes(first) && rest.length > 0 ? rest.join(' ') : words;
}

const MONTHS: readonly string[] = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/** The number of a month told by its name, « octobre » or « en oct. »; undefined for anything else. */
export function monthNamed(text: string): number | undefined {
  const word = folded(text).replace(/^(?:en|au mois d|mois d)(?:e)? /, '');
  const rank = word.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(word));
  const several = MONTHS.filter((month) => month.startsWith(word)).length > 1;
  return rank < 0 || several ? undefined : rank + 1;
}
