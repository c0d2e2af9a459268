/** What differs between a file that a person changed and the new version. */
export const differenceTexts = {
  heading: 'Ce qui diffère (− votre version, + la nouvelle) :',
  notText: 'Ces deux fichiers ne se comparent pas ligne à ligne.',
  sameText: 'Le texte est le même ; seule la mise en forme diffère.',
  more: (lines: number) => `… et ${lines} ${lines < 2 ? 'autre ligne' : 'autres lignes'}.`,
} as const;
