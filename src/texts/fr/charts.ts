import type { FamilyId, Level, Side } from '../../domain/score.js';
import { countWords, LEVEL_WORDS } from './words.js';

/** Names of families for the head of a narrow column. */
export const SHORT_FAMILIES: Readonly<Record<FamilyId, string>> = {
  'bus-factor': 'Une personne absente',
  formats: 'Documents et formats',
  formation: 'Temps d’apprendre',
  information: 'L’information',
  exclusion: 'Personnes au bord',
  usages: 'Usages et habitudes',
  dispersion: 'Trop de canaux',
  perennite: 'Avenir de l’outil',
  decision: 'Façon de décider',
  discours: 'Façon d’en parler',
  couts: 'Ce que cela coûte',
  dependance: 'Un seul fournisseur',
  confidentialite: 'Données des gens',
};

const MATRIX_TITLES: Readonly<Record<Side, string>> = {
  rester: 'Outil par outil, si l’on reste',
  migrer: 'Outil par outil, si l’on change',
};

/** One level per tool and family. */
export const matrixTexts = {
  title: MATRIX_TITLES,
  tool: 'Outil',
  nothing: 'rien de relevé',
  unknown: 'on ne sait pas encore',
  more: (count: number) =>
    `… et ${countWords(count, 'autre outil', 'autres outils')}, dans le tableau qui va avec.`,
  upTo: (level: Level) => `à ${LEVEL_WORDS[level]}`,
  strongest: (tool: string, family: string, level: Level, others: number) =>
    `Le risque le plus fort est pour ${tool}, « ${family} » : ${level === 'critique' ? '' : 'au moins '}${LEVEL_WORDS[level]}${
      others === 0 ? '' : `, comme dans ${countWords(others, 'autre case', 'autres cases')}`
    }.`,
  noneSure: 'Rien n’est certain dans ce que l’on sait pour l’instant.',
  unknownCells: (count: number, all: number) =>
    count === 0
      ? 'Toutes les cases sont connues, au moins en partie.'
      : `On ne sait pas encore pour ${countWords(count, 'case', 'cases')} sur ${all}.`,
} as const;

/** Bars from the lowest to the highest score. */
export const intervalTexts = {
  title: 'Les fragilités, de 0 à 100',
  family: 'Fragilité',
  unknown: 'on ne sait pas encore',
  side: { rester: 'rester', migrer: 'changer' } satisfies Record<Side, string>,
  strongest: (family: string, side: string, low: number, high: number) =>
    `La fragilité la plus haute est « ${family} » (${side} : ${low === high ? `${low}` : `de ${low} à ${high}`} sur 100).`,
  noneSure: 'Aucune fragilité n’est certaine pour l’instant.',
  unknownSides: (count: number, all: number) =>
    count === 0
      ? 'Rien n’y est tout à fait inconnu.'
      : `On ne sait pas encore pour ${count} des ${all} chiffres, faute de réponses.`,
  reading:
    'Une barre va du mieux au pire de ce qui reste possible : longue, on en sait peu. Un point : tout est connu.',
} as const;
