import { countWords } from './words.js';

/** What the interview says. */
export const auditTexts = {
  options: {
    answers: 'un fichier de réponses (YAML), écrit comme un inventaire : rien n’est demandé',
    theme: 'un seul thème : outils, groupes, usages, formats, formation…',
    person: 'les questions pour une personne, par son rôle dans l’inventaire',
    minutes: 'après combien de minutes proposer une pause',
    replace: 'écrire les réponses même là où l’inventaire dit déjà autre chose',
  },
  noted: (what: string) => `Noté : ${what}`,
  toReview: (what: string, why: string) => `À revoir : ${what}. ${why}`,
  noSuchPlace: 'Cet endroit n’existe pas dans un inventaire.',
  saysOtherwise:
    'L’inventaire dit déjà autre chose : il n’a pas été touché. Pour écrire la nouvelle réponse : --remplacer',
  changedMeanwhile: (aside: string) =>
    `Le fichier a changé pendant ce temps et dit autre chose : il n’a pas été touché. Votre réponse est dans ${aside}`,
  recovered:
    'Une réponse de la dernière fois attendait d’être rangée : elle est maintenant dans l’inventaire.',
  notRecovered: (aside: string) =>
    `Une réponse de la dernière fois n’a pas trouvé sa place : l’inventaire a changé depuis. Elle est gardée dans ${aside}`,
  summary: (noted: number, told: number, unknown: number, left: number) =>
    `${[
      countWords(noted, 'réponse notée', 'réponses notées'),
      ...(told > 0 ? [`${String(told)} déjà dans l’inventaire`] : []),
      ...(unknown > 0 ? [`${String(unknown)} « je ne sais pas »`] : []),
      ...(left > 0 ? [`${String(left)} à revoir`] : []),
    ].join(', ')}.`,
} as const;
