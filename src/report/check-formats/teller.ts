import type { CheckReport, ShownFile } from './view.js';

/** How many findings there were, whatever a format shows of them. */
export interface Counts {
  readonly total: number;
  /** Neither accepted nor known before. */
  readonly fresh: number;
}

/**
 * A format that takes the files of a check one by one and says of each at once all that it can: what it keeps until the end must not
 * grow with what inventories hold. A file may carry findings that only another format shows.
 */
export interface Teller {
  readonly start: string;
  readonly add: (file: ShownFile) => string;
  readonly end: (counts: Counts) => string;
}

/** A format of a check: what tells it, from the first file to the end. */
export type Format = (report: CheckReport) => Teller;

/** What is kept of a file longer than the file. Letters cut out of a text keep the whole text in memory: what is written anew does not. */
export function apart<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
