import type { FactReader } from './fact-reader.js';
import type { ChoiceSpec } from './fact-spec.js';
import type { EvaluationContext } from './world.js';

/** How much a thing weighs by its own word: 1 for what the association cannot do without. */
export function criticalityWeight(
  reader: FactReader,
  context: EvaluationContext,
  spec: ChoiceSpec,
  id: string,
): number {
  return context.weights.criticite[
    reader.choice(spec, id) as keyof EvaluationContext['weights']['criticite']
  ];
}
