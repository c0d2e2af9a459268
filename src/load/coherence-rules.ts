/** The keys whose value is a day. A test holds them equal to the schema. */
export const DATE_KEYS: readonly string[] = [
  'a_garder_jusqu_au',
  'atteinte_le',
  'au',
  'date',
  'debut',
  'depuis',
  'du',
  'echeance',
  'fin',
  'fin_contrat',
  'fin_mandat',
  'fin_support',
  'jusqu_au',
  'prochaine',
  'revue',
];

/** A beginning and the end that must not come before it, when one mapping holds both. */
export const PERIODS: readonly (readonly [string, string])[] = [
  ['du', 'au'],
  ['debut', 'fin'],
  ['debut', 'echeance'],
];

/** Counts of a group that are each a part of its head count. */
export const PARTS_OF_A_GROUP: readonly string[] = [
  'libre_chez_soi',
  'seules_a_domicile',
  'sans_ordinateur',
  'sans_smartphone',
  'sans_bonne_connexion',
  'refusent_un_compte',
  'ne_suivra_pas',
];
