import { describe, expect, it } from 'vitest';
import { choiceFor, expectAtLeast, ids, planOf, scoreOf, told, verdictOf } from './situation.js';

/** The message came yesterday: from 60 to 480 euros a year, in a month. */
const PRICE = `
bascule: 1
association: { nom: Cinéma des Deux Rives, benevoles: 18 }
decisions:
  mode_habituel: bureau
  instances: { bureau: { preavis_jours: 3, intervalle_semaines: 2, prochaine: 2026-12-01 } }
groupes:
  complet: oui
  bureau: { nom: Le bureau, nature: administrateurs, effectif: 5, heures_apprentissage: 2 }
personnes:
  complet: oui
  programmatrice: { role: La programmatrice, heures_par_mois: 8, fin_mandat: sans-terme, absences: aucune }
  secretaire: { role: La secrétaire, heures_par_mois: 6, fin_mandat: 2028-03-01, absences: aucune }
usages:
  complet: oui
  lettre-information: { nom: Envoyer le programme, etat: existant, outils: [mailchimp], groupes: [bureau], criticite: important }
outils:
  complet: oui
  mailchimp:
    statut: officiel
    etape: adopte
    criticite: important
    groupes: [bureau]
    acces: [programmatrice]
    savoir_faire: [programmatrice]
    compte: { au_nom_de: association }
    cout_annuel: 60
    export: { existe: oui, essaye: non }
    changements_annonces:
      complet: oui
      hausse: { nature: prix, date: 2026-12-22, cout_annuel_ensuite: 480 }
objectifs: { budget_annuel: 100 }
`;

describe('a service that multiplies its price within a month', () => {
  const result = scoreOf(PRICE);
  const choice = choiceFor(result, 'mailchimp');
  const { plan } = planOf(PRICE);

  it('is replaced, the price first among the reasons, with its figures and its date', () => {
    expect(verdictOf(result, 'mailchimp')).toMatch(/^remplacer → /);
    expect(choice.reasons[0]).toMatchObject({
      id: 'prix-multiplie',
      args: { avant: 60, ensuite: 480, date: '2026-12-22' },
    });
  });

  it('gets its data out first, in the reasons and in the road map', () => {
    expect(ids(choice.reasons)).toContain('sortir-les-donnees-d-abord');
    const way = plan.steps.find(({ text }) => text === 'garde-fous.export');
    expect(way?.tools).toEqual(['mailchimp']);
    for (const step of plan.steps.filter(
      ({ recipe, decision }) => recipe !== 'garde-fous' && decision !== undefined,
    ))
      expect(step.start > (way?.end ?? '')).toBe(true);
    expect(way?.start).toBe(plan.steps.map(({ start }) => start).sort()[0]);
  });

  it('says what it gives up: the date, when a calm passage takes longer', () => {
    expect(ids(choice.reasons)).toContain('delai-court');
    const late = plan.steps.some(({ text, end }) => text.endsWith('.bascule') && end > '2026-12-22');
    const given = plan.deadlinesGivenUp.map(({ kind, tool }) => `${kind} ${tool ?? ''}`);
    expect([late, given]).toEqual([true, ['prix mailchimp']]);
  });

  it('shows on the staying side: the price and the future of the service', () => {
    expectAtLeast(result, 'couts', 'rester', 'eleve');
    expectAtLeast(result, 'perennite', 'rester', 'modere');
  });

  it('does not wait for hours to be found, nor for a decision long put off', () => {
    const tired = told(
      PRICE,
      ['heures_par_mois: 8', 'heures_par_mois: 0'],
      ['heures_par_mois: 6', 'heures_par_mois: 0'],
      ['mode_habituel: bureau', 'mode_habituel: bureau\n  prises: aucune'],
    );
    expect(choiceFor(scoreOf(tired), 'mailchimp').verdict).toBe('remplacer');
  });

  it('is an ordinary matter where the price rises a little', () => {
    const little = choiceFor(scoreOf(told(PRICE, ['ensuite: 480', 'ensuite: 66'])), 'mailchimp');
    expect(ids(little.reasons)).not.toContain('delai-court');
  });
});
