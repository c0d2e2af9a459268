import type { DeadlineKind, Instance } from '../domain/plan.js';
import type { Criticality } from '../domain/carriers.js';
import type { YearStart } from './recipe.js';

/** A block of coefficients says where its figures come from. */
interface Sourced {
  readonly source: string;
}

export type Ease = 'debutant' | 'a-l-aise' | 'expert';

/** First day of a year that a use counts by, and how many days from then on are still its beginning. */
export interface YearStartDay {
  readonly mois: number;
  readonly jour: number;
  readonly pendant_jours: number;
}

export interface DecisionDelays {
  readonly preavis_jours: number;
  readonly intervalle_semaines: number;
}

/** `src/data/planning.yaml`. Hours are hours, money does not appear. */
export interface Planning {
  readonly recherche: Sourced & {
    readonly horizon_jours: number;
    readonly ordonnancements: number;
    readonly ordonnancements_essai: number;
  };
  readonly personnes: Sourced & {
    readonly heures_inconnues: number;
    readonly heures_a_trouver: number;
    readonly dans_la_fourchette: number;
    readonly pointe_hebdomadaire: number;
    readonly heures_par_jour: number;
    readonly calme: number;
    readonly ordinaire: number;
    readonly chargee: number;
    readonly absente: number;
    readonly vacances_scolaires: number;
    readonly porteurs_vises: number;
    readonly preferences: Readonly<
      Record<'porteur' | 'referent' | 'equipe' | 'acces' | 'autre' | 'depart', number>
    >;
    readonly duree_d_un_passage_mois: number;
    readonly passage_de_relais_semaines: number;
  };
  readonly groupes: Sourced & {
    readonly heures_apprentissage: number;
    readonly heures_par_jour: number;
    readonly formes: readonly string[];
    readonly creent: readonly string[];
    readonly apprentissage: Readonly<Record<Ease, number>>;
    readonly par_seance: number;
    readonly preparation: number;
    readonly usage_sous_jours: number;
    readonly patience_jours: number;
    readonly formation_courte_heures: number;
  };
  readonly calendrier: Sourced & {
    readonly jours_sans_reunion: readonly number[];
    readonly annonce_avant_jours: number;
    readonly jours_pour_former: number;
    readonly debuts: Readonly<Record<YearStart, YearStartDay>>;
  };
  readonly decisions: Sourced & {
    readonly par_defaut: Instance;
    readonly consultation_personnel_jours: number;
  } & Readonly<Record<Instance, DecisionDelays>>;
  readonly quantites: Sourced & Readonly<Record<Quantity, number>>;
  readonly copie: Sourced & { readonly avec_aide: number };
  readonly chantiers: Sourced & {
    readonly en_parallele: number;
    readonly ordre: Readonly<Record<Criticality | 'inconnue', number>>;
    readonly en_dernier: readonly string[];
  };
  readonly echeances: Sourced & Readonly<Record<DeadlineKind, 'ferme' | 'souple'>>;
  readonly assouplissements: Sourced & {
    readonly heures_pour_cent: readonly number[];
    readonly semaines: readonly number[];
    readonly personnes: number;
    readonly au_plus: number;
  };
  readonly cibles: Sourced & {
    readonly laisses: Readonly<Record<string, string>>;
    readonly indispensables: readonly string[];
    readonly revue_garder_mois: number;
    readonly revue_attendre_mois: number;
    readonly fonctions_de_trop: number;
    readonly mainteneurs_min: number;
    readonly seuil: number;
    readonly urgence_mois: number;
    readonly hausse_forte: number;
    readonly relais_mois: number;
    readonly double_usage_mois: number;
    readonly lieux_de_trop: number;
    readonly usages_voisins: Readonly<Record<string, readonly string[]>>;
    readonly heures_minimum: number;
    readonly usages_de_documents: readonly string[];
    readonly points: Readonly<Record<string, number>>;
  };
  readonly couts: Sourced & {
    readonly frictions: readonly {
      readonly id: string;
      readonly heures: number;
      readonly si: string;
      readonly lignes: readonly string[];
    }[];
    readonly annees_apres: number;
  };
  readonly suivi: Sourced & {
    readonly semaines_gardees: number;
    readonly reste_si_commencee: number;
    readonly essais: number;
    readonly essais_rapides: number;
    readonly part_des_autres: number;
    readonly poids_des_autres: number;
    readonly effort_autrement: number;
  };
}

/** What an effort may be counted by. `fixe` needs no count. */
export type Quantity =
  | 'personnes'
  | 'groupes'
  | 'fichiers_cles'
  | 'gigaoctets'
  | 'postes'
  | 'partenaires'
  | 'canaux'
  | 'beta_testeurs'
  | 'centaines_de_membres';
