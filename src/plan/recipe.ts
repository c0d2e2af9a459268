import type { Verdict } from '../domain/plan.js';

/** Who takes part in a step. `instance` decides and gives no hours. */
export type RoleWord = 'porteur' | 'second' | 'referent' | 'formateur' | 'groupe' | 'instance';

/** What hours may be counted by; the table in effort.ts says which facts give the count. */
export type EffortTerm =
  | 'fixe'
  | 'par_personne'
  | 'par_groupe'
  | 'par_fichier_cle'
  | 'par_gigaoctet'
  | 'par_poste'
  | 'par_partenaire'
  | 'par_canal'
  | 'par_beta_testeur';

/** Hours by named term: `{fixe: 2, par_fichier_cle: 1}`. */
export type Effort = Readonly<Partial<Record<EffortTerm, number>>>;

export interface RecipeStep {
  readonly id: string;
  /** One step for the project, for each of its tools, or for each group that learns. */
  readonly portee: 'projet' | 'outil' | 'groupe' | 'association';
  /** Ids of this recipe. */
  readonly apres: readonly string[];
  readonly qui: RoleWord;
  readonly effort?: Readonly<Partial<Record<RoleWord, Effort>>>;
  /** Days it lasts at least. */
  readonly duree_min_jours?: number;
  /** Days between the end of the first step of `apres` and its start. */
  readonly attente_jours?: number;
  /** `avant-calme`: in or shortly before a calm period, so that training follows. */
  readonly periode: 'calme' | 'avant-calme' | 'non-absente' | 'quelconque';
  readonly lignes: readonly string[];
  readonly point_de_non_retour?: boolean;
  /** What the step changes in the facts: names of the table in effects.ts. */
  readonly effets?: readonly string[];
  /** All must hold, or the step is left out: names of the table in conditions.ts. */
  readonly si?: readonly string[];
  /** Only for these verdicts; absent means all. */
  readonly verdicts?: readonly Verdict[];
  /** Opens or closes the migration, of which a team carries only so many at once. */
  readonly chantier?: 'ouvre' | 'ferme';
  /** The deadlines of the inventory bind this step. */
  readonly echeance?: boolean;
  /** For training: the step in which what was learnt is used. */
  readonly usage?: string;
}

/** `src/data/recipes/<id>.yaml`: one kind of migration. Shape: schemas/recipe.schema.json. */
export interface Recipe {
  readonly id: string;
  /** Uses of the catalogue that it moves. Empty: the recipe of last resort, or the safeguards. */
  readonly usages: readonly string[];
  /** The smallest wins when two recipes cover as many uses. */
  readonly priorite: number;
  readonly source: string;
  readonly etapes: readonly RecipeStep[];
}
