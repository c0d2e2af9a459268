import type { Diagnostic, Severity } from '../domain/diagnostic.js';
import type { SourceText } from '../domain/inventory.js';
import type { Pointer } from '../domain/pointer.js';
import { explainCode, type SentenceArguments } from '../texts/fr/diagnostics.js';
import { excerptAt } from './excerpt.js';
import { linesOf, locateIn, type Lines } from './positions.js';

export { locate, type Position } from './positions.js';

/** A diagnostic in words, placed in its file. Line and column from 1; absent when there is no text to point at. */
export interface DescribedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly pointer: Pointer;
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly message: string;
  readonly aide: string;
  /** The line of the file, cut around the place and safe to print. */
  readonly excerpt: string | undefined;
  /** Cells to leave before the sign that points at the place, under the excerpt. */
  readonly caret: number | undefined;
}

/** Puts one diagnostic in words. For many of one file, `describeDiagnostics` looks for its lines only once. */
export function describeDiagnostic(diagnostic: Diagnostic, source: SourceText): DescribedDiagnostic {
  return describeIn(diagnostic, source.name, linesOf(source.text));
}

/** Puts the diagnostics of one file in words, in their order. */
export function describeDiagnostics(
  diagnostics: readonly Diagnostic[],
  source: SourceText,
): readonly DescribedDiagnostic[] {
  const lines = linesOf(source.text);
  return diagnostics.map((diagnostic) => describeIn(diagnostic, source.name, lines));
}

function describeIn(diagnostic: Diagnostic, file: string, lines: Lines): DescribedDiagnostic {
  const { code, severity, pointer, offset } = diagnostic;
  const { message, aide } = explainCode(code, withLines(diagnostic.args, lines));
  const position = offset === undefined ? undefined : locateIn(lines, offset);
  const shown = offset === undefined ? undefined : excerptAt(lines, offset);
  return {
    code,
    severity,
    pointer,
    file,
    line: position?.line ?? numberIn(diagnostic, 'ligne'),
    column: position?.column ?? numberIn(diagnostic, 'colonne'),
    message,
    aide,
    excerpt: shown?.excerpt,
    caret: shown?.caret,
  };
}

/** A file that is no text has no offsets: its reader says the place itself. */
function numberIn({ args }: Diagnostic, name: string): number | undefined {
  const value = args[name];
  return typeof value === 'number' ? value : undefined;
}

/** Stages know offsets only: an argument `…_offset` is also given to the sentences as `…_ligne`. */
function withLines(args: SentenceArguments, lines: Lines): SentenceArguments {
  const added = Object.entries(args).flatMap(([name, value]) =>
    name.endsWith('_offset') && typeof value === 'number'
      ? [[name.replace(/_offset$/, '_ligne'), locateIn(lines, value).line] as const]
      : [],
  );
  return added.length === 0 ? args : { ...args, ...Object.fromEntries(added) };
}
