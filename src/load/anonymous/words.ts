import type { Catalogue } from '../../domain/catalogue.js';

/** The words that stand for those of the association. */
export interface AnonymousWords {
  /** One thing of each collection: « Personne », « Groupe ». */
  readonly one: Readonly<Record<string, string>>;
  readonly association: string;
  readonly federation: string;
  readonly hidden: string;
  /** « Google Drive (outil 2) »: what it is, then which one. */
  readonly which: (name: string, one: string, rank: number) => string;
}

/** What may be told as it is: it is the same for everybody. */
export interface Common {
  readonly catalogue: Catalogue;
  /** What people do with tools, in words. */
  readonly usages: Readonly<Record<string, string>>;
  /** Roles that most associations have, as they are written. */
  readonly roles: readonly string[];
}
