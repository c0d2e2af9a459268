import type { Json } from './fact.js';
import type { Pointer } from './pointer.js';

/** Offsets into the text of a document, in UTF-16 units: of the key (or element) and of its value. */
export interface Span {
  readonly key: number;
  readonly value: number;
  readonly end: number;
}

/** Where each value of a text is written. */
export interface Spans {
  readonly get: (pointer: Pointer) => Span | undefined;
  readonly has: (pointer: Pointer) => boolean;
}

/** A text and where it came from; kept whole so that a position can be shown with its line. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** A valid inventory. Later stages may assume that the schema and all references hold. */
export interface Inventory {
  readonly source: SourceText;
  readonly tree: { readonly [key: string]: Json };
  readonly spans: Spans;
}
