import { describe, expect, it } from 'vitest';
import { choiceFor, expectAtLeast, ids, movingSteps, planOf, scoreOf, told, verdictOf } from './situation.js';

/** A retired engineer wrote the members' base in 2011. It does exactly what is needed, and he is the only one who can mend it. */
const BASE = `
bascule: 1
association: { nom: La Maison des Aînés, benevoles: 30 }
groupes:
  complet: oui
  accueil: { nom: L'accueil, nature: benevoles, effectif: 6, heures_apprentissage: 1 }
personnes:
  complet: oui
  auteur: { role: L'auteur de la base, heures_par_mois: 4, fin_mandat: sans-terme, absences: aucune }
  accueillante: { role: La personne à l'accueil, heures_par_mois: 3, fin_mandat: sans-terme, absences: aucune }
usages:
  complet: oui
  adherents: { nom: Suivre les adhésions, etat: existant, outils: { complet: oui, liste: [base-adherents] }, groupes: [accueil], criticite: vital }
outils:
  complet: oui
  base-adherents:
    description: { nom: La base des adhésions, nature: fait-maison, auteur: Un ancien du bureau, usages: [adherents] }
    statut: officiel
    etape: adopte
    depuis: 2011-09-01
    criticite: vital
    groupes: [accueil]
    acces: { complet: oui, liste: [auteur] }
    second_facteur: { demande: non }
    savoir_faire: { complet: oui, liste: [auteur] }
    compte: { au_nom_de: association }
    procedure: { ecrite: non, suivie_par_une_autre_personne: non }
    donnees: { personnelles: oui, sensibles: non, mineurs: non }
    export: { existe: oui, essaye: non }
`;

describe('a home-made database by one author', () => {
  const result = scoreOf(BASE);
  const choice = choiceFor(result, 'base-adherents');

  it('stays, with writing and a second person first', () => {
    expect(verdictOf(result, 'base-adherents')).toBe('garder');
    expect(ids(choice.reasons)).toEqual(['ecrire-et-doubler-d-abord', 'fait-maison-a-partager']);
    expect(choice.review).toBe('2027-11-22');
  });

  it('is never told as a fault of its author', () => {
    expect(choice.reasons[1]?.args).toEqual({ auteur: 'Un ancien du bureau' });
  });

  it('weighs as high as can be if he is no longer there', () => {
    expectAtLeast(result, 'bus-factor', 'rester', 'critique');
  });

  it('opens with the second access, and asks for the page among the first actions', () => {
    expect(result.actions[0]?.id).toBe('second-acces@/outils/base-adherents');
    expect(result.actions.slice(0, 6).map(({ id }) => id)).toContain(
      'ecrire-procedure@/outils/base-adherents',
    );
  });

  it('is put into no migration', () => {
    expect(movingSteps(planOf(BASE))).toEqual([]);
  });

  it('needs nothing first once it is written and shared', () => {
    const shared = told(
      BASE,
      ['savoir_faire: { complet: oui, liste: [auteur] }', 'savoir_faire: [auteur, accueillante]'],
      ['ecrite: non,', 'ecrite: oui,'],
    );
    expect(ids(choiceFor(scoreOf(shared), 'base-adherents').reasons)).toEqual(['fait-maison-a-partager']);
  });
});
