import type { DescribedDiagnostic } from '../diagnostics.js';
import { inertJson } from '../inert.js';

/** A machine that needs more than this has a file that no hand wrote. A convention. */
export const MAX_LISTED = 1000;

/**
 * For machines: no excerpt, which could carry somebody's name or number to a public log. `left` counts what is left out.
 */
export function renderDiagnosticsJson(diagnostics: readonly DescribedDiagnostic[]): string {
  const listed = diagnostics.slice(0, MAX_LISTED).map((one) => ({
    code: one.code,
    severity: one.severity,
    pointer: one.pointer,
    file: one.file,
    line: one.line ?? null,
    column: one.column ?? null,
    message: one.message,
    help: one.aide,
  }));
  const total = diagnostics.length;
  const json = JSON.stringify(
    { format: 1, kind: 'check', total, left: total - listed.length, diagnostics: listed },
    undefined,
    2,
  );
  return `${inertJson(json)}\n`;
}
