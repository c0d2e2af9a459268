/** What `bascule completion` says of itself, and at the head of what it writes. */
export const completionTexts = {
  shell: '<interpréteur>',
  shellHelp: (shells: string) => `l’interpréteur de commandes : ${shells}`,
  heading: (shell: string) =>
    `Complétion de « bascule » pour ${shell}, écrite par « bascule completion ${shell} » : à refaire après une mise à jour.`,
  value: 'valeur',
  command: 'commande',
} as const;
