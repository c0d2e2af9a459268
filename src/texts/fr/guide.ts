/** The guide of an interview on paper. */
export const guideTexts = {
  everybody: 'Pour qui sait répondre',
  option: 'écrire un guide d’entretien à imprimer, par rôle, et une feuille de réponses à remplir',
  output: 'le dossier où écrire le guide (par défaut : entretien, à côté de l’inventaire)',
  sheet: (command: string): readonly string[] => [
    'Feuille de réponses. Écrivez après les deux-points, comme vous le diriez :',
    '« oui », « 10 à 15 », « secretaire, tresorier ». Plusieurs noms : des virgules.',
    'Si la liste est complète, ajoutez : ; c’est tout. Rien écrit : « je ne sais pas ».',
    `Puis : ${command}`,
  ],
} as const;
