import type { Acceptance, CheckData, CheckLimits, CheckSettings, Judged } from '../domain/checking.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Inventory } from '../domain/inventory.js';
import { oncePer } from '../domain/once.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import type { Glance } from '../domain/result.js';
import { acceptancesOf, excuseOf } from './acceptances.js';
import { judgedBy } from './identity.js';
import { ruleOf, type Finding, type Rule, type RuleContext } from './rule.js';
import { FINDERS } from './rules/index.js';

export { baselineOf, compare, levelChanges, levelsOf } from './baseline.js';
export { judgedBy } from './identity.js';
export { reviewSettings } from './settings.js';
export type { Rule } from './rule.js';

/** Every rule, in the order of the data. A test holds rows and code together. */
export function rulesOf({ regles }: Pick<CheckData, 'regles'>): readonly Rule[] {
  return Object.entries(regles).map(([id, row]) => ruleOf(id, row, FINDERS[id] ?? (() => [])));
}

/** What a check goes by. */
export interface CheckRequest {
  readonly rules: readonly Rule[];
  readonly limits: CheckLimits;
  /** How serious the association takes each rule to be; those that nothing excuses stay as they are. */
  readonly severities?: CheckSettings['severities'];
  /** Exceptions from its settings that are about this inventory. Those of the inventory itself are read here. */
  readonly acceptances?: readonly Acceptance[];
}

/**
 * What a valid inventory still has to say for itself, in the order of the text, with what excuses each finding. `told`: what its
 * reading had to say already.
 */
export function check(
  glance: Glance,
  request: CheckRequest,
  told: readonly Diagnostic[] = [],
): readonly Judged[] {
  const { inventory, date } = glance;
  const own = acceptancesOf(inventory.tree);
  const acceptances = [...own, ...(request.acceptances ?? [])];
  const { always, rules, lastRules } = inPlay(request.rules)(request.severities ?? UNCHANGED);
  const context: RuleContext = { limits: request.limits, acceptances: own, found: [], always };
  const found = [...told, ...findings(glance, rules, context)];
  const last = findings(glance, lastRules, { ...context, found });
  return judgedBy([...found, ...last].sort(inTextOrder), (one) => {
    const isAlways = always.has(one.code);
    return {
      always: isAlways,
      excuse: isAlways ? undefined : excuseOf(one, acceptances, inventory.tree, date),
    };
  });
}

const UNCHANGED: NonNullable<CheckRequest['severities']> = {};

/** The rules that are looked at: most of them, then those about what the others found. The same for all inventories of a folder. */
const inPlay = oncePer((all: readonly Rule[]) =>
  oncePer((severities: NonNullable<CheckRequest['severities']>) => {
    const rules = all.flatMap((rule) => withSeverity(rule, severities));
    return {
      always: new Set(rules.filter((rule) => rule.always).map(({ id }) => id)),
      rules: rules.filter(({ theme }) => theme !== 'exceptions'),
      lastRules: rules.filter(({ theme }) => theme === 'exceptions'),
    };
  }),
);

function withSeverity(rule: Rule, severities: CheckSettings['severities']): readonly Rule[] {
  const wanted = rule.always ? undefined : severities[rule.id];
  if (wanted === undefined) return [rule];
  return wanted === 'ignorer' ? [] : [{ ...rule, severity: wanted }];
}

function findings(glance: Glance, rules: readonly Rule[], context: RuleContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of rules) {
    for (const finding of rule.find(glance, context))
      found.push(toDiagnostic(glance.inventory, rule, finding));
  }
  return found;
}

function toDiagnostic({ spans }: Inventory, rule: Rule, { pointer, args, about }: Finding): Diagnostic {
  const { id: code, severity } = rule;
  return { code, severity, pointer, offset: offsetOf(spans, pointer), args, about };
}

function inTextOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.offset ?? 0) - (b.offset ?? 0) ||
    byCodePoint(a.code, b.code) ||
    byCodePoint(a.pointer, b.pointer) ||
    byCodePoint(a.about ?? '', b.about ?? '')
  );
}

/** Where a pointer stands in the text, or the nearest thing above it that does. */
function offsetOf(spans: Inventory['spans'], pointer: Pointer): number | undefined {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const span = spans.get(path);
    if (span !== undefined) return span.key;
  }
  return undefined;
}
