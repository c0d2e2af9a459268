/** What `bascule schema` says. */
export const schemaTexts = {
  which: '[quoi]',
  whichHelp: (names: string) => `la sorte de fichier : ${names} (par défaut : inventaire)`,
  write:
    'écrire le schéma dans .bascule/schemas, et la ligne qui le nomme en tête de ce fichier (par défaut : inventaire.yaml)',
  lineAdded: (file: string) =>
    `Première ligne ajoutée à ${file} ; le reste n’a pas changé. Rouvrez-le dans votre éditeur : les clés se complètent et s’expliquent.`,
  alreadyThere: (file: string) => `${file} nomme déjà un schéma : sa première ligne n’a pas été touchée.`,
} as const;
