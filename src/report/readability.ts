import type { RootContent } from 'mdast';
import { treeOf } from './formats/tree.js';
import { wordsOf } from './formats/plain.js';
import { syllablesOf } from './syllables.js';

/** Coefficients and levels, from data/lisibilite.yaml. */
export interface ReadabilityFigures {
  readonly formule: {
    readonly constante: number;
    readonly mots_par_phrase: number;
    readonly syllabes_par_mot: number;
    readonly source: string;
  };
  readonly niveaux: readonly { readonly id: ReadingLevel; readonly a_partir_de: number | null }[];
  readonly phrase_longue: { readonly mots: number };
}

export type ReadingLevel = 'facile' | 'moyen' | 'difficile' | 'tres-difficile';

/** How a text reads. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Absent where there is not one sentence. */
  readonly index?: number;
  readonly level?: ReadingLevel;
  readonly longest: { readonly words: number; readonly text: string };
}

/** How the sentences of a Markdown text read: paragraphs and lists, without headings, tables, drawings and blanks to fill. */
export function readabilityOf(markdown: string, figures: ReadabilityFigures): Readability {
  const sentences = treeOf(markdown).children.flatMap(runsOf).flatMap(sentencesOf);
  const counted = sentences.map((text) => ({ text, words: wordsIn(text) }));
  const words = counted.flatMap((one) => one.words);
  const longest = counted.reduce(
    (most, { text, words: { length } }) => (length > most.words ? { words: length, text } : most),
    {
      words: 0,
      text: '',
    },
  );
  if (words.length === 0) return { words: 0, sentences: 0, longest };
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const { constante, mots_par_phrase, syllabes_par_mot } = figures.formule;
  const index =
    constante -
    (mots_par_phrase * words.length) / counted.length -
    (syllabes_par_mot * syllables) / words.length;
  const level = figures.niveaux.find(({ a_partir_de }) => a_partir_de === null || index >= a_partir_de)?.id;
  return {
    words: words.length,
    sentences: counted.length,
    index,
    ...(level !== undefined && { level }),
    longest,
  };
}

/** The texts of a block that are read as sentences: each paragraph, wherever it stands. */
function runsOf(node: RootContent): readonly string[] {
  if (node.type === 'paragraph')
    return [wordsOf({ ...node, children: node.children.filter(({ type }) => type !== 'image') })];
  if (node.type === 'table' || node.type === 'heading') return [];
  return 'children' in node ? (node.children as readonly RootContent[]).flatMap(runsOf) : [];
}

/** A sentence ends with its mark before a capital, a figure or a guillemet; a paragraph ends its last one. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/…{2,}/g, ' ')
    .split(/(?<=[.!?…]»?)\s+(?=[«“(]?\s?[\p{Lu}\d])/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => wordsIn(sentence).length > 0);
}

/** What stands between spaces and holds a letter or a figure: « l’outil » is one word, as it is said. */
function wordsIn(sentence: string): readonly string[] {
  return sentence.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word));
}
