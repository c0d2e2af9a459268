import type { Severity } from '../../domain/diagnostic.js';
import { DIAGNOSTIC_WORDS, remainingSentence } from '../../texts/fr/diagnostics.js';
import type { DescribedDiagnostic } from '../diagnostics.js';
import { inertText } from '../inert.js';

/** More would hide the first ones, which often cause the others. A convention. */
export const MAX_SHOWN = 50;

const ORDER: readonly Severity[] = ['erreur', 'avertissement', 'information'];

/** For people: place, message, line with a sign under the place, what to do. At most `MAX_SHOWN`, then how many remain of `total`. */
export function renderDiagnosticsText(
  diagnostics: readonly DescribedDiagnostic[],
  total = diagnostics.length,
): string {
  const shown = mostSerious(diagnostics).map(renderOne);
  const remaining = total - shown.length;
  const blocks = remaining > 0 ? [...shown, `${remainingSentence(remaining)}\n`] : shown;
  return blocks.join('\n');
}

/** Errors first when not all can be shown; within what is shown, the order of the text stays. */
function mostSerious(diagnostics: readonly DescribedDiagnostic[]): readonly DescribedDiagnostic[] {
  if (diagnostics.length <= MAX_SHOWN) return diagnostics;
  const kept = new Set(
    ORDER.flatMap((severity) => diagnostics.filter((one) => one.severity === severity)).slice(0, MAX_SHOWN),
  );
  return diagnostics.filter((one) => kept.has(one));
}

function renderOne(one: DescribedDiagnostic): string {
  const place = [one.file, one.line, one.column].filter((part) => part !== undefined).join(':');
  const head = inertText(`${place}: ${DIAGNOSTIC_WORDS[one.severity]} [${one.code}] ${one.message}`);
  const line = one.excerpt === undefined ? [] : [`  ${one.excerpt}`, `  ${' '.repeat(one.caret ?? 0)}^`];
  return [head, ...line, `  ${inertText(one.aide)}`, ''].join('\n');
}
