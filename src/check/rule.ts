import type { Pointer } from '../domain/pointer.js';
import type { Appraisal } from '../domain/result.js';
import type { Severity } from '../domain/diagnostic.js';

/** Something that a rule saw. Words and positions are added where it is shown. */
export interface Finding {
  readonly pointer: Pointer;
  readonly args: Readonly<Record<string, string | number | readonly string[]>>;
}

/** One thing that must hold of a valid inventory. Its sentence is in the texts, under its id. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Rows of the fiches that it rests on. */
  readonly rows: readonly string[];
  find(appraisal: Appraisal): readonly Finding[];
}
