import type { Acceptance, CheckSettings } from '../domain/checking.js';
import { isDate } from '../domain/dates.js';
import type { Diagnostic, Loaded, Severity } from '../domain/diagnostic.js';
import { isMapping, nodeAt, readText, type Json } from '../domain/fact.js';
import type { SourceText } from '../domain/inventory.js';
import { validate_check_settings as validateSettings } from '../generated/validate-check-settings.js';
import { diagnose, keyPointer, sortDiagnostics, type Spans } from './diagnose.js';
import { parseText } from './parse.js';
import { explainSchemaErrors } from './schema-errors.js';

/** The settings of a check, or all that is wrong with them. Never throws for a bad text. */
export function readCheckSettings(source: SourceText): Loaded<CheckSettings> {
  const { tree, spans, diagnostics } = parseText(source.text);
  if (tree === undefined) return { ok: false, diagnostics };
  const ofSchema = validateSettings(tree) ? [] : explainSchemaErrors(validateSettings.errors ?? [], spans);
  const all = sortDiagnostics([
    ...diagnostics,
    ...ofSchema,
    ...(ofSchema.length > 0 ? [] : checkDays(tree, spans)),
  ]);
  if (all.length > 0) return { ok: false, diagnostics: all };
  const severities = (tree['regles'] ?? {}) as CheckSettings['severities'];
  const threshold = readText(tree['seuil']) as Severity | undefined;
  return {
    ok: true,
    value: { source, spans, threshold, severities, acceptances: acceptancesIn(tree) },
    diagnostics: [],
  };
}

function acceptancesIn(tree: Json): readonly Acceptance[] {
  const exceptions = nodeAt(tree, '/exceptions');
  return Object.keys(isMapping(exceptions) ? exceptions : {}).map((id) => {
    const at = keyPointer('/exceptions', id);
    const text = (key: string): string | undefined => readText(nodeAt(tree, `${at}/${key}`));
    const [rule = '', pointer] = (text('constat') ?? '').split('@');
    const own = { reason: text('raison'), role: text('acceptee_par'), until: text('jusqu_au') };
    return { at, rule, pointer, file: text('fichier'), ...own };
  });
}

function checkDays(tree: Json, spans: Spans): readonly Diagnostic[] {
  return acceptancesIn(tree).flatMap(({ at, until }) =>
    until === undefined || isDate(until)
      ? []
      : [diagnose('date-impossible', `${at}/jusqu_au`, spans.get(`${at}/jusqu_au`)?.value, { date: until })],
  );
}
