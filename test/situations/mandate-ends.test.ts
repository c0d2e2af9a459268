import { describe, expect, it } from 'vitest';
import { choiceFor, expectAtLeast, familyOf, ids, planOf, scoreOf, told, verdictOf } from './situation.js';

/** One person holds the files and the name of the site; her mandate ends at the general assembly in January. */
const LEAVING = `
bascule: 1
association: { nom: Vélo pour Tous, benevoles: 14 }
groupes:
  complet: oui
  bureau: { nom: Le bureau, nature: administrateurs, effectif: 6, heures_apprentissage: 1 }
personnes:
  complet: oui
  secretaire: { role: La secrétaire, heures_par_mois: 4, fin_mandat: 2027-01-23, absences: aucune }
  tresoriere: { role: La trésorière, heures_par_mois: 3, fin_mandat: 2029-01-23, absences: aucune }
  president: { role: Le président, heures_par_mois: 2, fin_mandat: 2029-01-23, absences: aucune }
usages:
  complet: oui
  fichiers: { etat: existant, outils: { complet: oui, liste: [nextcloud] }, groupes: [bureau], criticite: vital }
outils:
  complet: oui
  nextcloud:
    statut: officiel
    etape: adopte
    criticite: vital
    groupes: [bureau]
    acces: { complet: oui, liste: [secretaire] }
    second_facteur: { demande: non }
    savoir_faire: { complet: oui, liste: [secretaire] }
    compte: { au_nom_de: association }
    procedure: { ecrite: non }
    export: { existe: oui, essaye: oui, complet: oui }
acces_critiques:
  complet: oui
  nom-de-domaine:
    { nature: nom-de-domaine, acces: { complet: oui, liste: [secretaire] }, second_facteur: { demande: non }, savoir_faire: { complet: oui, liste: [secretaire] }, compte: { au_nom_de: association }, criticite: vital, echeance: 2027-06-30 }
`;

describe('a single holder whose mandate ends in two months', () => {
  const result = scoreOf(LEAVING);

  it('changes no tool, and puts the relay before anything else', () => {
    const choice = choiceFor(result, 'nextcloud');
    expect(verdictOf(result, 'nextcloud')).toBe('garder');
    expect(choice.reasons[0]).toMatchObject({
      id: 'relais-d-abord',
      args: { personnes: ['secretaire'], date: '2027-01-23' },
    });
  });

  it('opens with a second access as the first action', () => {
    const [first, second] = result.actions;
    expect([first?.kind, second?.kind]).toEqual(['second-acces', 'second-acces']);
    expect([first?.subject, second?.subject].sort()).toEqual([
      '/acces_critiques/nom-de-domaine',
      '/outils/nextcloud',
    ]);
    expect(['tresoriere', 'president']).toContain(first?.args['personne']);
  });

  it('counts as if she had already left: nobody would carry it', () => {
    expectAtLeast(result, 'bus-factor', 'rester', 'critique');
    const reasons = familyOf(result, 'bus-factor', 'rester').contributions;
    expect(reasons[0]?.measures['porteurs']).toEqual({ best: 0, worst: 0 });
  });

  it('gives her two months to the hand-over: safeguards end before she does', () => {
    const { plan } = planOf(LEAVING);
    const access = plan.steps.find(({ text }) => text === 'garde-fous.acces');
    expect(access?.tools).toEqual(['nextcloud']);
    expect((access?.end ?? '9999') < '2027-01-23').toBe(true);
  });

  it('says nothing of a relay where somebody else stays', () => {
    const two = told(LEAVING, [
      'acces: { complet: oui, liste: [secretaire] }',
      'acces: [secretaire, president]',
    ]);
    expect(ids(choiceFor(scoreOf(two), 'nextcloud').reasons)).not.toContain('relais-d-abord');
  });
});
