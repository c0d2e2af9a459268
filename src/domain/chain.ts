import type { IsoDate } from './fact.js';
import type { Pointer } from './pointer.js';

/**
 * What holds things together: a domain name near its end, a recovery address, one person's codes, a host, tools that feed
 * each other. In the order in which they are told.
 */
export const CHAIN_KINDS = ['domaine', 'recuperation', 'second-facteur', 'hebergeur', 'adherences'] as const;
export type ChainKind = (typeof CHAIN_KINDS)[number];

/** What is known of a link besides, as message ids. */
export const CHAIN_SIGNS = [
  'date-passee',
  'date-proche',
  'date-inconnue',
  'sans-renouvellement',
  'renouvellement-inconnu',
  'titulaire-parti',
  'sans-titulaire',
  'gratuit',
  'subvention',
] as const;
export type ChainSign = (typeof CHAIN_SIGNS)[number];

/** One thing, or one person, and all that stops with it. Known facts only. */
export interface Chain {
  readonly kind: ChainKind;
  /** The link that the others hang on: a thing, or a person (`second-facteur`). */
  readonly root: Pointer;
  /** What stops with it: along the way for `adherences`, the nearest first; by id otherwise. */
  readonly affected: readonly Pointer[];
  /** Known people who hold the root. Person ids, sorted. */
  readonly people: readonly string[];
  /** When the root ends: expiry of a domain name, end of a contract. */
  readonly date?: IsoDate;
  readonly signs: readonly ChainSign[];
  /** The facts that tell of it. */
  readonly evidence: readonly Pointer[];
  /** Facts not told yet that could make it longer, or shorter: open lists, dates. */
  readonly unknown: readonly Pointer[];
}

/** A chain that breaks when people leave, and the links that nobody known would hold. */
export interface BrokenChain {
  readonly chain: Chain;
  readonly at: readonly Pointer[];
}
