import { describe, expect, it } from 'vitest';
import { assess, assessCarriers, type AssessmentInput } from '../../src/assess/index.js';
import type { Json } from '../../src/domain/fact.js';
import { catalogue, TODAY, weights } from '../support/fact-worlds.js';

function input(tree: Record<string, Json>, departures: readonly string[] = []): AssessmentInput {
  const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
  return { inventory, catalogue, weights, today: TODAY, departures: new Set(departures) };
}

const closed = (...liste: string[]): Json => ({ complet: 'oui', liste });
const present: Json = { fin_mandat: 'sans-terme', absences: 'aucune' };

const association: Record<string, Json> = {
  bascule: 1,
  personnes: { complet: 'oui', secretaire: present, tresoriere: present },
  outils: {
    complet: 'oui',
    drive: {
      criticite: 'vital',
      acces: closed('secretaire'),
      savoir_faire: closed('secretaire', 'tresoriere'),
      second_facteur: { demande: 'non' },
      compte: { au_nom_de: 'association' },
    },
    compta: {
      criticite: 'utile',
      acces: closed('secretaire', 'tresoriere'),
      savoir_faire: closed('secretaire', 'tresoriere'),
      second_facteur: { demande: 'oui', personnes: closed('tresoriere') },
      compte: { au_nom_de: 'association' },
    },
  },
  hebergeurs: 'aucun',
  acces_critiques: 'aucun',
};

describe('who carries what', () => {
  it('counts only people with the access, its second factor and the know-how', () => {
    const { carried } = assessCarriers(input(association));
    expect(carried.map(({ subject, carriers, closed: exact }) => [subject, carriers, exact])).toEqual([
      ['/outils/compta', ['tresoriere'], true],
      ['/outils/drive', ['secretaire'], true],
    ]);
  });

  it('finds that one departure orphans the only vital thing', () => {
    const { vital } = assessCarriers(input(association));
    expect(vital).toEqual({ size: { low: 1, high: 1 }, people: ['secretaire'], exact: true });
  });

  it('shows what nobody carries any more once somebody has left', () => {
    const { carried } = assessCarriers(input(association, ['secretaire']));
    expect(carried.filter(({ unrecoverable }) => unrecoverable).map(({ subject }) => subject)).toEqual([
      '/outils/drive',
    ]);
  });

  it('never lowers a score when somebody leaves', () => {
    const score = (gone: readonly string[]) => assess(input(association, gone), 'rester')[0]?.score;
    expect(score(['secretaire'])?.low).toBeGreaterThan(score([])?.low as number);
  });

  it('leaves an account in somebody’s own name to that one alone', () => {
    const drive = { ...(association['outils'] as { drive: Record<string, Json> }).drive };
    const personal = {
      ...drive,
      acces: closed('secretaire', 'tresoriere'),
      compte: { au_nom_de: 'personne', titulaire: 'secretaire' },
    };
    const { carried } = assessCarriers(
      input({ ...association, outils: { complet: 'oui', drive: personal } }),
    );
    expect(carried[0]?.carriers).toEqual(['secretaire']);
  });

  it('does not count somebody whose mandate is about to end', () => {
    const personnes = {
      complet: 'oui',
      secretaire: { ...(present as object), fin_mandat: '2027-01-31' },
      tresoriere: present,
    };
    const { carried } = assessCarriers(input({ ...association, personnes: personnes as Json }));
    expect(carried.find(({ subject }) => subject === '/outils/drive')?.carriers).toEqual([]);
  });

  it('asks of a move that people know what takes over, and takes a closed list of skills at its word', () => {
    const moving = (competences: Json): number | undefined => {
      const knows: Json = { ...(present as object), competences };
      const tree = { ...association, personnes: { complet: 'oui', secretaire: knows, tresoriere: knows } };
      const targets = new Map([['drive', 'cible-a']]);
      return assess({ ...input(tree as Record<string, Json>), targets }, 'migrer')
        .find(({ family }) => family === 'bus-factor')
        ?.contributions.find(({ rule }) => rule === 'bus-factor.cible')?.severity.low;
    };
    expect(moving({ complet: 'oui' })).toBe(1);
    expect(moving({})).toBe(0.2);
    expect(moving({ 'cible-a': 'expert' })).toBe(0.2);
  });

  it('lets a usage stand as long as somebody carries one of its tools', () => {
    const usages = {
      complet: 'oui',
      inscrire: { criticite: 'vital', outils: closed('drive', 'compta') },
      ranger: { criticite: 'vital', outils: closed('drive') },
      reve: { etat: 'souhaite', outils: closed('drive') },
    };
    const { usages: carried } = assessCarriers(input({ ...association, usages }, ['secretaire']));
    expect(carried.map(({ subject, carriers, unrecoverable }) => [subject, carriers, unrecoverable])).toEqual(
      [
        ['/usages/inscrire', ['tresoriere'], false],
        ['/usages/ranger', [], true],
      ],
    );
  });

  it('does not promise anything of an open list: somebody untold may hold the access too', () => {
    const drive = {
      ...(association['outils'] as { drive: Record<string, Json> }).drive,
      acces: ['secretaire'],
      savoir_faire: ['secretaire'],
    };
    const { carried } = assessCarriers(
      input({ ...association, personnes: { secretaire: present }, outils: { complet: 'oui', drive } }),
    );
    expect(carried[0]?.count).toEqual({ low: 1, high: Infinity });
    expect(carried[0]?.holders).toEqual(['secretaire']);
    expect(carried[0]?.unrecoverable).toBe(false);
  });
});
