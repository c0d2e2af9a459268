/** What a printed page says around its text. */
export const pageTexts = {
  contents: 'Sommaire',
  /** « Page 2 sur 5 »: the numbers are fields of the word processor. */
  page: 'Page ',
  of: ' sur ',
  /** Where nothing gives the document a name. */
  untitled: 'Document',
} as const;
