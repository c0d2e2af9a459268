import type { Diagnostic } from '../domain/diagnostic.js';
import type { SourceText } from '../domain/inventory.js';
import { describeDiagnostics, type DescribedDiagnostic } from './diagnostics.js';
import { renderDiagnosticsJson } from './renderers/diagnostics-json.js';
import { renderDiagnosticsText } from './renderers/diagnostics-text.js';

const RENDERERS = {
  text: renderDiagnosticsText,
  json: renderDiagnosticsJson,
} as const satisfies Record<string, (diagnostics: readonly DescribedDiagnostic[]) => string>;

export type DiagnosticFormat = keyof typeof RENDERERS;

/** Every format in which diagnostics can be shown; the first is the one for people. */
export const DIAGNOSTIC_FORMATS: readonly DiagnosticFormat[] = ['text', 'json'];

/** What is to be said of one file. */
export interface FileDiagnostics {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostics of several files, in the order of the files, then of their text. Empty text when there is nothing to say. */
export function renderDiagnostics(files: readonly FileDiagnostics[], format: DiagnosticFormat): string {
  const described = files.flatMap(({ source, diagnostics }) => describeDiagnostics(diagnostics, source));
  return RENDERERS[format](described);
}
