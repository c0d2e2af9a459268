/** When one needs them: the parts of the start page, in its order. */
export const momentTexts = {
  lire: { title: 'Pour commencer', text: 'Ces deux documents suffisent pour voir où l’on en est.' },
  decider: { title: 'Décider ensemble', text: 'Avant la réunion, pendant, et avec qui héberge.' },
  dire: { title: 'Prévenir les personnes', text: 'Rien ne presse de tout donner le même jour.' },
  faire: { title: 'Faire, une étape après l’autre', text: 'Pour les personnes qui s’en occupent.' },
  regarder: { title: 'Regarder en arrière', text: 'Revenir sur ses pas est une bonne réponse aussi.' },
  besoin: { title: 'Le jour où l’on en a besoin', text: 'À garder à portée de main.' },
} as const;

export type MomentId = keyof typeof momentTexts;

/** What a file is good for, by its extension. */
export const fileTexts: Readonly<Record<string, string>> = {
  html: 'lire à l’écran',
  odt: 'modifier ou imprimer',
  md: 'texte simple',
  txt: 'texte à copier',
  csv: 'tableau',
  ics: 'agenda',
  json: 'fichier pour Deck',
};

/** The list of documents in a terminal. */
export const listTexts = {
  title: 'Ce que bascule docs sait écrire, dans l’ordre où l’on en a besoin',
  forWhom: (who: string) => `pour ${who}`,
  forms: (forms: string) => `formes : ${forms}`,
  hint: 'Pour n’en écrire qu’un : bascule docs --document lettre-membres --format odt',
} as const;
