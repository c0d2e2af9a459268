import type { CatalogueTool, FileFormat } from './catalogue.js';
import type { IsoDate } from './fact.js';

/** How a name was understood: as it is known, by a name that the tool had, or by a near spelling. */
export type Understood =
  | { readonly how: 'connu' }
  | { readonly how: 'ancien-nom'; readonly name: string; readonly until?: string }
  | { readonly how: 'proche'; readonly name: string };

/** A name that a person wrote, and what it leads to. `suggestions` are ids, the likeliest first. */
export type Recognition =
  | { readonly ok: true; readonly id: string; readonly understood: Understood }
  | { readonly ok: false; readonly suggestions: readonly string[] };

/** Where a fact comes from: read in a source, read for a part, known without having read it, or agreed upon. */
export type Origin = 'source' | 'partie' | 'memoire' | 'convention';
export const ORIGINS: readonly Origin[] = ['source', 'partie', 'memoire', 'convention'];

/** One entry whole, with what other entries say of it. */
export interface Sheet {
  readonly tool: CatalogueTool;
  /** Of each fact that it has. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Ids of the hosts that keep it running. */
  readonly hostedBy: readonly string[];
  /** Ids of the libre tools that say they replace it, besides those it names. */
  readonly replacedBy: readonly string[];
}

/** What a list is narrowed to; all at once. Ids, but for the licence, a part of its name. */
export interface Filters {
  readonly usage?: string;
  readonly licence?: string;
  readonly host?: string;
  readonly format?: string;
  readonly libre?: boolean;
}

/** What a tool does with a kind of file. */
export interface FileUse {
  readonly reads: boolean;
  readonly writes: boolean;
  readonly native: boolean;
}

export interface ListedTool {
  readonly tool: CatalogueTool;
  readonly newest: string | undefined;
  readonly replacedBy: readonly string[];
  readonly file?: FileUse;
}

export interface UsageGroup {
  readonly usage: string;
  readonly tools: readonly ListedTool[];
}

/** Tools, in the order of reading: libre first, then by name. */
export interface Listing {
  readonly filters: Filters;
  readonly tools: readonly ListedTool[];
  readonly hosts: readonly ListedTool[];
  /** The same tools by usage, each under all of its own. */
  readonly groups: readonly UsageGroup[];
  readonly format?: FileFormat;
}

/** A tool that could take over from another: what covers, what helps, what is to be learnt. Lists of ids. */
export interface Candidate {
  readonly tool: CatalogueTool;
  readonly covered: readonly string[];
  readonly missing: readonly string[];
  readonly known: readonly string[];
  readonly toLearn: readonly string[];
  /** Functions of the old one, in the usages covered, that it has not as far as is known. */
  readonly lost: readonly string[];
  /** False where either entry lists no functions: nothing can then be said of them. */
  readonly compared: boolean;
  readonly helpers: NonNullable<CatalogueTool['aides']>;
  /** Extensions that the old one exports and this one reads. */
  readonly formats: readonly string[];
  readonly hostedBy: readonly string[];
}

export interface Replacements {
  readonly old: CatalogueTool;
  /** `declares`: named by an entry. `meme-usage`: none is, these are the libre tools of the same usages. */
  readonly basis: 'declares' | 'meme-usage';
  readonly candidates: readonly Candidate[];
  /** Usages of the old one that no candidate covers. */
  readonly uncovered: readonly string[];
}

export interface Completeness {
  readonly entries: Readonly<Record<CatalogueTool['niveau'], number>>;
  readonly fields: readonly FieldCompleteness[];
  readonly origins: Readonly<Record<Origin, number>>;
}

export interface FieldCompleteness {
  readonly field: string;
  readonly filled: Readonly<Record<CatalogueTool['niveau'], number>>;
  readonly origins: Readonly<Record<Origin, number>>;
}

export interface Freshness {
  readonly date: IsoDate;
  readonly limits: FreshnessLimits;
  /** By their newest dated source, oldest first. */
  readonly dated: readonly { readonly id: string; readonly newest: string; readonly months: number }[];
  readonly undated: readonly string[];
  readonly sources: { readonly total: number; readonly undated: number; readonly old: number };
  readonly support: readonly { readonly id: string; readonly date: string; readonly past: boolean }[];
}

export interface FreshnessLimits {
  readonly source_ancienne_mois: number;
  readonly fin_de_soutien_mois: number;
  readonly source: string;
}
