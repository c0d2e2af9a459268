import type { Diagnostic } from '../domain/diagnostic.js';
import { nodeAt, readCollection, readText } from '../domain/fact.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import type { Appraisal } from '../domain/result.js';
import { RULES } from './rules.js';
import type { Finding, Rule } from './rule.js';

export { RULES } from './rules.js';
export type { Rule } from './rule.js';

/**
 * What a valid inventory still has to say for itself, in the order of the text. An accepted exception, `rule` or
 * `rule@/pointer`, silences its finding until its own end.
 */
export function check(appraisal: Appraisal): readonly Diagnostic[] {
  const accepted = acceptedFindings(appraisal);
  return RULES.flatMap((rule) =>
    rule
      .find(appraisal)
      .filter(({ pointer }) => !accepted.has(rule.id) && !accepted.has(`${rule.id}@${pointer}`))
      .map((finding) => toDiagnostic(appraisal, rule, finding)),
  ).sort(
    (a, b) =>
      (a.offset ?? 0) - (b.offset ?? 0) || byCodePoint(a.code, b.code) || byCodePoint(a.pointer, b.pointer),
  );
}

function acceptedFindings({ inventory: { tree }, date }: Appraisal): ReadonlySet<string> {
  const exceptions = readCollection(nodeAt(tree, '/exceptions')).ids.map((id) =>
    nodeAt(tree, `/exceptions/${id}`),
  );
  return new Set(
    exceptions.flatMap((exception) => {
      const finding = readText(nodeAt(exception, '/constat'));
      const end = readText(nodeAt(exception, '/jusqu_au'));
      return finding !== undefined && (end === undefined || end >= date) ? [finding] : [];
    }),
  );
}

function toDiagnostic({ inventory }: Appraisal, rule: Rule, { pointer, args }: Finding): Diagnostic {
  return {
    code: rule.id,
    severity: rule.severity,
    pointer,
    offset: offsetOf(inventory.spans, pointer),
    args,
  };
}

/** Where a pointer stands in the text, or the nearest thing above it that does. */
function offsetOf(spans: Appraisal['inventory']['spans'], pointer: Pointer): number | undefined {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const span = spans.get(path);
    if (span !== undefined) return span.key;
  }
  return undefined;
}
