import type { Json } from '../domain/fact.js';
import type { Span } from '../domain/inventory.js';
import type { Pointer } from '../domain/pointer.js';

/** A text as it was read: what it says and where. */
export interface ReadText {
  readonly text: string;
  readonly tree: Readonly<Record<string, Json>>;
  readonly spans: ReadonlyMap<Pointer, Span>;
}
