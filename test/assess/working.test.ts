import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { scoreFamily } from '../../src/assess/families.js';
import { runWith } from '../../src/assess/run-with.js';
import { measured, missing, weightAt } from '../../src/assess/working.js';
import { FAMILY_IDS, type Contribution } from '../../src/domain/score.js';
import { FORMULAS, type Term, type Working } from '../../src/domain/working.js';
import { completeTrees, forget, masksFor, weights, worldOf } from '../support/fact-worlds.js';
import { runs } from '../support/runs.js';

/** The arithmetic as a person would redo it, written apart from the program's own. */
function redo({ formula, terms }: Working): number {
  const values = terms.map(valueOf);
  const [a = NaN, b = NaN, c = NaN] = values;
  const times = values.reduce((product, value) => product * value, 1);
  if (formula === 'valeur') return a;
  if (formula === 'produit') return times;
  if (formula === 'produit-plafonne') return times > 1 ? 1 : times;
  if (formula === 'maximum') return [...values].sort((x, y) => y - x)[0] ?? 0;
  if (formula === 'minimum') return [...values].sort((x, y) => x - y)[0] ?? NaN;
  if (formula === 'somme') return values.reduce((total, value) => total + value, 0);
  if (formula === 'manque') return a >= b ? 0 : (b - a) / b;
  if (formula === 'rapport') return a / b;
  if (formula === 'part') return b === 0 ? 0 : a > b ? 1 : a / b;
  if (formula === 'a-partir-de') return a < b ? 0 : c;
  return 0;
}

/** The value of a term: a coefficient as the data file says, a calculation as redone, a measure as told. */
function valueOf(term: Term): number {
  if (term.from === 'mesure') return term.value;
  const again = term.from === 'poids' ? coefficient(term.weight) : term.working && redo(term.working);
  if (again === undefined || Math.abs(again - term.value) > 1e-9 * Math.max(1, Math.abs(again)))
    throw new Error(`${term.name}: ${String(term.value)} is said, ${String(again)} is found`);
  return again;
}

function coefficient(pointer = ''): number | undefined {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], weights);
  return typeof found === 'number' ? found : undefined;
}

/** Largest of each cause, worst first, 1 − Π(1 − attenuation^rank · s). */
function combined(contributions: readonly Contribution[], end: 'best' | 'worst'): number {
  const causes = [...new Set(contributions.map(({ cause }) => cause))];
  const largest = causes
    .map((cause) =>
      Math.max(
        ...contributions.filter((one) => one.cause === cause).map(({ working }) => redo(working[end])),
      ),
    )
    .sort((a, b) => b - a);
  let spared = 1;
  largest.forEach((severity, rank) => {
    spared *= 1 - weights.combinaison.attenuation ** rank * severity;
  });
  return 100 * (1 - spared);
}

const ROUNDED = 1e-6;

describe('every severity can be redone by hand', () => {
  it('in all thirteen families', () => {
    expect(EVALUATORS.map(({ family }) => family)).toEqual([...FAMILY_IDS]);
  });

  it.each(EVALUATORS.map((evaluator) => [evaluator.family, evaluator] as const))(
    'from the terms of its working, and the score from them: %s',
    (_, evaluator) => {
      const cases = fc
        .tuple(completeTrees([evaluator]), fc.constantFrom(...evaluator.sides))
        .chain(([complete, side]) =>
          masksFor(complete).map((masks) => ({ tree: forget(complete.tree, masks), side })),
        );
      fc.assert(
        fc.property(cases, ({ tree, side }) => {
          const { score, contributions } = scoreFamily(worldOf(tree), evaluator, side);
          for (const { rule, subject, severity, working } of contributions) {
            expect(Math.abs(redo(working.best) - severity.low), `${rule} ${subject}`).toBeLessThan(ROUNDED);
            expect(Math.abs(redo(working.worst) - severity.high), `${rule} ${subject}`).toBeLessThan(ROUNDED);
          }
          expect(Math.abs(combined(contributions, 'best') - score.low)).toBeLessThan(ROUNDED);
          expect(Math.abs(combined(contributions, 'worst') - score.high)).toBeLessThan(ROUNDED);
        }),
        { numRuns: runs(400), seed: 20261122 },
      );
    },
  );

  it('by rules that are all used somewhere', () => {
    const used = new Set<string>();
    const visit = ({ formula, terms }: Working): void => {
      used.add(formula);
      for (const { working } of terms) if (working !== undefined) visit(working);
    };
    for (const evaluator of EVALUATORS) {
      const trees = completeTrees([evaluator]).chain((complete) =>
        masksFor(complete).map((masks) => forget(complete.tree, masks)),
      );
      for (const tree of fc.sample(trees, { numRuns: 60, seed: 3 })) {
        for (const side of evaluator.sides) {
          for (const { working } of scoreFamily(worldOf(tree), evaluator, side).contributions) {
            visit(working.best);
            visit(working.worst);
          }
        }
      }
    }
    expect([...used].sort()).toEqual([...FORMULAS].sort());
  });

  it('even one whose evaluator gave a bare number', () => {
    const meta = { rule: 'x', subject: '/x', cause: 'x', rows: [], answers: [] };
    const run = runWith(worldOf({}), { scenario: 'worst', untold: true }, (reader) => {
      reader.weigh(meta, () => 0.4);
    });
    expect(run.contributions.map(({ working }) => redo(working))).toEqual([0.4]);
  });

  it('even where nothing is asked and nothing is there', () => {
    const none = missing(measured('offre', 0), measured('demande', 0));
    expect([none.severity, redo(none.working)]).toEqual([0, 0]);
  });

  it('from coefficients that exist, each by its place', () => {
    expect(weightAt(weights, 'importance', ['criticite', 'vital']).weight).toBe('/criticite/vital');
    expect(() => weightAt(weights, 'x', ['criticite', 'inconnue'])).toThrow('criticite › inconnue');
    expect(() => weightAt(weights, 'x', ['rien', 'du', 'tout'])).toThrow('no coefficient rien › du › tout');
  });

  it('and a wrong sum is noticed', () => {
    const wrong: Working = {
      formula: 'produit',
      terms: [{ name: 'a', value: 0.5, from: 'calcul', working: { formula: 'somme', terms: [] } }],
    };
    expect(() => redo(wrong)).toThrow();
    const moved: Working = {
      formula: 'valeur',
      terms: [{ name: 'ton', value: 0.2, from: 'poids', weight: '/discours/ton/neutre' }],
    };
    expect(() => redo(moved)).toThrow();
  });
});
