/** Words around a document on a web page: the document itself comes from its template. */
export const pageTexts = {
  skip: 'Aller au texte',
  contents: 'Sommaire',
  figures: 'Les chiffres de ce dessin',
  drawing: (title: string) => `Dessin : ${title}`,
  /** The name of a table to those who hear the page; the second one below a heading has a number. */
  table: (heading: string, rank: number) => {
    const name = rank > 1 ? `Tableau ${rank}` : 'Tableau';
    return heading === '' ? name : `${name} : ${heading}`;
  },
} as const;
