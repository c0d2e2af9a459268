import { describe, expect, it } from 'vitest';
import { choiceFor, expectAtLeast, ids, movingSteps, planOf, scoreOf, told, verdictOf } from './situation.js';

/** Two workbooks with buttons that nobody will rewrite; everything else is letters and minutes. */
const MACROS = `
bascule: 1
association: { nom: L'Atelier des Berges }
groupes:
  complet: oui
  bureau: { nom: Le bureau, nature: administrateurs, effectif: 6, heures_apprentissage: 1 }
personnes:
  complet: oui
  tresorier: { role: Le trésorier, heures_par_mois: 3, fin_mandat: 2028-05-01, absences: aucune }
  secretaire: { role: La secrétaire, heures_par_mois: 3, fin_mandat: 2028-05-01, absences: aucune }
usages:
  bureautique: { outils: [microsoft-office], groupes: [bureau], criticite: vital }
outils:
  complet: oui
  microsoft-office: { statut: officiel, etape: adopte, criticite: vital, groupes: [bureau], savoir_faire: [tresorier, secretaire] }
formats:
  comptes: { complet: oui, docx: 240, xlsx: 60, xlsm: 2 }
  fichiers_cles:
    complet: oui
    heures:
      { nom: Le tableau des heures, outil: microsoft-office, format: xlsm, macros: oui, criticite: vital, proprietaire: tresorier, essai_conversion: echoue }
    cotisations:
      { nom: Les cotisations, outil: microsoft-office, format: xlsm, macros: oui, criticite: vital, proprietaire: secretaire, essai_conversion: partiel }
    budget:
      { nom: Le budget, outil: microsoft-office, format: xlsx, macros: non, criticite: important, proprietaire: tresorier, essai_conversion: reussi }
`;

describe('permanent macros in two files', () => {
  const result = scoreOf(MACROS);

  it('stay as a small perimeter that is named, and the rest may go', () => {
    const choice = choiceFor(result, 'microsoft-office');
    expect(verdictOf(result, 'microsoft-office')).toBe('garder');
    expect(ids(choice.reasons)).toEqual(['fichiers-a-laisser', 'le-reste-peut-partir']);
    expect(choice.reasons[0]?.args).toEqual({ fichiers: ['cotisations', 'heures'] });
    expect(choice.reasons[1]?.args).toEqual({ cible: 'libreoffice' });
  });

  it('are looked at again, not for ever', () => {
    expect(choiceFor(result, 'microsoft-office').review).toBe('2027-11-22');
  });

  it('weigh in the documents, and are put into no migration', () => {
    expectAtLeast(result, 'formats', 'migrer', 'eleve');
    expect(movingSteps(planOf(MACROS))).toEqual([]);
  });
});

describe('the same, with what the association says of it', () => {
  it('keeps the perimeter with its reason, its people and its own review', () => {
    const declared = told(MACROS, [
      'savoir_faire: [tresorier, secretaire] }',
      'savoir_faire: [tresorier], perimetre_maintenu: { raison: Deux classeurs à boutons, personnes: [tresorier], revue: 2027-06-30 } }',
    ]);
    const choice = choiceFor(scoreOf(declared), 'microsoft-office');
    expect([choice.verdict, choice.own, choice.review]).toEqual(['garder', true, '2027-06-30']);
    expect(choice.reasons[0]?.args).toEqual({ raison: 'Deux classeurs à boutons', personnes: ['tresorier'] });
  });

  it('moves where the association chose to, and says which files stay', () => {
    const wanted = `${MACROS.trimEnd()}\nobjectifs: { cibles: { microsoft-office: { vers: libreoffice, raison: Les licences expirent } } }\n`;
    const choice = choiceFor(scoreOf(wanted), 'microsoft-office');
    expect([choice.verdict, choice.to, choice.own]).toEqual(['remplacer', 'libreoffice', true]);
    expect(ids(choice.reasons)).toContain('fichiers-a-laisser');
  });

  it('waits while nobody has tried to convert what everything hangs on', () => {
    const untried = told(
      MACROS,
      ['essai_conversion: echoue', 'essai_conversion: pas-fait'],
      ['essai_conversion: partiel', 'essai_conversion: inconnu'],
    );
    const choice = choiceFor(scoreOf(untried), 'microsoft-office');
    expect([choice.verdict, choice.trigger?.id]).toEqual(['attendre', 'quand-la-conversion-sera-essayee']);
  });
});
