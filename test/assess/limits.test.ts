import { describe, expect, it } from 'vitest';
import { calmMonths } from '../../src/assess/calm.js';
import { assess, type AssessmentInput } from '../../src/assess/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { Contribution, Side } from '../../src/domain/score.js';
import { catalogue, TODAY, weights } from '../support/fact-worlds.js';

/** What families do on the very day of a limit, at the turn of a sum, or where nothing is left to weigh. */

function input(tree: Record<string, Json>): AssessmentInput {
  const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
  return { inventory, catalogue, weights, today: TODAY, targets: new Map([['drive', 'cible-a']]) };
}

const reason = (tree: Record<string, Json>, rule: string, side: Side = 'rester'): Contribution | undefined =>
  assess(input(tree), side)
    .flatMap(({ contributions }) => contributions)
    .find((one) => one.rule === rule);

const drive = (more: Record<string, Json>): Record<string, Json> => ({
  outils: { complet: 'oui', drive: { criticite: 'vital', ...more } },
});

describe('a move left half-way', () => {
  it('has lasted long the day after the months of the convention', () => {
    expect(weights.dispersion.longtemps_mois).toBe(12);
    const severity = (depuis: string) =>
      reason(drive({ etape: 'essai', depuis }), 'dispersion.etape')?.severity.high;
    expect(severity('2025-11-22')).toBeCloseTo(0.15);
    expect(severity('2025-11-21')).toBeCloseTo(0.15 * 1.6);
  });
});

describe('an announced change', () => {
  it('counts in full until the day before the months of the convention are over', () => {
    expect(weights.perennite.proche_mois).toBe(9);
    const severity = (date: string) =>
      reason(
        drive({ changements_annonces: { complet: 'oui', fin: { nature: 'fermeture', date } } }),
        'perennite.changement',
      )?.severity.high;
    expect(severity('2027-08-21')).toBe(1);
    expect(severity('2027-08-22')).toBe(0.6);
  });
});

describe('a target of which the catalogue says nothing', () => {
  it('may be well kept, and is then no worry at all', () => {
    const given = { ...input(drive({})), targets: new Map([['drive', 'inconnue']]) };
    const found = assess(given, 'migrer')
      .flatMap(({ contributions }) => contributions)
      .find(({ rule }) => rule === 'perennite.cible');
    expect(found).toMatchObject({
      severity: { low: 0 },
      working: { best: { formula: 'rien', terms: [{ name: 'logiciel-entretenu' }] } },
    });
  });
});

describe('a host of which one thing is known to be right', () => {
  it('may have nothing missing at all', () => {
    const tree: Record<string, Json> = {
      hebergeurs: {
        complet: 'oui',
        voisin: { contrat_donnees: 'oui', sauvegarde: { ailleurs: 'inconnu' } },
      },
    };
    expect(reason(tree, 'confidentialite.hebergeur')).toMatchObject({
      severity: { low: 0, high: 0.35 },
      working: { best: { formula: 'rien', terms: [{ name: 'rien-ne-manque' }] } },
    });
  });
});

describe('learning hours of a group whose size is a range', () => {
  it('are lowest where all are beginners or experts, between the two ends', () => {
    const tree: Record<string, Json> = {
      ...drive({ groupes: { complet: 'oui', liste: ['equipe'] } }),
      groupes: {
        complet: 'oui',
        equipe: { effectif: { min: 1, max: 100 }, aisance: { debutant: 1, expert: 9 } },
      },
    };
    // 6 hours for a beginner, 3 at ease, 1 for an expert: (6 + 9 × 1) / 10.
    expect(reason(tree, 'formation.groupe', 'migrer')?.measures['demande']).toEqual({ best: 1.5, worst: 6 });
  });
});

describe('the calm of a year of 366 days', () => {
  it('and the rest of it make no more than the months that were looked at', () => {
    const periods: Json = {
      complet: 'oui',
      hiver: { du: '2027-11-22', au: '2028-05-21', nature: 'calme' },
      ete: { du: '2028-05-22', au: '2028-11-21', nature: 'chargee' },
    };
    const { calm, notCalm } = calmMonths(periods, 'equipe', '2027-11-22', 12);
    expect(calm + notCalm).toBe(12);
    expect(calm).toBeCloseTo(182 / (365.25 / 12));
  });
});
