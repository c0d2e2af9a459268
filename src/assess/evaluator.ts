import type { FamilyId, Side } from '../domain/score.js';
import type { FactReader } from './fact-reader.js';
import type { FactSpec } from './fact-spec.js';
import type { EvaluationContext } from './world.js';

/**
 * One family of risks. It declares the facts that it reads, with their polarity, and reports contributions through
 * `reader.weigh`. It never touches the inventory, knows no other family, and holds no coefficient and no prose.
 */
export interface Evaluator {
  readonly family: FamilyId;
  readonly sides: readonly Side[];
  /** Rows of the fiches that it rests on. */
  readonly rows: readonly string[];
  readonly facts: Readonly<Record<string, FactSpec>>;
  evaluate(reader: FactReader, context: EvaluationContext): void;
}
