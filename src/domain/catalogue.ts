import type { IsoDate } from './fact.js';

/** One tool of the catalogue, as its file says. Absent keys are unknown. Shape: schemas/tool.schema.json. */
export interface CatalogueTool {
  readonly id: string;
  readonly nom: string;
  readonly autres_noms?: readonly string[];
  /** Names it had: they lead here, with a word about the change. */
  readonly anciens_noms?: readonly { readonly nom: string; readonly jusqu_a?: string }[];
  readonly genre: 'logiciel' | 'service' | 'hebergeur';
  readonly niveau: 'complet' | 'repere';
  /** Day on which the whole entry was written or read again: it dates what rests on no source. */
  readonly releve: IsoDate;
  readonly nature: 'libre' | 'proprietaire' | 'mixte';
  readonly service?: 'associatif' | 'cooperatif' | 'commercial' | 'communautaire' | 'local';
  readonly licence?: string;
  readonly editeur?: string;
  readonly pays?: string;
  readonly gouvernance?: { readonly par?: string; readonly financement?: readonly string[] };
  readonly usages: readonly string[];
  /** Usages or functions that one might expect of it and that it has not. */
  readonly ne_couvre_pas?: readonly string[];
  readonly fonctions?: readonly string[];
  readonly remplace?: readonly string[];
  readonly remplacants?: readonly string[];
  readonly partie_de?: string;
  readonly integre?: readonly string[];
  /** Ids of rows of the fiches and other documents that speak of it. */
  readonly fiches?: readonly string[];
  /** The entry that takes over from a tool that is closed or superseded. */
  readonly devient?: string;
  readonly fin?: string;
  readonly apprentissage?: LearningHours & {
    readonly par_usage?: Readonly<Record<string, LearningHours>>;
    readonly source: string;
  };
  readonly formats?: {
    readonly lit?: readonly string[];
    readonly ecrit?: readonly string[];
    readonly natif?: string;
  };
  readonly export?: {
    readonly existe: 'oui' | 'non' | 'partiel' | 'aucune-connue';
    readonly formats?: readonly string[];
    readonly par_personne?: 'oui' | 'non';
  };
  /** What brings the data of other tools here. */
  readonly aides?: readonly {
    readonly nom: string;
    readonly depuis: readonly string[];
    readonly usages?: readonly string[];
    readonly licence?: string;
    readonly par?: 'personne' | 'administration';
  }[];
  readonly fermeture?: { readonly difficulte: string; readonly adresse?: string };
  readonly compte?: {
    readonly necessaire?: 'oui' | 'non' | 'invites-sans';
    readonly second_facteur?: 'oui' | 'non' | 'possible';
    readonly telephone?: 'oui' | 'non';
  };
  readonly donnees?: {
    readonly lieu?: string;
    readonly droit?: string;
    readonly chiffrement?: 'oui' | 'non' | 'possible' | 'partiel';
  };
  readonly hebergement?: readonly string[];
  readonly sante?: {
    readonly statut: 'actif' | 'maintenance' | 'incertain' | 'ferme';
    readonly derniere_version?: { readonly nom: string; readonly date: string };
    readonly fin_de_soutien?: string;
    readonly mainteneurs?: number;
    readonly commits_12_mois?: number;
    readonly commits_du_premier?: number;
  };
  readonly prix?: {
    readonly gratuit?: 'oui' | 'non' | 'limite';
    readonly annuel?: { readonly min: number; readonly max: number };
    readonly pour?: string;
  };
  /** Numbers that the free or ordinary offer stops at, each key with its unit in the schema. */
  readonly limites?: Readonly<Record<string, number>>;
  readonly langues?: readonly string[];
  readonly accessibilite?: {
    readonly declaration: 'oui' | 'non';
    readonly norme?: string;
    readonly conformite?: string;
  };
  readonly hote?: {
    readonly heberge?: readonly string[];
    readonly public?: string;
    readonly preavis_mois?: number;
    readonly sauvegardes?: 'oui' | 'non';
    readonly chatons?: 'oui' | 'non';
  };
  readonly statut: 'actuel' | 'renomme' | 'ferme' | 'remplace';
  readonly sources: Readonly<
    Record<
      string,
      {
        readonly titre: string;
        readonly date: string;
        readonly adresse?: string;
        readonly porte_sur: readonly string[];
      }
    >
  >;
  /** What the project holds true without having read it in a source; dated by `releve`. */
  readonly non_verifie?: readonly string[];
  readonly classement: { readonly source: string };
  readonly textes: { readonly fr: CatalogueTexts };
}

/** What tells at a glance whether a tool could take over from another. */
export type ToolOutline = Pick<
  CatalogueTool,
  'id' | 'nature' | 'genre' | 'statut' | 'usages' | 'fonctions' | 'integre'
> & { readonly sante?: Pick<NonNullable<CatalogueTool['sante']>, 'statut'> };

/** Tools by id. Ours are read one by one, when they are asked for: `outlines` then tells of all without reading them. */
export interface Tools extends ReadonlyMap<string, CatalogueTool> {
  readonly outlines?: readonly ToolOutline[];
}

export interface CatalogueTexts {
  readonly resume: string;
  readonly vigilance?: readonly string[];
  readonly sortie?: readonly string[];
  readonly manque?: readonly string[];
  readonly limites?: readonly string[];
  readonly suite?: string;
}

/** Hours per person to reach the ordinary use, from each starting ease. */
export interface LearningHours {
  readonly debutant: number;
  readonly 'a-l-aise': number;
  readonly expert: number;
}

/** Something that one does with a tool, and the usage that it belongs to. */
export interface ToolFunction {
  readonly id: string;
  readonly usage: string;
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
  readonly tools: Tools;
  readonly formats: ReadonlyMap<string, FileFormat>;
  readonly rows: ReadonlyMap<string, FicheRow>;
  readonly functions: ReadonlyMap<string, ToolFunction>;
  /** Entries that an association wrote itself, and the file of each. */
  readonly own?: ReadonlyMap<string, string>;
}

/**
 * The price of a year, in euros, when it is known. A program that is free still has to live somewhere: without a price of its
 * own it costs nothing only where it runs on people's own machines, or comes as a ready service.
 */
export function yearlyPrice({
  prix,
  genre,
  hebergement,
}: CatalogueTool): { readonly min: number; readonly max: number } | undefined {
  const onlyLocal = hebergement !== undefined && hebergement.every((way) => way === 'local');
  const nothingMore = genre === 'service' || onlyLocal;
  return prix?.annuel ?? (prix?.gratuit === 'oui' && nothingMore ? { min: 0, max: 0 } : undefined);
}
