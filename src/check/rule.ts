import type { Acceptance, CheckLimits, RuleRow, Theme } from '../domain/checking.js';
import type { Diagnostic, Severity } from '../domain/diagnostic.js';
import type { Pointer } from '../domain/pointer.js';
import type { Glance } from '../domain/result.js';

/** Something that a rule saw. Words and positions are added where it is shown. */
export interface Finding {
  readonly pointer: Pointer;
  readonly args: Diagnostic['args'];
  /** What tells it from others of this rule at the same place. */
  readonly about?: string;
}

/** What rules may know besides the inventory. */
export interface RuleContext {
  readonly limits: CheckLimits;
  readonly acceptances: readonly Acceptance[];
  /** What the rules of the other themes found, whether accepted or not. Empty for these. */
  readonly found: readonly Pick<Diagnostic, 'code' | 'pointer'>[];
  readonly always: ReadonlySet<string>;
}

export type Find = (glance: Glance, context: RuleContext) => readonly Finding[];

/** One thing that must hold of a valid inventory. Its sentence is in the texts, under its id. */
export interface Rule {
  readonly id: string;
  readonly theme: Theme;
  readonly severity: Severity;
  /** Rows of the fiches that it rests on. */
  readonly rows: readonly string[];
  /** Nothing excuses it. */
  readonly always: boolean;
  readonly find: Find;
}

/** The row of the data and the code of one rule, together. */
export function ruleOf(id: string, row: RuleRow, find: Find): Rule {
  const { theme, gravite: severity, reperes: rows, toujours: always = false } = row;
  return { id, theme, severity, rows, always, find };
}
