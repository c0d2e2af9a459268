import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { scoreFamily } from '../../src/assess/families.js';
import { assess, evaluateWith, LEVELS_APART, type AssessmentInput } from '../../src/assess/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { Side, Targets } from '../../src/domain/score.js';
import { catalogue, completeTrees, targets, TODAY, weights, worldOf } from '../support/fact-worlds.js';

const SIDES: readonly Side[] = ['rester', 'migrer'];

function input(tree: Record<string, Json>): AssessmentInput {
  const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
  return { inventory, catalogue, weights, today: TODAY };
}

const outils = (criticite: string): Record<string, Json> => ({
  outils: { complet: 'oui', 'outil-a': { criticite }, 'outil-b': { criticite: 'vital' } },
});

describe('scores under other facts', () => {
  it('are those of an association that tells them, on both sides and towards the targets given', () => {
    const overrides = new Map<string, Json>([['/outils/outil-a/criticite', 'accessoire']]);
    const found = evaluateWith(input(outils('vital')))(overrides, targets);
    const told = { ...input(outils('accessoire')), targets };
    const expected = SIDES.flatMap((side) => assess(told, side));
    const numbers = (families: typeof found) =>
      families.map(({ family, side, score, told: narrow }) => [family, side, score, narrow]);
    expect(numbers(found)).toEqual(numbers(expected));
    expect(numbers(found)).not.toEqual(numbers(evaluateWith(input(outils('vital')))(new Map(), targets)));
  });

  it('are marked as supposed, where they are', () => {
    const overrides = new Map<string, Json>([['/outils/outil-a/criticite', 'accessoire']]);
    const sources = evaluateWith(input(outils('vital')))(overrides, targets)
      .flatMap(({ contributions }) => contributions.flatMap(({ evidence }) => evidence))
      .filter(({ pointer }) => pointer === '/outils/outil-a/criticite')
      .map(({ source }) => source);
    expect([...new Set(sources)]).toEqual(['hypothese']);
  });
});

describe('staying', () => {
  it.each(EVALUATORS.filter(({ sides }) => sides.includes('rester')))(
    'costs the same whatever would take over: $family',
    (evaluator) => {
      for (const { tree } of fc.sample(completeTrees([evaluator]), { numRuns: 10, seed: 20261122 })) {
        const score = (given: Targets) => scoreFamily(worldOf(tree, { targets: given }), evaluator, 'rester');
        expect(score(targets)).toEqual(score(new Map()));
      }
    },
  );
});

describe('levels, each by itself,', () => {
  it('are those of the scores on both sides', () => {
    const given = input(outils('vital'));
    const apart = LEVELS_APART.flatMap((level) => level({ ...given, targets }));
    const whole = [...assess(given, 'rester'), ...assess({ ...given, targets }, 'migrer')];
    expect(apart).toEqual(
      whole.map(({ family, side, levels }) => ({ kind: 'niveau', family, side, ...levels })),
    );
  });
});
