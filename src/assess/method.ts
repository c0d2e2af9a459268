import { coefficientsOf, type Coefficient } from '../domain/coefficient.js';
import type { FamilyMethod, Method, MethodFact, Polarity } from '../domain/method.js';
import { byCodePoint } from '../domain/pointer.js';
import type { Evaluator } from './evaluator.js';
import type { FactSpec } from './fact-spec.js';
import type { Weights } from './weights.js';

/** How the scores are made, read from the evaluators and the coefficients themselves: a description cannot drift away. */
export function methodOf(evaluators: readonly Evaluator[], weights: Weights): Method {
  const coefficients = coefficientsOf('weights', weights);
  const families = evaluators.map((evaluator) => familyMethod(evaluator, coefficients));
  const own = new Set(families.flatMap((family) => family.coefficients));
  return { families, shared: coefficients.filter((coefficient) => !own.has(coefficient)) };
}

function familyMethod(
  { family, sides, rows, facts }: Evaluator,
  coefficients: readonly Coefficient[],
): FamilyMethod {
  return {
    family,
    sides,
    rows,
    facts: Object.values(facts).map(methodFact).sort(byPlace),
    coefficients: coefficients.filter(({ pointer }) => pointer.startsWith(`/${family}/`)),
  };
}

function methodFact(spec: FactSpec): MethodFact {
  const { path, question, kind } = spec;
  return {
    path,
    question,
    source: kind === 'catalogue' || kind === 'catalogue-word' ? 'catalogue' : 'inventaire',
    worst: polarityOf(spec),
    order: 'order' in spec ? spec.order : kind === 'certainty' ? CERTAINTIES : [],
  };
}

/** From what gives most to what gives least. */
const CERTAINTIES: readonly string[] = ['teste', 'documente', 'declare'];

const POLARITIES: Readonly<Record<string, Polarity>> = {
  high: 'haut',
  low: 'bas',
  either: 'essaye',
  early: 'tot',
  more: 'plus',
  fewer: 'moins',
  in: 'dedans',
  out: 'dehors',
  other: 'autre',
};

function polarityOf(spec: FactSpec): Polarity {
  if (!('worst' in spec)) return 'ordre';
  if (typeof spec.worst === 'boolean') return spec.worst ? 'oui' : 'non';
  return POLARITIES[spec.worst] ?? 'essaye';
}

/** The inventory before the catalogue, then by place. */
function byPlace(a: MethodFact, b: MethodFact): number {
  return byCodePoint(b.source, a.source) || byCodePoint(a.path, b.path);
}
