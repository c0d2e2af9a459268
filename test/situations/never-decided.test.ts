import { describe, expect, it } from 'vitest';
import {
  answersOf,
  choiceFor,
  expectAtLeast,
  movingSteps,
  planOf,
  scoreOf,
  told,
  verdictOf,
} from './situation.js';

/** Three years of « il faudrait quitter Google » in the corridor, and not one line in any minutes. */
const CORRIDOR = `
bascule: 1
association: { nom: Les Passeurs de Livres, benevoles: 16 }
decisions:
  mode_habituel: ca
  instances: { complet: oui, ca: { preavis_jours: 10, intervalle_semaines: 8, prochaine: 2027-01-12 } }
  prises: aucune
groupes:
  complet: oui
  benevoles: { nom: Les bénévoles, nature: benevoles, effectif: 16, heures_apprentissage: 1 }
personnes:
  complet: oui
  motivee: { role: La bibliothécaire, heures_par_mois: 6, fin_mandat: sans-terme, absences: aucune }
  president: { role: Le président, heures_par_mois: 2, fin_mandat: 2028-02-01, absences: aucune }
usages:
  complet: oui
  fichiers: { etat: existant, outils: [google-drive], groupes: [benevoles], criticite: vital }
  visio: { etat: existant, outils: [jitsi-meet], groupes: [benevoles], criticite: utile }
outils:
  complet: oui
  google-drive: { statut: officiel, etape: adopte, criticite: vital, acces: [president], savoir_faire: [president, motivee], compte: { au_nom_de: personne, titulaire: president }, groupes: [benevoles], export: { existe: oui, essaye: non } }
  jitsi-meet: { statut: officiel, etape: adopte, criticite: utile, groupes: [benevoles] }
`;

describe('a decision never taken', () => {
  const result = scoreOf(CORRIDOR);
  const choice = choiceFor(result, 'google-drive');

  it('makes what would move wait until it is decided, by those whose turn it is', () => {
    expect(verdictOf(result, 'google-drive')).toBe('attendre');
    expect(choice.reasons[0]?.id).toBe('rien-n-est-decide');
    expect(choice.trigger).toMatchObject({ id: 'quand-ce-sera-decide', args: { instance: 'ca' } });
  });

  it('changes nothing for what stays anyway', () => {
    expect(verdictOf(result, 'jitsi-meet')).toBe('garder');
  });

  it('shows the family of decisions as high', () => {
    expectAtLeast(result, 'decision', 'migrer', 'eleve');
    expect(answersOf(result, 'decision', 'migrer')).toContain('porter-en-instance');
  });

  it('has safeguards in the road map and nothing before the decision', () => {
    const planned = planOf(CORRIDOR);
    expect(movingSteps(planned)).toEqual([]);
    const texts = planned.plan.steps.map(({ text }) => text);
    for (const safeguard of ['garde-fous.export', 'garde-fous.acces', 'garde-fous.compte'])
      expect(texts).toContain(safeguard);
  });

  it('plans nothing but safeguards and what prepares it before the decision, once people decide', () => {
    const open = told(CORRIDOR, ['prises: aucune', 'prises: inconnu']);
    const { plan } = planOf(open);
    const decision = plan.steps.find((step) => step.decision !== undefined);
    expect(choiceFor(scoreOf(open), 'google-drive').verdict).toBe('remplacer');
    const before = plan.steps.filter(({ end }) => end < (decision?.start ?? ''));
    for (const { recipe, text } of before)
      expect(recipe === 'garde-fous' || /\.(entretiens|dossier)$/.test(text), text).toBe(true);
  });
});
