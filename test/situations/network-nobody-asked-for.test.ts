import { describe, expect, it } from 'vitest';
import { choiceFor, ids, movingSteps, planOf, scoreOf, told, verdictOf } from './situation.js';

/** The federation's network: beautiful, libre, installed, and empty, for nobody worked together before it either. */
const NETWORK = `
bascule: 1
association: { nom: Fédération des centres du Val, salaries: 3, benevoles: 12 }
groupes:
  complet: oui
  centres: { nom: Les équipes des centres, nature: salaries, effectif: 40, heures_apprentissage: 1 }
personnes:
  complet: oui
  delegue: { role: Le délégué, heures_par_mois: 4, fin_mandat: sans-terme, absences: aucune }
  animatrice: { role: L'animatrice du réseau, heures_par_mois: 6, fin_mandat: sans-terme, absences: aucune }
usages:
  complet: oui
  echanges:
    nom: Échanger entre centres
    etat: souhaite
    cooperation_existe: non
    outils: { complet: oui, liste: [reseau-des-centres] }
    groupes: [centres]
    criticite: utile
outils:
  complet: oui
  reseau-des-centres:
    description: { nom: Le réseau des centres, nature: libre, usages: [reseau-social] }
    statut: officiel
    etape: essai
    depuis: 2025-09-01
    part_reelle: 3
    acces: [delegue]
    groupes: [centres]
    criticite: utile
`;

describe('a network tool wished for where no cooperation exists', () => {
  const result = scoreOf(NETWORK);
  const choice = choiceFor(result, 'reseau-des-centres');

  it('is no tool for now: people first', () => {
    expect(verdictOf(result, 'reseau-des-centres')).toBe('pas-d-outil');
    expect(ids(choice.reasons)).toEqual(['pas-encore-de-cooperation']);
  });

  it('says what would change the answer, and when to ask again', () => {
    expect([choice.trigger?.id, choice.review]).toEqual(['quand-on-cooperera', '2027-11-22']);
  });

  it('has no step in the road map but safeguards', () => {
    expect(movingSteps(planOf(NETWORK))).toEqual([]);
  });

  it('is a question first where nobody has said whether people cooperate', () => {
    const untold = told(NETWORK, ['cooperation_existe: non', 'cooperation_existe: inconnu']);
    const asked = choiceFor(scoreOf(untold), 'reseau-des-centres');
    expect([asked.verdict, ids(asked.reasons)[0]]).toEqual(['attendre', 'cooperation-a-verifier']);
  });

  it('is tried for good where they already do', () => {
    const alive = told(NETWORK, ['cooperation_existe: non', 'cooperation_existe: oui']);
    expect(choiceFor(scoreOf(alive), 'reseau-des-centres').verdict).toBe('adapter');
  });
});
