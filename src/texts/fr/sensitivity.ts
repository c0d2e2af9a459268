import { countWords, numberWords } from './words.js';

/** Words of `score --sensibilite`. */
export const sensitivityTexts = {
  heading: (association: string, day: string) =>
    `${association}, le ${day} : à quoi tiennent les conclusions`,
  intro: (variation: number, coefficients: number, conclusions: number) =>
    `Les coefficients sont des choix. Chacun des ${coefficients} a été déplacé, seul, de ${percent(variation)} % vers le bas puis vers le haut, et les ${countWords(conclusions, 'conclusion a été regardée', 'conclusions ont été regardées')} de nouveau.`,
  none: 'Aucune conclusion ne change.',
  steady: (count: number, all: number) =>
    `${countWords(count, 'conclusion', 'conclusions')} sur ${all} ne ${count < 2 ? 'change' : 'changent'} dans aucun essai.`,
  verdicts: 'Les choix d’outils qui changeraient',
  levels: 'Les niveaux qui changeraient',
  thresholds: (names: string) =>
    `En déplaçant les seuils des niveaux eux-mêmes, le nom du niveau change aussi pour : ${names}.`,
  becomes: (today: string, after: string) => `${today} → ${after}`,
  would: 'si',
  flip: (words: string, from: string, to: string) => `« ${words} » passe de ${from} à ${to}`,
  more: (count: number) => `et ${countWords(count, 'autre coefficient', 'autres coefficients')} de même`,
  closing:
    'Une conclusion qui change pour si peu se discute à plusieurs ; les autres tiennent à vos réponses, pas à nos coefficients.',
} as const;

function percent(part: number): string {
  return numberWords(part * 100);
}
