import type { Baseline } from '../domain/checking.js';
import type { Loaded } from '../domain/diagnostic.js';
import type { SourceText } from '../domain/inventory.js';
import { validate_check_baseline as validateBaseline } from '../generated/validate-check-baseline.js';
import { sortDiagnostics } from './diagnose.js';
import { MAX_WORDS_OF_OURS, parseText } from './parse.js';
import { explainSchemaErrors } from './schema-errors.js';

/** A baseline as the program wrote it; what a hand has broken in it is told as in an inventory. */
export function readCheckBaseline({ text }: SourceText): Loaded<Baseline> {
  const { tree, spans, diagnostics } = parseText(text, MAX_WORDS_OF_OURS);
  const ofSchema =
    tree === undefined || validateBaseline(tree)
      ? []
      : explainSchemaErrors(validateBaseline.errors ?? [], spans);
  const all = sortDiagnostics([...diagnostics, ...ofSchema]);
  if (tree === undefined || all.length > 0) return { ok: false, diagnostics: all };
  return { ok: true, value: tree as unknown as Baseline, diagnostics: [] };
}
