/** The coefficients of src/data/weights.yaml. Every block there names its source or says « convention ». */
export interface Weights {
  readonly combinaison: { readonly attenuation: number; readonly plafond_gain: number };
  readonly niveaux: { readonly modere: number; readonly eleve: number; readonly critique: number };
  readonly sensibilite: { readonly variation: number };
  readonly questions: { readonly repondues: readonly number[] };
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
  readonly fraicheur: {
    readonly apres_mois: number;
    readonly oubli_mois: number;
    readonly elargissement: number;
  };
  readonly formats: {
    readonly fichier_cle: Readonly<Record<'macros' | 'base' | 'formulaire' | 'liens', number>>;
    readonly ouverture: Readonly<Record<'oui' | 'publie-complexe' | 'non', number>>;
    readonly essai_conversion: Readonly<Record<'reussi' | 'partiel' | 'echoue' | 'pas-fait', number>>;
    readonly echange: number;
    readonly frequence: Readonly<Record<'rare' | 'mensuelle' | 'hebdomadaire' | 'quotidienne', number>>;
    readonly archive: number;
    readonly sortie: Readonly<
      Record<
        'aucune' | 'jamais-essayee' | 'incomplete' | 'complete-declaree' | 'complete-documentee' | 'complete',
        number
      >
    >;
    readonly formats_non_expliques: number;
    readonly formats_non_decides: number;
  };
  readonly formation: {
    readonly horizon_mois: number;
    readonly personnes_par_seance: number;
    readonly sans_temps_reserve: number;
    readonly apprentissage_inconnu: { readonly min: number; readonly max: number };
  };
  readonly information: Readonly<
    Record<
      | 'procedure_absente'
      | 'procedure_non_suivie'
      | 'avis_non_demande'
      | 'personnes_non_jointes'
      | 'demarche_non_expliquee'
      | 'sans_espace_de_parole'
      | 'sans_charte',
      number
    >
  >;
  readonly exclusion: {
    readonly part_critique: number;
    readonly domicile: number;
    readonly soutien: readonly number[];
    readonly tolerance_part: number;
  };
  readonly usages: {
    readonly contournement: Readonly<Record<'observe' | 'declare', number>>;
    readonly besoin: Readonly<Record<'ressenti' | 'constate', number>>;
    readonly sans_beta_testeurs: number;
    readonly sans_periode_essai: number;
  };
  readonly dispersion: {
    readonly canaux: readonly number[];
    readonly etape: Readonly<Record<'delaisse' | 'adopte' | 'essai' | 'retour' | 'double-usage', number>>;
    readonly longtemps_mois: number;
    readonly depuis_longtemps: number;
    readonly spontane: number;
    readonly disparite: readonly number[];
  };
  readonly perennite: {
    readonly changement: Readonly<
      Record<'conditions' | 'prix' | 'rachat' | 'suppression' | 'fermeture', number>
    >;
    readonly proche_mois: number;
    readonly lointain: number;
    readonly sante: Readonly<Record<'actif' | 'maintenance' | 'incertain' | 'ferme', number>>;
    readonly association_paire: number;
  };
  readonly decision: {
    readonly mode: Readonly<
      Record<'collegiale' | 'tout-doux-cratie' | 'ag' | 'ca' | 'bureau' | 'seul', number>
    >;
    readonly aucune_decision: number;
    readonly porteurs: readonly number[];
  };
  readonly discours: {
    readonly ton: Readonly<Record<'ouvert' | 'neutre' | 'insistant' | 'culpabilisant', number>>;
    readonly incident: number;
  };
  readonly couts: {
    readonly budget: number;
    readonly prix_inconnu: { readonly min: number; readonly max: number };
    readonly limite_a_partir_de: number;
    readonly limite: number;
  };
  readonly dependance: {
    readonly nature: Readonly<Record<'libre' | 'mixte' | 'fait-maison' | 'proprietaire', number>>;
    readonly sans_sortie: number;
    readonly compte: Readonly<Record<'association' | 'tiers' | 'personne', number>>;
  };
  readonly confidentialite: {
    readonly donnees: Readonly<Record<'personnelles' | 'mineurs' | 'sensibles', number>>;
    readonly lieu: Readonly<Record<'local' | 'FR' | 'UE' | 'hebergeur' | 'US', number>>;
    readonly sans_contrat: number;
    readonly sans_sauvegarde_ailleurs: number;
  };
  readonly chaines: { readonly domaine_mois: number };
}

/** One kind of action, as src/data/actions.yaml says. */
export interface ActionKind {
  readonly id: string;
  readonly heures: number;
  readonly lignes: readonly string[];
  readonly verification?: 'oui';
  /** About the whole association, whatever the thing that it answers. */
  readonly globale?: 'oui';
  /** Adds a person to the access, its second factor and the know-how. */
  readonly binome?: 'oui';
  /** Adds a person who knows the target of the tool. */
  readonly competence?: 'oui';
  readonly si?: { readonly chemin: string; readonly valeur: string };
  readonly sauf?: { readonly chemin: string; readonly valeur: string };
  /** A number is a floor: it is never lowered. */
  readonly effets?: readonly { readonly chemin: string; readonly valeur: string | number }[];
}
