import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aged, ageLimits } from '../../src/assess/ageing.js';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { familyInterval } from '../../src/assess/families.js';
import type { Json } from '../../src/domain/fact.js';
import {
  completeTrees,
  forget,
  get,
  isTree,
  masksFor,
  put,
  weights,
  worldOf,
  type Tree,
} from '../support/fact-worlds.js';
import { runs } from '../support/runs.js';

const TODAY = '2026-11-22';
const limits = ageLimits({}, TODAY, weights);
const dated = (valeur: Json, date: string): Json => ({ valeur, certitude: 'teste', date });

describe('a fact that carries a date', () => {
  it('stays as it is while it is fresh', () => {
    const fact = dated(12, '2026-01-01');
    expect(aged(fact, limits)).toBe(fact);
  });

  it('widens both ways once it has aged, when it is a quantity', () => {
    expect(aged(dated(12, '2025-01-01'), limits)).toMatchObject({ valeur: { min: 9, max: 15 } });
  });

  it('is unknown again once it is old, good or bad', () => {
    for (const value of ['oui', 'non', 'vital', 12]) {
      expect(aged(dated(value, '2020-01-01'), limits)).toMatchObject({ valeur: 'inconnu' });
    }
  });

  it('ages the day after its limits, not on them', () => {
    expect(limits).toMatchObject({ ageing: '2025-05-22', old: '2023-11-22' });
    const last = dated(12, '2025-05-22');
    expect(aged(last, limits)).toBe(last);
    expect(aged(dated(12, '2025-05-21'), limits)).toMatchObject({ valeur: { min: 9, max: 15 } });
    expect(aged(dated(12, '2023-11-22'), limits)).toMatchObject({ valeur: { min: 9, max: 15 } });
    expect(aged(dated(12, '2023-11-21'), limits)).toMatchObject({ valeur: 'inconnu' });
  });

  it('keeps a list closed until it is old', () => {
    const list = (date: string) => aged({ complet: 'oui', liste: ['secretaire'], date }, limits);
    expect(list('2023-11-22')).toMatchObject({ complet: 'oui' });
    expect(list('2023-11-21')).toMatchObject({ complet: 'non' });
  });

  it('never ages without a date', () => {
    const fact = { valeur: 12, certitude: 'teste' };
    expect(aged(fact, limits)).toBe(fact);
  });

  it('opens a list that was closed long ago, and forgets nobody', () => {
    const list = { complet: 'oui', liste: ['secretaire'], date: '2020-01-01' };
    expect(aged(list, limits)).toEqual({ ...list, complet: 'non' });
  });

  it('does not age where its value is itself a day', () => {
    const mandate = dated('2028-03-31', '2020-01-01');
    expect(aged(mandate, limits)).toBe(mandate);
    const endless = dated('sans-terme', '2020-01-01');
    expect(aged(endless, limits)).toBe(endless);
  });

  it('follows the association’s own idea of fresh', () => {
    const own = ageLimits({ objectifs: { tolerances: { fraicheur_mois: 6 } } }, TODAY, weights);
    expect(aged(dated('oui', '2024-10-01'), own)).toMatchObject({ valeur: 'inconnu' });
    expect(aged(dated('oui', '2024-10-01'), limits)).toMatchObject({ valeur: 'oui' });
  });
});

describe('scores of facts that age', () => {
  it.each(EVALUATORS.map((evaluator) => [evaluator.family, evaluator] as const))(
    'only ever widen, in both directions: %s',
    (_, evaluator) => {
      const cases = fc
        .tuple(completeTrees([evaluator]), fc.constantFrom(...evaluator.sides))
        .chain(([complete, side]) =>
          masksFor(complete).map((masks) => ({ tree: forget(complete.tree, masks), side })),
        );
      fc.assert(
        fc.property(cases, ({ tree, side }) => {
          const score = (date: string) => familyInterval(worldOf(redated(tree, date)), evaluator, side);
          const [fresh, ageing, old] = [score('2026-10-01'), score('2025-01-01'), score('2019-01-01')];
          expect(ageing.low).toBeLessThanOrEqual(fresh.low + 1e-6);
          expect(ageing.high).toBeGreaterThanOrEqual(fresh.high - 1e-6);
          expect(old.low).toBeLessThanOrEqual(ageing.low + 1e-6);
          expect(old.high).toBeGreaterThanOrEqual(ageing.high - 1e-6);
        }),
        { numRuns: runs(300), seed: 11 },
      );
    },
  );

  it('give a tested export more than one that was only said to be whole', () => {
    const formats = EVALUATORS.find(({ family }) => family === 'formats');
    const score = (complet: Json): number => {
      const tool = { criticite: 'vital', export: { existe: 'oui', essaye: 'oui', complet } };
      const tree = {
        outils: { complet: 'oui', drive: tool },
        formats: { archives: 'aucun' },
      } as unknown as Tree;
      return formats === undefined ? NaN : familyInterval(worldOf(tree), formats, 'rester').high;
    };
    const known = (certitude: string): Json => ({ valeur: 'oui', certitude });
    expect(score(known('teste'))).toBe(0);
    expect(score(known('documente'))).toBeGreaterThan(0);
    expect(score('oui')).toBeGreaterThan(score(known('documente')));
  });
});

/** The same tree, with every fact of the long form told on that day. */
function redated(tree: Tree, date: string): Tree {
  const copy = structuredClone(tree);
  const visit = (pointer: string): void => {
    const node = get(copy, pointer);
    if (!isTree(node)) return;
    if ('valeur' in node || 'liste' in node) put(copy, `${pointer}/date`, date);
    else for (const key of Object.keys(node)) visit(`${pointer}/${key}`);
  };
  for (const key of Object.keys(copy)) visit(`/${key}`);
  return copy;
}
