/** What an id may name: a collection of the inventory, or the catalogue that ships with the program. */
export type Target =
  | 'personnes'
  | 'groupes'
  | 'outils'
  | 'usages'
  | 'hebergeurs'
  | 'acces_critiques'
  | 'catalogue'
  | 'outils-ou-catalogue'
  | 'usages-du-catalogue';

export interface ReferenceRule {
  /** Where the ids are; `*` stands for every element of a collection. */
  readonly path: string;
  /** The same, one by one. */
  readonly steps: readonly string[];
  readonly target: Target;
  /** `cles`: the ids are the keys of the collection at this path. */
  readonly from: 'valeurs' | 'cles';
  /** The catalogue does not know every tool: what is named there may be true all the same. */
  readonly severity: 'erreur' | 'avertissement';
}

const values = (target: Target, ...paths: readonly string[]): readonly ReferenceRule[] =>
  paths.map((path) => ({ path, steps: path.split('/'), target, from: 'valeurs', severity: 'erreur' }));
const keys = (target: Target, ...paths: readonly string[]): readonly ReferenceRule[] =>
  paths.map((path) => ({ path, steps: path.split('/'), target, from: 'cles', severity: 'erreur' }));
const mild = (rules: readonly ReferenceRule[]): readonly ReferenceRule[] =>
  rules.map((rule) => ({ ...rule, severity: 'avertissement' }));

/** The people and accounts around a tool, a host or an access are named in the same way. */
const aroundAccess = (root: string): readonly string[] =>
  ['acces', 'second_facteur/personnes', 'savoir_faire', 'compte/titulaire'].map((key) => `${root}/*/${key}`);

/** Every place of the inventory that names something described elsewhere. A test holds it equal to the schema. */
export const REFERENCE_RULES: readonly ReferenceRule[] = [
  ...values(
    'personnes',
    'association/referents',
    'decisions/prises/*/porteurs',
    ...aroundAccess('outils'),
    'outils/*/perimetre_maintenu/personnes',
    ...aroundAccess('hebergeurs'),
    ...aroundAccess('acces_critiques'),
    'formats/fichiers_cles/*/proprietaire',
    'formats/fichiers_cles/*/compris_par',
    'formation/formateurs/*/personne',
    'soutien/equipe',
    'exceptions/*/acceptee_par',
  ),
  ...values(
    'groupes',
    'personnes/*/groupes',
    'usages/*/groupes',
    'outils/*/groupes',
    'postes/*/groupes',
    'formats/echanges/*/groupes',
    'information/canaux/*/groupes',
    'calendrier/periodes/*/groupes',
  ),
  ...values(
    'outils',
    'usages/*/outils',
    'usages/*/contournements/*/outils',
    'outils/*/remplace',
    'outils/*/adherences',
    'acces_critiques/*/outils',
    'formats/fichiers_cles/*/outil',
    'information/canaux/*/outil',
  ),
  ...keys('outils', 'objectifs/garder', 'objectifs/cibles'),
  ...values('usages', 'outils/*/usages', 'formats/fichiers_cles/*/usage'),
  ...values('hebergeurs', 'outils/*/hebergeur'),
  ...values('acces_critiques', 'outils/*/compte/adresse_recuperation'),
  ...values('catalogue', 'objectifs/cibles/*/vers'),
  ...mild(values('catalogue', 'association/aide_exterieure/*/connait', 'association/tentatives/*/vers')),
  ...mild(values('catalogue', 'hebergeurs/*/catalogue')),
  ...mild(values('outils-ou-catalogue', 'formation/formateurs/*/outils')),
  ...mild(keys('outils-ou-catalogue', 'personnes/*/competences')),
  ...mild(values('usages-du-catalogue', 'outils/*/description/usages')),
];
