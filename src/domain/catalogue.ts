/** One tool of the catalogue, as its file says. Absent keys are unknown. Shape: schemas/tool.schema.json. */
export interface CatalogueTool {
  readonly id: string;
  readonly nom: string;
  readonly autres_noms?: readonly string[];
  readonly niveau: 'complet' | 'repere';
  readonly nature: 'libre' | 'proprietaire' | 'mixte';
  readonly service?: 'associatif' | 'cooperatif' | 'commercial' | 'communautaire' | 'local';
  readonly licence?: string;
  readonly editeur?: string;
  readonly pays?: string;
  readonly usages: readonly string[];
  readonly fonctions?: number;
  readonly remplace?: readonly string[];
  readonly remplacants?: readonly string[];
  readonly partie_de?: string;
  readonly integre?: readonly string[];
  /** Hours per person to reach the ordinary use, from each starting ease. */
  readonly apprentissage?: {
    readonly debutant: number;
    readonly 'a-l-aise': number;
    readonly expert: number;
    readonly source: string;
  };
  readonly formats?: {
    readonly lit?: readonly string[];
    readonly ecrit?: readonly string[];
    readonly natif?: string;
  };
  readonly export?: {
    readonly existe: 'oui' | 'non' | 'partiel';
    readonly formats?: readonly string[];
    readonly par_personne?: 'oui' | 'non';
  };
  readonly compte?: {
    readonly necessaire?: 'oui' | 'non' | 'invites-sans';
    readonly second_facteur?: 'oui' | 'non' | 'possible';
  };
  readonly donnees?: { readonly lieu?: string; readonly droit?: string };
  readonly hebergement?: readonly string[];
  readonly sante?: {
    readonly statut: 'actif' | 'maintenance' | 'incertain' | 'ferme';
    readonly derniere_version?: { readonly nom: string; readonly date: string };
    readonly mainteneurs?: number;
  };
  readonly prix?: {
    readonly gratuit?: 'oui' | 'non' | 'limite';
    readonly annuel?: { readonly min: number; readonly max: number };
    readonly pour?: string;
  };
  readonly limites?: { readonly comptes?: number; readonly stockage_go?: number };
  readonly statut?: 'actuel' | 'renomme' | 'ferme' | 'remplace';
  readonly sources: Readonly<
    Record<string, { readonly titre: string; readonly date: string; readonly porte_sur: readonly string[] }>
  >;
  readonly non_verifie?: readonly string[];
  readonly textes: { readonly fr: CatalogueTexts };
}

export interface CatalogueTexts {
  readonly resume: string;
  readonly vigilance?: readonly string[];
  readonly sortie?: readonly string[];
  readonly manque?: readonly string[];
}

/** A file extension as data. Shape: schemas/formats.schema.json. */
export interface FileFormat {
  readonly id: string;
  readonly famille: string;
  readonly ouvert: 'oui' | 'non' | 'publie-complexe';
  readonly norme?: string;
  readonly remplacant?: string;
  readonly macros?: boolean;
  readonly risques?: readonly string[];
  readonly source: 'convention' | { readonly titre: string; readonly date: string };
}

/** A row of the fiches' tables. Shape: schemas/fiche.schema.json. */
export interface FicheRow {
  readonly id: string;
  readonly table: string;
  readonly genre: 'contrainte' | 'levier' | 'principe';
  readonly fiche: string;
  readonly source: { readonly titre: string; readonly editeurs: string; readonly licence: string };
  readonly familles: readonly string[];
  readonly faits: readonly string[];
}

export interface Catalogue {
  readonly tools: ReadonlyMap<string, CatalogueTool>;
  readonly formats: ReadonlyMap<string, FileFormat>;
  readonly rows: ReadonlyMap<string, FicheRow>;
}
