import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeMethod } from '../../src/assess/index.js';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { scoreFamily } from '../../src/assess/families.js';
import { RULES } from '../../src/commands/check-rules.js';
import { knowledge } from '../../src/data/index.js';
import { coefficientsOf } from '../../src/domain/coefficient.js';
import { FORMULAS, type Term, type Working } from '../../src/domain/working.js';
import { data } from '../../src/generated/data.js';
import { CHECK_RULE_WORDS } from '../../src/texts/fr/check-rules.js';
import { FORMULA_WORDS, TERM_WORDS } from '../../src/texts/fr/explain.js';
import {
  COEFFICIENT_WORDS,
  coefficientGroup,
  POLARITY_WORDS,
  THING_WORDS,
} from '../../src/texts/fr/method.js';
import { completeTrees, forget, masksFor, worldOf } from '../support/fact-worlds.js';

const { weights, planning } = knowledge;
const method = describeMethod(weights);

describe('words of the method', () => {
  it('name every coefficient of the scores and of the choice of targets', () => {
    const read = coefficientsOf('planning', planning).filter(({ pointer }) =>
      /^\/(?:cibles|groupes\/apprentissage)\//.test(pointer),
    );
    for (const one of [...coefficientsOf('weights', weights), ...read])
      expect(COEFFICIENT_WORDS, one.pointer).toHaveProperty([`/${one.file}${coefficientGroup(one)}`]);
  });

  it('name no coefficient that is gone', () => {
    const places = [...coefficientsOf('weights', weights), ...coefficientsOf('planning', planning)].map(
      ({ file, pointer }) => `/${file}${pointer}`,
    );
    const idle = Object.keys(COEFFICIENT_WORDS).filter(
      (key) => !places.some((place) => place === key || place.startsWith(`${key}/`)),
    );
    expect(idle).toEqual([]);
  });

  it('name every thing that facts are about, and every polarity', () => {
    for (const { path, worst } of method.families.flatMap(({ facts }) => facts)) {
      const thing = path.slice(0, path.lastIndexOf('*') + 1);
      expect(THING_WORDS, path).toHaveProperty([thing]);
      expect(POLARITY_WORDS).toHaveProperty([worst]);
    }
  });

  it('name every number of a working, and every formula', () => {
    const used = new Set<string>();
    const visit = ({ terms }: Working): void => {
      for (const term of terms) {
        if (isNamed(term)) used.add(term.name);
        if (term.working !== undefined) visit(term.working);
      }
    };
    for (const evaluator of EVALUATORS) {
      const trees = completeTrees([evaluator]).chain((complete) =>
        masksFor(complete).map((masks) => forget(complete.tree, masks)),
      );
      for (const tree of fc.sample(trees, { numRuns: 40, seed: 11 }))
        for (const side of evaluator.sides)
          for (const { working } of scoreFamily(worldOf(tree), evaluator, side).contributions)
            [working.best, working.worst].forEach(visit);
    }
    const sources = readdirSync('src/assess', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`src/assess/${name}`, 'utf8'))
      .join('\n');
    for (const [, name = ''] of sources.matchAll(/\b(?:measured|derived|nothing|heads)\(\s*'([^']+)'/g))
      used.add(name);
    expect(used.size).toBeGreaterThan(40);
    expect([...used].filter((name) => TERM_WORDS[name] === undefined)).toEqual([]);
    expect(Object.keys(TERM_WORDS).filter((name) => !used.has(name))).toEqual([]);
    expect(Object.keys(FORMULA_WORDS).sort()).toEqual([...FORMULAS].sort());
  });

  it('explain every rule of check', () => {
    expect(Object.keys(CHECK_RULE_WORDS).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it('have words for every row that families rest on', () => {
    const texts = data.texts['fiches'] as Record<string, unknown>;
    const rows = [...new Set(method.families.flatMap(({ rows: own }) => own))];
    expect(rows.filter((row) => !(row in texts))).toEqual([]);
  });
});

/** Coefficients are named by their place. */
function isNamed({ from }: Term): boolean {
  return from !== 'poids';
}
