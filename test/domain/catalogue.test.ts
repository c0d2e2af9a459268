import { describe, expect, it } from 'vitest';
import { yearlyPrice, type CatalogueTool } from '../../src/domain/catalogue.js';

const tool = (more: Partial<CatalogueTool>): CatalogueTool => ({
  id: 'essai',
  nom: 'Essai',
  genre: 'logiciel',
  niveau: 'repere',
  releve: '2026-11-22',
  nature: 'libre',
  usages: ['fichiers'],
  statut: 'actuel',
  sources: {},
  classement: { source: 'convention' },
  textes: { fr: { resume: 'Essai' } },
  ...more,
});

describe('the price of a year', () => {
  it('is what the entry says', () => {
    const annuel = { min: 5, max: 60 };
    expect(yearlyPrice(tool({ prix: { gratuit: 'limite', annuel } }))).toEqual(annuel);
  });

  it('is nothing for a free program on people’s own machines, and for a free service', () => {
    const free = { prix: { gratuit: 'oui' } } as const;
    const nothing = { min: 0, max: 0 };
    expect(yearlyPrice(tool({ ...free, hebergement: ['local'] }))).toEqual(nothing);
    expect(yearlyPrice(tool({ ...free, genre: 'service', hebergement: ['editeur'] }))).toEqual(nothing);
  });

  it('is unknown for a free program that has to be hosted: the host asks its own price', () => {
    const prix = { gratuit: 'oui' } as const;
    expect(yearlyPrice(tool({ prix, hebergement: ['chatons', 'local'] }))).toBeUndefined();
    expect(yearlyPrice(tool({ prix }))).toBeUndefined();
  });

  it('is unknown where nothing is said, or only a part is free', () => {
    expect(yearlyPrice(tool({ hebergement: ['local'] }))).toBeUndefined();
    expect(yearlyPrice(tool({ prix: { gratuit: 'limite' }, genre: 'service' }))).toBeUndefined();
  });
});
