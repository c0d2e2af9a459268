import type { Loaded } from '../domain/diagnostic.js';
import type { SourceText } from '../domain/inventory.js';
import type { Plan } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import { validate_plan as validatePlan } from '../generated/validate-plan.js';
import { sortDiagnostics } from './diagnose.js';
import { MAX_WORDS_OF_OURS, parseText } from './parse.js';
import { explainSchemaErrors } from './schema-errors.js';

/** A plan as the program wrote it; what a hand has broken in it is told as in an inventory. */
export function readPlan({ text }: SourceText): Loaded<Plan> {
  const { tree, spans, diagnostics } = parseText(text, MAX_WORDS_OF_OURS);
  const ofSchema =
    tree === undefined || validatePlan(tree) ? [] : explainSchemaErrors(validatePlan.errors ?? [], spans);
  const all = sortDiagnostics([...diagnostics, ...ofSchema]);
  if (tree === undefined || all.length > 0) return { ok: false, diagnostics: all };
  return { ok: true, value: inOrder(tree as unknown as Plan), diagnostics: [] };
}

/** The file keeps steps and waves by id, so that changes read well; a plan has them by date and by rank. */
function inOrder(plan: Plan): Plan {
  const steps = [...plan.steps].sort(
    (a, b) => byCodePoint(a.start, b.start) || byCodePoint(a.end, b.end) || byCodePoint(a.id, b.id),
  );
  const place = new Map(steps.map(({ id }, index) => [id, index]));
  const waves = plan.waves
    .map((wave) => ({
      ...wave,
      steps: [...wave.steps].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
    }))
    .sort((a, b) => a.rank - b.rank);
  return { ...plan, steps, waves };
}
