import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeMethod } from '../../src/assess/index.js';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { knowledge } from '../../src/data/index.js';
import { coefficientsOf } from '../../src/domain/coefficient.js';
import { FAMILY_IDS } from '../../src/domain/score.js';
import { PLAIN, renderMethod } from '../../src/report/index.js';
import { methodPage } from '../../src/report/method/page.js';
import { FAMILY_TEXTS } from '../../src/texts/fr/families.js';
import { coefficientGroup, figureWords } from '../../src/texts/fr/method.js';

const PAGE = 'docs/methode.md';
const { catalogue, weights } = knowledge;
const method = () => describeMethod(weights);
const render = (format: 'text' | 'markdown'): string =>
  renderMethod(method(), { catalogue, weights, format, width: 100, paint: PLAIN });

describe('the page « méthode »', () => {
  it('is the one that the documentation holds', () => {
    if (process.env['BASCULE_GOLDEN'] === 'ecrire') writeFileSync(PAGE, render('markdown'));
    expect(existsSync(PAGE), `${PAGE} is missing: run with BASCULE_GOLDEN=ecrire`).toBe(true);
    expect(render('markdown')).toBe(readFileSync(PAGE, 'utf8'));
  });

  it('tells every family, with the rows and facts of its evaluator', () => {
    expect(method().families.map(({ family }) => family)).toEqual([...FAMILY_IDS]);
    for (const { family, rows, sides, facts } of method().families) {
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
    for (const { rows, facts } of method().families) {
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
    const { sharedRows, all } = methodPage(method(), catalogue, weights);
    const shown = [...sharedRows, ...all.flatMap(({ coefficientRows }) => coefficientRows)];
    const coefficients = coefficientsOf('weights', weights);
    expect([...method().shared, ...method().families.flatMap((one) => one.coefficients)]).toHaveLength(
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
