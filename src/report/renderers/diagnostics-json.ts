import type { DescribedDiagnostic } from '../diagnostics.js';
import { inertJson } from '../inert.js';

/** A machine that needs more than this has a file that no hand wrote. A convention. */
export const MAX_LISTED = 1000;

/**
 * For machines: no excerpt, which could carry somebody's name or number to a public log. `reste` counts what is left out.
 */
export function renderDiagnosticsJson(diagnostics: readonly DescribedDiagnostic[]): string {
  const listed = diagnostics.slice(0, MAX_LISTED).map((one) => ({
    code: one.code,
    gravite: one.severity,
    chemin: one.pointer,
    fichier: one.file,
    ligne: one.line ?? null,
    colonne: one.column ?? null,
    message: one.message,
    aide: one.aide,
  }));
  const total = diagnostics.length;
  const json = JSON.stringify({ total, reste: total - listed.length, diagnostics: listed }, undefined, 2);
  return `${inertJson(json)}\n`;
}
