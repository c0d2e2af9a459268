import type { Term } from '../domain/working.js';
import type { FactReader } from './fact-reader.js';
import type { ChoiceSpec } from './fact-spec.js';
import { weightAt } from './working.js';
import type { EvaluationContext } from './world.js';

/** How much a thing weighs by its own word: 1 for what the association cannot do without. */
export function criticalityOf(
  reader: FactReader,
  context: EvaluationContext,
  spec: ChoiceSpec,
  id: string,
): Term {
  return weightAt(context.weights, 'importance', ['criticite', reader.choice(spec, id)]);
}
