/** The coefficients of src/data/weights.yaml. Every block there names its source or says « convention ». */
export interface Weights {
  readonly combinaison: { readonly attenuation: number; readonly plafond_gain: number };
  readonly niveaux: { readonly modere: number; readonly eleve: number; readonly critique: number };
  readonly criticite: Readonly<Record<'vital' | 'important' | 'utile' | 'accessoire', number>>;
  readonly 'bus-factor': {
    readonly porteurs: readonly [number, number, number, number];
    readonly procedure_suivie: number;
    readonly procedure_ecrite: number;
    readonly horizon_mois: number;
    readonly binome_mois: number;
    readonly absence_longue_jours: number;
    readonly hebergeur: 'vital' | 'important' | 'utile' | 'accessoire';
    readonly noeuds: number;
  };
  readonly formats: {
    readonly fichier_cle: Readonly<Record<'macros' | 'base' | 'formulaire' | 'liens', number>>;
    readonly ouverture: Readonly<Record<'oui' | 'publie-complexe' | 'non', number>>;
    readonly essai_conversion: Readonly<Record<'reussi' | 'partiel' | 'echoue' | 'pas-fait', number>>;
    readonly echange: number;
    readonly frequence: Readonly<Record<'rare' | 'mensuelle' | 'hebdomadaire' | 'quotidienne', number>>;
    readonly archive: number;
    readonly sortie: Readonly<Record<'aucune' | 'jamais-essayee' | 'incomplete' | 'complete', number>>;
    readonly formats_non_expliques: number;
    readonly formats_non_decides: number;
  };
  readonly formation: {
    readonly horizon_mois: number;
    readonly personnes_par_seance: number;
    readonly sans_temps_reserve: number;
    readonly apprentissage_inconnu: { readonly min: number; readonly max: number };
  };
}

/** One kind of action, as src/data/actions.yaml says. */
export interface ActionKind {
  readonly id: string;
  readonly heures: number;
  readonly lignes: readonly string[];
  readonly verification?: 'oui';
  /** Adds a person to the access, its second factor and the know-how. */
  readonly binome?: 'oui';
  /** Adds a person who knows the target of the tool. */
  readonly competence?: 'oui';
  readonly si?: { readonly chemin: string; readonly valeur: string };
  readonly sauf?: { readonly chemin: string; readonly valeur: string };
  readonly effets?: readonly { readonly chemin: string; readonly valeur: string }[];
}
