import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.js';
import type { PlannedResult } from '../../src/domain/result.js';
import { outcomeWords } from '../../src/report/plan-wording.js';
import { PLAIN, renderPlanSummary } from '../../src/report/index.js';
import { OUTCOME_TEXTS } from '../../src/texts/fr/plan.js';
import { CATALOGUE, FIGURES, PLAN, plannedOf } from '../support/result-builder.js';

const supposing = (...ids: readonly string[]): Pick<Plan, 'outcome' | 'hypotheses'> => ({
  outcome: 'faisable',
  hypotheses: ids.map((id) => ({ id, args: {}, pointers: [], source: 'convention' })),
});

describe('what a road map promises', () => {
  it('is that it fits in, where people told their hours', () => {
    expect(outcomeWords(supposing('taille-supposee'))).toBe(OUTCOME_TEXTS.faisable);
  });

  it.each(['heures-supposees', 'role-a-trouver'])('hangs on hours that nobody gave: %s', (id) => {
    expect(outcomeWords(supposing(id))).toContain('si l’on trouve les heures supposées');
    expect(outcomeWords({ ...supposing(id), outcome: 'pas-trouve' })).toBe(OUTCOME_TEXTS['pas-trouve']);
  });

  it('is nothing where there is nothing to do', () => {
    const idle = { ...plannedOf(), plan: { ...PLAN, choices: [], steps: [], work: [], waves: [] } };
    const request = {
      format: 'text',
      catalogue: CATALOGUE,
      weights: FIGURES,
      width: 400,
      paint: PLAIN,
    } as const;
    const said = (result: PlannedResult): string =>
      renderPlanSummary(result, request).replaceAll(/\s+/g, ' ');
    expect(said(idle)).not.toContain(OUTCOME_TEXTS[PLAN.outcome]);
    expect(said(plannedOf())).toContain(OUTCOME_TEXTS[PLAN.outcome]);
  });
});
