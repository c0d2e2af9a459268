import type { Diagnostic } from '../domain/diagnostic.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import type { FollowUpCode, LoadCode, ToolCode, WordCode } from './codes.js';

export type { Spans } from '../domain/inventory.js';
export type Arguments = Diagnostic['args'];

/** A diagnostic with one of the loader's codes: an error unless told otherwise. */
export function diagnose(
  code: LoadCode | ToolCode | FollowUpCode | WordCode,
  pointer: Pointer,
  offset: number | undefined,
  args: Arguments = {},
  severity: Diagnostic['severity'] = 'erreur',
): Diagnostic {
  return { code, severity, pointer, offset, args };
}

/** In the order of the text, then by code: the same for the same text. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      (a.offset ?? 0) - (b.offset ?? 0) || byCodePoint(a.code, b.code) || byCodePoint(a.pointer, b.pointer),
  );
}

/** The pointer of any key, escaped as in JSON Pointer: a mistaken key may hold a `/`. */
export function keyPointer(parent: Pointer, key: string): Pointer {
  if (!/[~/]/.test(key)) return `${parent}/${key}`;
  return `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
