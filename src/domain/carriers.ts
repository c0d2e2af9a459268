import type { Pointer } from './pointer.js';
import type { Interval } from './score.js';

export type Criticality = 'vital' | 'important' | 'utile' | 'accessoire';

/** A thing that somebody must be able to carry: a tool, a host contract, a domain name, a second-factor device… */
export interface Carried {
  readonly subject: Pointer;
  readonly criticality: Criticality | undefined;
  /** People told to hold the access, whatever else is known of them. Person ids, sorted. */
  readonly holders: readonly string[];
  /** Nobody else holds the access: the list was said to be complete. */
  readonly holdersClosed: boolean;
  /** People known to hold the access, to know how and to be there. Person ids, sorted. */
  readonly carriers: readonly string[];
  /** People who might, if what is unknown turned out well. */
  readonly possible: readonly string[];
  /** How many can carry it: known at least, known at most (an untold person included). */
  readonly count: Interval;
  /** Nobody at all can get back in, whatever the unknowns. */
  readonly unrecoverable: boolean;
  /** Everything about it is known: the count is exact. */
  readonly closed: boolean;
}

/** What of it holds however well the unknowns turn out. */
export type CarriedAtBest = Pick<Carried, 'subject' | 'criticality' | 'holders' | 'unrecoverable'> & {
  /** How many can carry it at most. */
  readonly most: number;
};

/** A smallest group whose leaving does harm. Exact only when the search closed; otherwise between the two ends. */
export interface SmallestGroup {
  readonly size: Interval;
  readonly people: readonly string[];
  readonly exact: boolean;
}

/** The association's own figure, « si une personne n'est plus là ». */
export interface BusFactor {
  readonly carried: readonly Carried[];
  /**
   * What people do with these tools, `/usages/inscrire`: carried by whoever carries one of its tools. It falls with
   * them, so it weighs nothing in a score of its own.
   */
  readonly usages: readonly Carried[];
  /** Leaving orphans one vital thing or usage; undefined when nothing vital is known. */
  readonly vital: SmallestGroup | undefined;
  /** Leaving orphans more than half of the criticality. */
  readonly half: SmallestGroup | undefined;
}
