import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { advise, assess, type ActionKind, type AssessmentInput } from '../../src/assess/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { Inventory } from '../../src/domain/inventory.js';
import { data } from '../../src/generated/data.js';
import { lookupIn } from '../../src/report/lookup.js';
import { viewFamilies } from '../../src/report/view-score.js';
import { actionWords, nameWords, questionWords, reasonWords } from '../../src/report/wording.js';
import { viewActions, viewQuestions } from '../../src/report/view-actions.js';
import { COLLECTION_WORDS, FACT_WORDS } from '../../src/texts/fr/report.js';
import { RULE_TEXTS } from '../../src/texts/fr/rules.js';
import {
  catalogue,
  completeTrees,
  forget,
  masksFor,
  targets,
  TODAY,
  weights,
} from '../support/fact-worlds.js';

const { actions: kinds } = data.single['actions'] as { actions: readonly ActionKind[] };
const partly = completeTrees(EVALUATORS).chain((complete) =>
  masksFor(complete).map((masks) => forget(complete.tree, masks)),
);
const trees = [
  ...fc.sample(completeTrees(EVALUATORS), { numRuns: 30, seed: 21 }).map(({ tree }) => tree),
  ...fc.sample(partly, { numRuns: 60, seed: 22 }),
];

function inventoryOf(tree: object): Inventory {
  return {
    source: { name: 'inventaire.yaml', text: '' },
    tree: tree as Record<string, Json>,
    spans: new Map(),
  };
}

const inputOf = (tree: object): AssessmentInput => ({
  inventory: inventoryOf(tree),
  catalogue,
  weights,
  today: TODAY,
  targets,
});

const HOLES = /undefined|\bnull\b|NaN|Infinity|\[object|[_/?{}]|bus.?factor|intervalle|\s{2}|^\s|\s$/i;

describe('whatever an association tells', () => {
  const reasons = trees.flatMap((tree) => {
    const lookup = lookupIn(inventoryOf(tree), catalogue);
    const scores = [...assess(inputOf(tree), 'rester'), ...assess(inputOf(tree), 'migrer')];
    return viewFamilies(scores, lookup).flatMap(({ sides }) =>
      Object.values(sides).flatMap((side) => side.reasons),
    );
  });

  it('every reason is a sentence without a hole', () => {
    for (const reason of reasons) {
      const words = reasonWords(reason);
      expect(words, reason.rule).not.toMatch(HOLES);
      expect(words, reason.rule).toMatch(/^\p{L}.{12,}[^.]$/u);
    }
  });

  it('every rule has been told', () => {
    const told = new Set(reasons.map(({ rule }) => rule));
    expect(Object.keys(RULE_TEXTS).filter((rule) => !told.has(rule))).toEqual([]);
  });

  it('every question and every action has its own words, and is about something that is told', () => {
    for (const tree of trees.slice(0, 3).concat(trees.slice(-6))) {
      const lookup = lookupIn(inventoryOf(tree), catalogue);
      const input = inputOf(tree);
      const families = [...assess(input, 'rester'), ...assess(input, 'migrer')];
      const { questions, actions } = advise(input, families, kinds);
      for (const question of viewQuestions(questions, lookup)) {
        expect(questionWords(question)).not.toMatch(/que peut-on en dire de plus|undefined|[_/]/);
      }
      const none = { low: 0, high: 0 };
      const carriers = { carried: [], usages: [], vital: none, half: none } as never;
      for (const action of viewActions({ actions, families, carriers } as never, lookup)) {
        expect(action.subject.pointer).not.toContain('?');
        expect(actionWords(action).title).not.toMatch(/à voir ensemble|undefined|[_/?]/);
      }
    }
  });
});

describe('single facts about the whole association', () => {
  const lookup = lookupIn(inventoryOf({ bascule: 1 }), catalogue);
  const names = [...Object.values(FACT_WORDS), ...Object.values(COLLECTION_WORDS)];
  const paths = EVALUATORS.flatMap(({ facts }) => Object.values(facts))
    .filter(({ kind, path }) => !kind.startsWith('catalogue') && !path.includes('*'))
    .map(({ path }) => path);

  it.each([...new Set(paths)].sort())('%s has a name that people use', (path) => {
    expect(names).toContain(nameWords(lookup.named(path).name));
  });
});

describe('what stands inside one thing', () => {
  const usages = {
    planning: {
      nom: 'Savoir qui vient',
      contournements: {
        papier: { description: 'Un cahier à l’accueil' },
        'deux-listes': {},
      },
    },
  };
  const lookup = lookupIn(inventoryOf({ bascule: 1, usages }), catalogue);
  const nameOf = (pointer: string): string => nameWords(lookup.named(pointer).name);

  it('is named by both', () => {
    expect(nameOf('/usages/planning/contournements/papier')).toBe(
      'Savoir qui vient (« Un cahier à l’accueil »)',
    );
  });

  it('is named by its id where it has no description', () => {
    expect(nameOf('/usages/planning/contournements/deux-listes')).toBe('Savoir qui vient (deux listes)');
  });

  it('is named by the thing alone where it is not told yet', () => {
    expect(nameOf('/usages/planning/contournements/?')).toBe('Savoir qui vient');
  });
});
