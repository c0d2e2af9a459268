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
  notedOver: (what: string, before: string) => `Noté : ${what} (l’inventaire disait « ${before} »)`,
  toReview: (what: string, why: string) => `À revoir : ${what}. ${why}`,
  noSuchPlace: 'Cet endroit n’existe pas dans un inventaire.',
  saysOtherwise: (theirs: string) =>
    `L’inventaire dit déjà ${theirs === '' ? 'autre chose' : `« ${theirs} »`} : il n’a pas été touché. Pour écrire la nouvelle réponse : --remplacer`,
  range: (min: string, max: string) => `${min} à ${max}`,
  sheet: {
    label: (question: string, title: string) => (title === '' ? question : `${question}, « ${title} »`),
    gone: 'Cette chose n’est plus dans l’inventaire : elle n’y a pas été remise.',
    noteAlone: 'Il y a une remarque et pas de réponse : elle reste sur la feuille.',
    noteLeft: (place: string) =>
      `À savoir : ${place}, la remarque reste sur la feuille, l’inventaire n’a pas de place pour elle ici.`,
    strangers: (place: string, who: string) =>
      `À savoir : ${place}, « ${who} » n’est pas un rôle de l’inventaire. La réponse est prise, sans dire de qui.`,
    saidBy: (role: string) => `Dit par : ${role}.`,
    empty: (file: string) =>
      `Aucune réponse dans ${file} : une case vide dit que la question n’a pas été posée.`,
    again: (file: string, command: string) =>
      `Corrigez ces lignes dans ${file}, puis relancez. Ce qui est déjà noté ne le sera pas deux fois :\n${command}`,
  },
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
