import type { Diagnostic } from '../domain/diagnostic.js';
import type { Json } from '../domain/fact.js';
import type { Spans } from '../domain/inventory.js';

/** What a text says, where, and what is wrong with its form. */
export interface Parsed {
  /** Undefined when the text has no readable tree; there is then at least one error. */
  readonly tree: { readonly [key: string]: Json } | undefined;
  readonly spans: Spans;
  readonly diagnostics: readonly Diagnostic[];
}
