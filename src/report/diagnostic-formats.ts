import type { Diagnostic } from '../domain/diagnostic.js';
import type { SourceText } from '../domain/inventory.js';
import { describeDiagnostics } from './diagnostics.js';
import { renderDiagnosticsText } from './renderers/diagnostics-text.js';

/** What is to be said of one file. */
export interface FileDiagnostics {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostics of several files, in the order of the files, then of their text. Empty text when there is nothing to say. */
export function renderDiagnostics(files: readonly FileDiagnostics[]): string {
  return renderDiagnosticsText(
    files.flatMap(({ source, diagnostics }) => describeDiagnostics(diagnostics, source)),
  );
}
