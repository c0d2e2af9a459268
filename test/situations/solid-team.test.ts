import { describe, expect, it } from 'vitest';
import { choiceFor, familyOf, ids, movingSteps, planOf, scoreOf, verdictOf } from './situation.js';

/** Three people for everything, pages that somebody else has followed, an export opened last month. Dull, and wonderful. */
const SOLID = `
bascule: 1
association: { nom: Les Amis de la Bibliothèque, aide_exterieure: aucune, tentatives: aucune }
decisions:
  mode_habituel: ca
  prises: { complet: oui, nos-outils: { instance: ca, date: 2025-02-03, objet: Nos outils libres, porteurs: [a, b, c] } }
groupes:
  complet: oui
  equipe: { nom: L'équipe, nature: benevoles, effectif: 8, aisance: { debutant: 2, a_l_aise: 5, expert: 1 }, libre_chez_soi: 4, seules_a_domicile: 0, sans_ordinateur: 0, sans_smartphone: 0, sans_bonne_connexion: 0, refusent_un_compte: 0, ne_suivra_pas: 0, heures_apprentissage: 2, systemes: { complet: oui, linux: 8 }, suites: { complet: oui, libreoffice: 8 }, avis_demande: oui, formats_expliques: oui }
personnes:
  complet: oui
  a: { role: La présidente, heures_par_mois: 4, fin_mandat: sans-terme, absences: aucune, competences: { complet: oui, nextcloud: expert } }
  b: { role: Le trésorier, heures_par_mois: 4, fin_mandat: sans-terme, absences: aucune, competences: { complet: oui, nextcloud: a-l-aise } }
  c: { role: La secrétaire, heures_par_mois: 4, fin_mandat: sans-terme, absences: aucune, competences: { complet: oui, nextcloud: a-l-aise } }
usages:
  complet: oui
  fichiers: { etat: existant, cooperation_existe: oui, outils: { complet: oui, liste: [nextcloud] }, groupes: { complet: oui, liste: [equipe] }, criticite: vital, contournements: aucun, besoins_non_couverts: aucun, procedure: { ecrite: oui, suivie_par_une_autre_personne: oui } }
outils:
  complet: oui
  nextcloud: { statut: officiel, etape: adopte, depuis: 2022-01-01, remplace: inconnu, acces: { complet: oui, liste: [a, b, c] }, second_facteur: { demande: non }, savoir_faire: { complet: oui, liste: [a, b, c] }, compte: { au_nom_de: association }, procedure: { ecrite: oui, suivie_par_une_autre_personne: oui }, groupes: { complet: oui, liste: [equipe] }, usages: [fichiers], criticite: vital, donnees: { personnelles: oui, sensibles: non, mineurs: non }, cout_annuel: 60, limites: aucune, changements_annonces: aucun, export: { existe: oui, essaye: oui, complet: oui }, adherences: aucune, hebergeur: chaton }
hebergeurs:
  complet: oui
  chaton: { nom: L'hébergeur du coin, compte: { au_nom_de: association }, acces: { complet: oui, liste: [a, b, c] }, second_facteur: { demande: non }, savoir_faire: { complet: oui, liste: [a, b, c] }, financement: adhesion, cout_annuel: 60, sauvegarde: { existe: oui, ailleurs: oui, restauration_essayee: oui }, reversibilite: oui, contrat_donnees: oui }
acces_critiques: aucun
formats: { comptes: { complet: oui, odt: 300 }, fichiers_cles: aucun, archives: aucune, echanges: aucun, formats_decides: oui }
formation: { temps_reserve: oui, entraide: oui, formateurs: aucun }
information: { canaux: { complet: oui, lettre: { touche: 100 } }, touche_tout_le_monde: oui, charte: oui, espaces_de_parole: oui, demarche_expliquee: oui, ton: ouvert, incidents: aucun }
soutien: { equipe: { complet: oui, liste: [a, b, c] }, beta_testeurs: 2, periode_essai: oui, association_paire: { demandee: oui } }
objectifs: { budget_annuel: 100, budget_ponctuel: 0 }
calendrier: { periodes: { complet: oui, ete: { du: 2026-07-01, au: 2026-08-31, nature: calme, chaque_annee: oui } } }
`;

describe('a solid team with everything documented', () => {
  const result = scoreOf(SOLID);

  it('keeps its tool, and nobody has to excuse themselves', () => {
    const choice = choiceFor(result, 'nextcloud');
    expect(verdictOf(result, 'nextcloud')).toBe('garder');
    expect(ids(choice.reasons)).toEqual(['deja-libre']);
    expect(choice.review).toBe('2027-11-22');
  });

  it('has every family at the lowest level, on both sides', () => {
    for (const { family, side, levels } of result.families)
      expect([family, side, levels.low, levels.high]).toEqual([family, side, 'faible', 'faible']);
  });

  it('leaves next to nothing unknown', () => {
    for (const { family, side, score } of result.families)
      expect(score.high - score.low, `${family}@${side}`).toBeLessThanOrEqual(10);
  });

  it('is asked for no migration, and for little else', () => {
    expect(movingSteps(planOf(SOLID))).toEqual([]);
    expect(familyOf(result, 'bus-factor', 'rester').score).toEqual({ low: 0, high: 0 });
  });
});
