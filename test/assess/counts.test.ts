import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.js';
import type { Json } from '../../src/domain/fact.js';
import { catalogue, TODAY, weights } from '../support/fact-worlds.js';

/** What several office suites in one group weigh, for an association that tells nothing else to worry about. */
function disparity(suites: Json) {
  const tree: Record<string, Json> = {
    bascule: 1,
    usages: 'aucun',
    outils: 'aucun',
    groupes: { complet: 'oui', equipe: { systemes: { complet: 'oui', linux: 3 }, suites } },
  };
  const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
  const families = assess({ inventory, catalogue, weights, today: TODAY }, 'rester');
  return families.find(({ family }) => family === 'dispersion')?.score;
}

describe('suites counted by their people', () => {
  const one = () => disparity({ complet: 'oui', libreoffice: 3 });
  const two = () => disparity({ complet: 'oui', libreoffice: 3, onlyoffice: 1 });

  it('count the suites that somebody uses', () => {
    expect(one()).toEqual({ low: 0, high: 0 });
    expect(two()?.low).toBeGreaterThan(0);
    expect(two()?.low).toBe(two()?.high);
  });

  it('leave out those that nobody uses, and the people who have none', () => {
    expect(disparity({ complet: 'oui', libreoffice: 3, onlyoffice: 0 })).toEqual(one());
    expect(disparity({ complet: 'oui', libreoffice: 3, aucune: 2 })).toEqual(one());
  });

  it('do not know where nobody has said how many', () => {
    const unknown = disparity({ complet: 'oui', libreoffice: 3, onlyoffice: 'inconnu' });
    expect(unknown).toEqual({ low: one()?.low, high: two()?.high });
  });
});
