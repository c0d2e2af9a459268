import { describe, expect, it } from 'vitest';
import { choiceFor, expectAtLeast, ids, movingSteps, planOf, scoreOf, told, verdictOf } from './situation.js';

/** Three funders send and want .docx, and the two people who write the files are already full. */
const DOCX = `
bascule: 1
association: { nom: Point d'Appui, salaries: 2 }
decisions:
  mode_habituel: ca
  prises: { en-parler: { instance: ca, date: 2026-09-10, objet: Regarder nos outils, porteurs: [directrice, president] } }
groupes:
  complet: oui
  equipe: { nom: L'équipe, nature: salaries, effectif: 2, heures_apprentissage: 0, formats_expliques: non, avis_demande: oui }
personnes:
  complet: oui
  directrice: { role: La directrice, heures_par_mois: 0, fin_mandat: sans-terme, absences: aucune }
  president: { role: Le président, heures_par_mois: 0.5, fin_mandat: 2028-04-01, absences: aucune }
usages:
  complet: oui
  bureautique: { nom: Écrire les dossiers, etat: existant, outils: [microsoft-office], groupes: [equipe], criticite: vital }
outils:
  complet: oui
  microsoft-office:
    { statut: officiel, etape: adopte, criticite: vital, groupes: [equipe], savoir_faire: [directrice], cout_annuel: 190 }
formats:
  formats_decides: non
  comptes: { complet: oui, docx: 900, xlsx: 200 }
  fichiers_cles: aucun
  archives: aucune
  echanges:
    complet: oui
    departement: { partenaire: Le département, sens: les-deux, format: docx, frequence: hebdomadaire, pdf_ou_odf_suffit: non }
    caf: { partenaire: La CAF, sens: les-deux, format: xlsx, frequence: mensuelle, pdf_ou_odf_suffit: non }
    commune: { partenaire: La commune, sens: les-deux, format: docx, frequence: hebdomadaire, pdf_ou_odf_suffit: non }
formation: { temps_reserve: non, formateurs: aucun }
`;

describe('every partner demands .docx and nobody has hours', () => {
  const result = scoreOf(DOCX);
  const choice = choiceFor(result, 'microsoft-office');

  it('waits for time, and promises nothing', () => {
    expect(verdictOf(result, 'microsoft-office')).toBe('attendre');
    expect(choice.trigger?.id).toBe('quand-il-y-aura-du-temps');
    expect(movingSteps(planOf(DOCX))).toEqual([]);
  });

  it('says both why: no hours, and partners who take nothing else', () => {
    expect(ids(choice.reasons)).toEqual(['personne-n-a-d-heures', 'partenaires-fermes']);
    expect(choice.reasons[1]?.args).toEqual({ partenaires: ['caf', 'commune', 'departement'] });
  });

  it('shows the documents as what weighs on moving, and asks the partners first', () => {
    expectAtLeast(result, 'formats', 'migrer', 'modere');
    const asked = result.actions.filter(({ kind }) => kind === 'demander-partenaire');
    expect(asked).toHaveLength(3);
    expect(asked.every(({ verification, gain }) => verification && gain === 0)).toBe(true);
  });

  it('waits too where people could carry it but those who use it have no hour to learn', () => {
    const carried = told(DOCX, ['heures_par_mois: 0,', 'heures_par_mois: 6,']);
    const waiting = choiceFor(scoreOf(carried), 'microsoft-office');
    expect([waiting.verdict, ids(waiting.reasons)[0]]).toEqual(['attendre', 'aucune-heure-pour-apprendre']);
  });

  it('may move once there are hours, with the partners said against it', () => {
    const able = told(
      DOCX,
      ['heures_par_mois: 0,', 'heures_par_mois: 6,'],
      ['heures_apprentissage: 0,', 'heures_apprentissage: 2,'],
    );
    const moving = choiceFor(scoreOf(able), 'microsoft-office');
    expect(moving.verdict).toBe('remplacer');
    expect(ids(moving.reasons)).toContain('partenaires-fermes');
  });
});
