import { describe, expect, it } from 'vitest';
import { answersOf, choiceFor, expectAtLeast, ids, planOf, scoreOf, told, verdictOf } from './situation.js';

/** Two years ago the files were copied; nobody said from when on the old place would no longer serve. */
const HALF_WAY = `
bascule: 1
association: { nom: Les Jardins du Bief, benevoles: 15 }
decisions:
  mode_habituel: ca
  prises:
    fichiers-ailleurs:
      instance: ca
      date: 2024-10-14
      objet: Mettre nos fichiers chez l'hébergeur voisin
      porteurs: [coordinatrice, tresoriere]
groupes:
  complet: oui
  benevoles: { nom: Les bénévoles, nature: benevoles, effectif: 15, heures_apprentissage: 1 }
personnes:
  complet: oui
  coordinatrice: { role: La coordinatrice, heures_par_mois: 4, fin_mandat: sans-terme, absences: aucune }
  tresoriere: { role: La trésorière, heures_par_mois: 3, fin_mandat: 2028-03-20, absences: aucune }
usages:
  complet: oui
  fichiers:
    nom: Ranger et partager les documents
    etat: existant
    outils: { complet: oui, liste: [google-drive, nextcloud] }
    groupes: [benevoles]
    criticite: vital
    contournements:
      demander-ou: { description: On demande par message dans lequel c'est, connu_par: observe }
outils:
  complet: oui
  google-drive:
    { statut: officiel, etape: adopte, part_reelle: 55, criticite: vital, acces: [coordinatrice], groupes: [benevoles] }
  nextcloud:
    { statut: officiel, etape: double-usage, depuis: 2024-11-04, part_reelle: 45, remplace: google-drive, criticite: vital, acces: [coordinatrice, tresoriere], groupes: [benevoles] }
`;

describe('half-migrated for two years, with two places alive', () => {
  const result = scoreOf(HALF_WAY);

  it('is finished, not opened anew: both tools end in one place', () => {
    expect(verdictOf(result, 'nextcloud')).toBe('adapter → nextcloud');
    expect(verdictOf(result, 'google-drive')).toBe('fusionner → nextcloud');
    expect(ids(choiceFor(result, 'google-drive').reasons)).toContain('deja-commence');
  });

  it('says for how long, and that going back is an answer too', () => {
    const lasting = choiceFor(result, 'nextcloud').reasons.find(({ id }) => id === 'double-usage-qui-dure');
    expect(lasting?.args).toEqual({ mois: 24 });
  });

  it('shows two living places as a risk of staying', () => {
    expectAtLeast(result, 'dispersion', 'rester', 'eleve');
    expect(answersOf(result, 'dispersion', 'rester')).toContain('finir-ou-revenir');
  });

  it('makes one project of both, with a switch and an end to living side by side', () => {
    const { plan } = planOf(HALF_WAY);
    const switches = plan.steps.filter(({ pointOfNoReturn }) => pointOfNoReturn);
    expect(switches.map(({ tools }) => tools)).toEqual([['google-drive', 'nextcloud']]);
    expect(plan.steps.some(({ text }) => text === 'fichiers-partages.cohabitation')).toBe(true);
  });
});

describe('the same, six months after the copy', () => {
  it('is an ordinary passage: nothing is said of its length', () => {
    const young = scoreOf(told(HALF_WAY, ['2024-11-04', '2026-06-01']));
    expect(verdictOf(young, 'nextcloud')).toBe('adapter → nextcloud');
    expect(ids(choiceFor(young, 'nextcloud').reasons)).not.toContain('double-usage-qui-dure');
  });
});
