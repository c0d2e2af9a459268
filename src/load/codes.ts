/** All that the loader can say about an inventory. Each has its sentence in the texts; a test holds both lists equal. */
export const LOAD_CODES = [
  // The form of the text.
  'inventaire-vide',
  'plusieurs-documents',
  'racine-inattendue',
  'ancre-refusee',
  'alias-refuse',
  'fusion-refusee',
  'etiquette-refusee',
  'directive-refusee',
  'cle-en-double',
  'cle-composee',
  'tabulation',
  'retrait-inattendu',
  'deux-points-dans-un-texte',
  'deux-points-manquants',
  'espace-apres-deux-points',
  'guillemet-non-ferme',
  'texte-apres-guillemet',
  'crochet-non-ferme',
  'crochet-mal-aligne',
  'virgule-mal-placee',
  'caractere-reserve',
  'caractere-de-controle',
  'echappement-inconnu',
  'tiret-inattendu',
  'imbrication-trop-profonde',
  'trop-de-valeurs',
  'syntaxe',
  // The schema.
  'version-absente',
  'version-inconnue',
  'cle-inconnue',
  'cle-manquante',
  'identifiant-mal-forme',
  'identifiant-reserve',
  'valeur-vide',
  'valeur-inattendue',
  'choix-inconnu',
  'nombre-hors-limites',
  'texte-sans-guillemets',
  'texte-vide',
  'texte-trop-long',
  // What the schema cannot see.
  'reference-inconnue',
  'outil-inconnu',
  'date-impossible',
  'date-lointaine',
  'fin-avant-debut',
  'min-plus-grand-que-max',
  'cycle',
  'groupe-trop-petit',
] as const;
export type LoadCode = (typeof LOAD_CODES)[number];

/** What is said of an association's own entries only. */
export const TOOL_CODES = ['fiche-mal-nommee', 'nom-deja-pris'] as const;
export type ToolCode = (typeof TOOL_CODES)[number];

/** What is said of the notes of a plan (`suivi.yaml`) only. */
export const FOLLOW_UP_CODES = ['etape-inconnue', 'jour-de-decision-manquant', 'role-inconnu'] as const;
export type FollowUpCode = (typeof FOLLOW_UP_CODES)[number];

/** What is said of an association's own words only. */
export const WORD_CODES = [
  'texte-inconnu',
  'texte-mal-range',
  'texte-sans-mots',
  'texte-place-inconnue',
] as const;
export type WordCode = (typeof WORD_CODES)[number];
