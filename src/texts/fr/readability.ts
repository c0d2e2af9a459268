import { numberWords } from './words.js';

/** How documents read, for whoever changes them. */
export const readabilityTexts = {
  title: 'Se lisent-ils bien ?',
  about: (source: string) =>
    `Un indice de 0 à 100 environ : plus il est haut, plus le texte se lit sans effort. Il compte les mots par phrase et les syllabes par mot, rien d’autre : un texte peut être court et obscur. Titres et tableaux n’y sont pas. Source : ${source}.`,
  levels: (easy: number, middling: number, hard: number) =>
    `À partir de ${easy}, le texte se lit facilement ; de ${middling} à ${easy}, il demande un peu d’attention ; de ${hard} à ${middling}, il est difficile ; plus bas, très difficile.`,
  level: {
    facile: 'facile',
    moyen: 'un peu d’attention',
    difficile: 'difficile',
    'tres-difficile': 'très difficile',
  },
  line: (index: string, level: string, words: number) => `${index} · ${level} · ${numberWords(words)} mots`,
  longest: (words: number, start: string) => `phrase la plus longue : ${words} mots, « ${start} »`,
  tooLong: 'à couper',
  empty: 'rien que des tableaux ou des blancs à remplir',
} as const;
