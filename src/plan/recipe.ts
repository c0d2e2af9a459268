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
  | 'par_beta_testeur'
  | 'par_centaine_de_membres';

/** Moments of the year in which alone some things change hands: planning.calendrier.debuts says when. */
export type YearStart = 'debut-exercice' | 'debut-saison';

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
  /**
   * `avant-calme`: in or shortly before a calm period, so that training follows. `debut-exercice`, `debut-saison`: in the
   * first weeks of the financial year, of the season.
   */
  readonly periode: 'calme' | 'avant-calme' | 'non-absente' | 'quelconque' | YearStart;
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
  /** Share of what there is to learn of the new tool that a group learns here; all of it where nothing is said. */
  readonly apprentissage?: number;
  /** Copying: a helper program that brings the data of the old tool spares a part of it. */
  readonly copie?: boolean;
}

/** `src/data/recipes/<id>.yaml`: one kind of migration. Shape: schemas/recipe.schema.json. */
export interface Recipe {
  readonly id: string;
  /** Uses of the catalogue that it moves. Empty: the recipe of last resort, or the safeguards. */
  readonly usages: readonly string[];
  /** The smallest wins when two recipes cover as many uses, and goes first among tools that matter as much. */
  readonly priorite: number;
  /** One can go back the next day: such a use may move among the first. */
  readonly reversible?: boolean;
  /** Takes a tool of this kind whatever the association does with it. */
  readonly d_abord?: { readonly usages?: readonly string[]; readonly natures?: readonly string[] };
  /** Recipes whose tools move first when they go to the same place: files before calendars. */
  readonly apres_recettes?: readonly string[];
  readonly source: string;
  readonly etapes: readonly RecipeStep[];
}
