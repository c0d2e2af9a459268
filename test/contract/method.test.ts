import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeMethod } from '../../src/assess/index.js';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { scoreFamily } from '../../src/assess/families.js';
import { RULES } from '../../src/check/index.js';
import { knowledge } from '../../src/data/index.js';
import { coefficientsOf } from '../../src/domain/coefficient.js';
import { FAMILY_IDS } from '../../src/domain/score.js';
import { FORMULAS, type Term, type Working } from '../../src/domain/working.js';
import { PLAIN, renderMethod } from '../../src/report/index.js';
import { methodPage } from '../../src/report/method/page.js';
import { data } from '../../src/generated/data.js';
import { CHECK_RULE_WORDS, FORMULA_WORDS, TERM_WORDS } from '../../src/texts/fr/explain.js';
import { FAMILY_TEXTS } from '../../src/texts/fr/families.js';
import {
  COEFFICIENT_WORDS,
  coefficientGroup,
  figureWords,
  POLARITY_WORDS,
  THING_WORDS,
} from '../../src/texts/fr/method.js';
import { completeTrees, forget, masksFor, worldOf } from '../support/fact-worlds.js';

const PAGE = 'docs/methode.md';
const { catalogue, weights, planning } = knowledge;
const method = describeMethod(weights);
const render = (format: 'text' | 'markdown'): string =>
  renderMethod(method, { catalogue, weights, format, width: 100, paint: PLAIN });

describe('the page « méthode »', () => {
  it('is the one that the documentation holds', () => {
    if (process.env['BASCULE_GOLDEN'] === 'ecrire') writeFileSync(PAGE, render('markdown'));
    expect(existsSync(PAGE), `${PAGE} is missing: run with BASCULE_GOLDEN=ecrire`).toBe(true);
    expect(render('markdown')).toBe(readFileSync(PAGE, 'utf8'));
  });

  it('tells every family, with the rows and facts of its evaluator', () => {
    expect(method.families.map(({ family }) => family)).toEqual([...FAMILY_IDS]);
    for (const { family, rows, sides, facts } of method.families) {
      const evaluator = EVALUATORS.find((one) => one.family === family);
      expect(rows).toEqual(evaluator?.rows);
      expect(sides).toEqual(evaluator?.sides);
      const declared = Object.values(evaluator?.facts ?? {});
      expect(facts.map(({ path }) => path).sort()).toEqual(declared.map(({ path }) => path).sort());
      expect(facts.map(({ question }) => question).sort()).toEqual(
        declared.map(({ question }) => question).sort(),
      );
    }
  });

  it('shows every one of those: names, rows, keys, questions', () => {
    const markdown = render('markdown').replace(/\\(.)/g, '$1');
    for (const { name, about } of Object.values(FAMILY_TEXTS)) {
      expect(markdown).toContain(name);
      expect(markdown).toContain(about);
    }
    for (const { rows, facts } of method.families) {
      for (const row of rows) expect(markdown).toMatch(new RegExp(`\\b${row}\\b`));
      for (const { path } of facts) {
        const key =
          path
            .split('/')
            .filter((part) => part !== '' && part !== '*')
            .at(-1) ?? '';
        expect(markdown, path).toContain(key);
      }
    }
  });

  it('shows every coefficient with its place and source, and no other number', () => {
    const { sharedRows, all } = methodPage(method, catalogue, weights);
    const shown = [...sharedRows, ...all.flatMap(({ coefficientRows }) => coefficientRows)];
    const coefficients = coefficientsOf('weights', weights);
    expect([...method.shared, ...method.families.flatMap((one) => one.coefficients)]).toHaveLength(
      coefficients.length,
    );
    const groups = [...new Set(coefficients.map((one) => coefficientGroup(one)))];
    expect(shown).toHaveLength(groups.length);
    for (const { pointer, value, source } of coefficients) {
      const place = coefficientGroup({ file: 'weights', pointer }).split('/').slice(1).join(' › ');
      const row = shown.find((one) => one.place.endsWith(`weights.yaml › ${place}`));
      expect(row?.value, pointer).toContain(figureWords(value));
      expect(row?.source, pointer).toBe(source);
      expect(source, pointer).not.toBe('');
    }
  });

  it('comes out the same twice, with no hole, in both forms', () => {
    for (const format of ['text', 'markdown'] as const) {
      expect(render(format)).toBe(render(format));
      expect(render(format)).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\{/);
    }
  });
});

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
