/** The guide of an interview on paper, and the sheet to fill in. */
export const guideTexts = {
  everybody: 'Pour qui sait répondre',
  option:
    'écrire un guide d’entretien à imprimer, par rôle, une feuille de réponses à remplir et la page pour prévenir les personnes',
  output: 'le dossier où écrire le guide (par défaut : entretien, à côté de l’inventaire)',
  resume: 'relire une feuille de réponses remplie (CSV) : rien n’est demandé',
  sheetName: 'feuille-de-reponses.csv',
  numbered: (rank: number, sentence: string) => `${String(rank)}. ${sentence}`,
  /** Those that are read back are in src/data/entetes.yaml. None has a comma: a sheet cut at commas is never read awry. */
  headings: {
    whom: 'Pour qui',
    theme: 'Thème',
    question: 'Question',
    why: 'Pourquoi',
    how: 'Comment répondre',
    answer: 'Réponse',
    certainty: 'Comment on le sait (essayé / écrit / dit)',
    date: 'Date',
    who: 'Qui a répondu (son rôle)',
    note: 'Remarque',
    place: 'Repère',
  },
  how: {
    yesNo: 'oui, non ou je ne sais pas',
    or: (choices: readonly string[]) => choices.join(', '),
    one: (names: readonly string[]) => `un seul : ${names.join(', ')}`,
    several: (names: readonly string[]) => `un ou plusieurs, séparés par des virgules : ${names.join(', ')}`,
    names: 'des noms, séparés par des virgules',
    words: 'en quelques mots',
    keys: (names: readonly string[]) =>
      `avec un nombre de personnes, comme « ${names[0] ?? ''} : 4 » : ${names.join(', ')}`,
    whole: 'Si la liste est finie, écrivez « c’est tout » au bout. S’il n’y en a pas : « aucun ».',
    known: (names: string) => `Déjà noté : ${names}.`,
    knownList: (names: string) =>
      `Déjà noté, à récrire avec les autres : ${names}. Si rien n’y manque : « c’est tout ».`,
    field: (title: string, how: string) => `${title} : ${how}.`,
    more: '…',
  },
} as const;
