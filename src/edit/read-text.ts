import type { Json } from '../domain/fact.js';
import type { Spans } from '../domain/inventory.js';

/** A text as it was read: what it says and where. */
export interface ReadText {
  readonly text: string;
  readonly tree: Readonly<Record<string, Json>>;
  readonly spans: Spans;
}
