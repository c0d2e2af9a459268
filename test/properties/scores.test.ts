import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Evaluator } from '../../src/assess/evaluator.js';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { combine } from '../../src/assess/combine.js';
import { READ_ELSEWHERE, weights } from '../support/fact-worlds.js';
import {
  factsThatMoveNothing,
  hasNoWidthWhenAllIsKnown,
  ignoresOrder,
  isEnclosing,
  isMonotone,
  isNotDiluted,
  isScaleFree,
  narrowsWhenAFactIsLearnt,
  scoreOf,
} from '../support/score-properties.js';

/** Quantities that grow with the association: heads and trainers' hours. Hours per person do not. */
const EXTENSIVE = [
  '/groupes/*/effectif',
  '/groupes/*/aisance/debutant',
  '/groupes/*/aisance/expert',
  '/formation/formateurs/*/heures_par_mois',
  '/groupes/*/refusent_un_compte',
  '/groupes/*/ne_suivra_pas',
  '/groupes/*/sans_ordinateur',
  '/groupes/*/sans_smartphone',
  '/groupes/*/sans_bonne_connexion',
  '/groupes/*/seules_a_domicile',
  '/soutien/beta_testeurs',
];

describe.each(EVALUATORS.map((evaluator) => [evaluator.family, evaluator] as const))(
  'the family %s',
  (_, evaluator) => {
    it('encloses the score of every completion', () => {
      isEnclosing(evaluator);
    });
    it('has no width when all is known', () => {
      hasNoWidthWhenAllIsKnown(evaluator);
    });
    it('narrows when a fact is learnt or a list is closed', () => {
      narrowsWhenAFactIsLearnt(evaluator);
    });
    it('is monotone along each declared polarity', () => {
      isMonotone(evaluator);
    });
    it('does not depend on the order of keys and lists', () => {
      ignoresOrder(evaluator);
    });
    it('is not lowered by something that is fine', () => {
      isNotDiluted(evaluator);
    });
    it('stays the same when heads and hours are multiplied (row M7)', () => {
      isScaleFree(evaluator, EXTENSIVE);
    });
    it('declares no fact that never matters', () => {
      expect(factsThatMoveNothing(evaluator)).toEqual([]);
    });
    it('knows nothing, hence spans nearly everything, on a blank inventory', () => {
      for (const side of evaluator.sides) {
        const { low, high } = scoreOf(evaluator, {}, side);
        expect(low).toBe(0);
        expect(high).toBeGreaterThanOrEqual(weights.niveaux.critique);
      }
    });
  },
);

describe('combining', () => {
  it('keeps forty small worries below « modéré »', () => {
    const worries = Array.from({ length: 40 }, (_, index) => ({ cause: String(index), severity: 0.1 }));
    expect(combine(worries, weights.combinaison.attenuation)).toBeLessThan(weights.niveaux.modere);
  });
  it('counts one cause once, by its worst', () => {
    const one = [{ cause: 'a', severity: 0.4 }];
    expect(combine([...one, { cause: 'a', severity: 0.3 }], 0.5)).toBe(combine(one, 0.5));
  });
  it('is bounded, and never falls when something is added', () => {
    const severities = fc.array(
      fc.record({ cause: fc.string(), severity: fc.double({ min: 0, max: 1, noNaN: true }) }),
    );
    fc.assert(
      fc.property(severities, severities, (some, more) => {
        const [before, after] = [combine(some, 0.5), combine([...some, ...more], 0.5)];
        return before >= 0 && after <= 100 && after >= before - 1e-6;
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the properties catch wrong evaluators', () => {
  const good = EVALUATORS.find(({ family }) => family === 'formats') as Evaluator;

  it('one that always answers [0, 100]', () => {
    const lazy: Evaluator = {
      ...good,
      evaluate(reader, context) {
        // Hides behind a list that no inventory can close.
        reader.elements({ kind: 'elements', path: '/nulle_part', worst: 'more', question: 'aucune' });
        good.evaluate(reader, context);
      },
    };
    expect(scoreOf(lazy, {}, 'migrer')).toEqual({ low: 0, high: 100 });
    expect(() => hasNoWidthWhenAllIsKnown(lazy)).toThrow();
    expect(() => isEnclosing(lazy)).not.toThrow();
  });

  it('one that reads facts and answers nothing but ignorance', () => {
    const shrug: Evaluator = {
      ...good,
      evaluate(reader) {
        const severity = reader.boolean({
          kind: 'boolean',
          path: '/nulle_part',
          worst: true,
          question: 'aucune',
        })
          ? 1
          : 0;
        reader.weigh({ rule: 'x', subject: '/x', cause: 'x', rows: [], answers: [] }, () => severity);
      },
    };
    const declared = Object.values(good.facts).filter(({ kind }) => !READ_ELSEWHERE.includes(kind));
    expect(factsThatMoveNothing(shrug).length).toBe(declared.length);
    expect(() => hasNoWidthWhenAllIsKnown(shrug)).toThrow();
  });

  it('one with a wrong polarity', () => {
    const facts = Object.fromEntries(
      Object.entries(good.facts).map(([name, spec]) => [
        name,
        spec.kind === 'boolean' ? { ...spec, worst: !spec.worst } : spec,
      ]),
    );
    expect(() => isMonotone({ ...good, facts })).toThrow();
  });

  it('one whose reader is told the wrong end', () => {
    const turned: Evaluator = {
      ...good,
      evaluate(reader, context) {
        good.evaluate(
          { ...reader, boolean: (spec, ...ids) => reader.boolean({ ...spec, worst: !spec.worst }, ...ids) },
          context,
        );
      },
    };
    expect(() => isEnclosing(turned)).toThrow();
  });
});
