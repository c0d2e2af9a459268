import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.js';
import type { Catalogue } from '../../src/domain/catalogue.js';
import type { Json } from '../../src/domain/fact.js';
import type { Side } from '../../src/domain/score.js';
import { catalogue, targets, TODAY, weights } from '../support/fact-worlds.js';

const tree: Record<string, Json> = {
  bascule: 1,
  outils: {
    complet: 'oui',
    'outil-a': { cout_annuel: 70, changements_annonces: 'aucun', limites: 'aucune' },
    'outil-b': { cout_annuel: 50, changements_annonces: 'aucun', limites: 'aucune' },
  },
  objectifs: { budget_annuel: 100 },
};

/** The costs of moving where each target is sold between these prices, in euros a year. */
function costs(min: number, max: number) {
  const priced = [...catalogue.tools.values()].map((entry) => ({ ...entry, prix: { annuel: { min, max } } }));
  const known: Catalogue = { ...catalogue, tools: new Map(priced.map((entry) => [entry.id, entry])) };
  const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
  const families = assess({ inventory, catalogue: known, weights, today: TODAY, targets }, 'migrer');
  return families.find(({ family }) => family === 'couts')?.score;
}

describe('a price that the catalogue gives as a range', () => {
  it('is as wide in the score: a service that may be free is not told to be dear', () => {
    expect(costs(0, 900)).toEqual({ low: 0, high: expect.closeTo(85, 0) as number });
  });

  it('leaves no width where both ends are the same', () => {
    const score = costs(900, 900);
    expect(score?.low).toBe(score?.high);
    expect(score?.low).toBeGreaterThan(80);
  });
});

describe('one target for two tools', () => {
  it('is paid for once', () => {
    const shared = new Map([...targets.keys()].map((tool) => [tool, 'cible-a']));
    const cost = (given: ReadonlyMap<string, string>, side: Side = 'migrer'): number => {
      const priced = [...catalogue.tools.values()].map((entry) => ({
        ...entry,
        prix: { annuel: { min: 200, max: 200 } },
      }));
      const known: Catalogue = { ...catalogue, tools: new Map(priced.map((entry) => [entry.id, entry])) };
      const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
      const families = assess({ inventory, catalogue: known, weights, today: TODAY, targets: given }, side);
      const budget = families
        .find(({ family }) => family === 'couts')
        ?.contributions.find(({ rule }) => rule === 'couts.budget');
      return budget?.measures['cout']?.worst ?? NaN;
    };
    expect(cost(targets)).toBe(400);
    expect(cost(shared)).toBe(200);
    // Staying pays for each tool of today, whatever might replace them.
    expect(cost(shared, 'rester')).toBe(120);
  });
});
