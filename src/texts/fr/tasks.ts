/** Cards of a board, lines of a sheet, events of an agenda. */
export const taskTexts = {
  safeguards: 'Garde-fous',
  towards: (from: string, to: string) => `${from} → ${to}`,
  noFigure: 'cette partie ne change aucun chiffre, elle prépare la suite',
  warning: (what: string) => `Attention, point de non-retour : ${what}.`,
  risk: (what: string) => `Contre quoi : ${what}.`,
  remedy: (how: string) => `Comment : ${how}`,
  proof: (what: string) => `C’est fait quand : ${what}`,
  who: (who: string) => `Qui : ${who}.`,
  nobody: 'Qui : personne n’est encore trouvé.',
  hours: (hours: string) => `Durée de travail : ${hours}.`,
  rows: (rows: string) => `Repères : ${rows}.`,
  board: (association: string) => `Feuille de route : ${association}`,
  unnamed: 'votre association',
  lists: { todo: 'À faire', doing: 'En cours', done: 'Fait' },
  tags: {
    decision: 'Décision',
    training: 'Formation',
    noReturn: 'Point de non-retour',
    review: 'Bilan',
  },
  columns: {
    rank: 'Numéro',
    title: 'Étape',
    project: 'Partie',
    start: 'Début',
    end: 'Fin',
    who: 'Qui',
    hours: 'Heures',
    risk: 'Contre quoi',
    remedy: 'Comment',
    proof: 'C’est fait quand',
    warning: 'Point de non-retour',
    state: 'Où on en est',
    rows: 'Repères',
    reference: 'Nom de l’étape',
  },
} as const;

/** An agenda. */
export const agendaTexts = {
  name: (association: string) => `Feuille de route : ${association}`,
  about: 'Les étapes de la feuille de route. Réimporter ce fichier met à jour les dates.',
  done: (title: string) => `Fait : ${title}`,
  cancelled: (title: string) => `Annulé : ${title}`,
  reminder: (title: string) => `Bientôt : ${title}`,
  supposed: 'Date supposée : aucune rencontre n’est encore notée.',
} as const;
