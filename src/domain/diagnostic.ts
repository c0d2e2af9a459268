import type { Pointer } from './pointer.js';

export type Severity = 'erreur' | 'avertissement' | 'information';

/** Something to say about a document. Words and line:column are added where it is shown. */
export interface Diagnostic {
  /** A stable word, `reference-inconnue`; its sentence lives in the texts. */
  readonly code: string;
  readonly severity: Severity;
  readonly pointer: Pointer;
  /** Where in the text, in UTF-16 units; absent when the document has no text to point at. */
  readonly offset: number | undefined;
  readonly args: Readonly<Record<string, string | number | readonly string[]>>;
  /** What tells it from others of the same code at the same place: a person, a family. */
  readonly about?: string | undefined;
}

/** What a stage that can refuse its input gives back: the value, or all that is wrong with the input. */
export type Loaded<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
