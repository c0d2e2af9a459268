import { describe, expect, it } from 'vitest';
import { choiceFor, expectAtLeast, ids, movingSteps, planOf, scoreOf, told, verdictOf } from './situation.js';

/** A friend of the association keeps everything on a machine at home: free, quick to answer, and alone. */
const FRIEND = `
bascule: 1
association: { nom: Radio Lavoir, benevoles: 20 }
groupes:
  complet: oui
  equipe: { nom: L'équipe, nature: benevoles, effectif: 20, heures_apprentissage: 1 }
personnes:
  complet: oui
  technicien: { role: L'ami qui héberge, heures_par_mois: 3, fin_mandat: sans-terme, absences: inconnu }
  redaction: { role: La rédaction en chef, heures_par_mois: 4, fin_mandat: sans-terme, absences: aucune }
usages:
  complet: oui
  fichiers: { etat: existant, outils: [nextcloud], groupes: [equipe], criticite: vital }
  lettre-information: { etat: existant, outils: [listmonk], groupes: [equipe], criticite: important }
outils:
  complet: oui
  nextcloud:
    { statut: officiel, etape: adopte, criticite: vital, acces: [technicien, redaction], savoir_faire: [technicien, redaction], hebergeur: ami, donnees: { personnelles: oui, sensibles: non, mineurs: non }, export: { existe: oui, essaye: non } }
  listmonk:
    { statut: officiel, etape: adopte, criticite: important, acces: [technicien], savoir_faire: [technicien], hebergeur: ami, donnees: { personnelles: oui, sensibles: non, mineurs: non }, export: { existe: oui, essaye: oui } }
hebergeurs:
  complet: oui
  ami:
    nom: Le serveur de l'ami
    compte: { au_nom_de: personne, titulaire: technicien }
    acces: { complet: oui, liste: [technicien] }
    savoir_faire: { complet: oui, liste: [technicien] }
    second_facteur: { demande: non }
    financement: gratuit-benevole
    sauvegarde: { existe: oui, ailleurs: non, restauration_essayee: non }
    reversibilite: inconnu
    contrat_donnees: non
`;

describe('a friendly host without funding', () => {
  const result = scoreOf(FRIEND);

  it('makes its tools wait: nothing burns, and nothing more is built on it', () => {
    for (const tool of ['nextcloud', 'listmonk']) {
      expect(verdictOf(result, tool)).toBe('attendre');
      expect(choiceFor(result, tool).trigger?.id).toBe('si-l-hebergement-change');
      expect(choiceFor(result, tool).review).toBe('2027-05-22');
    }
    expect(movingSteps(planOf(FRIEND))).toEqual([]);
  });

  it('says that one host carries them both', () => {
    const shared = choiceFor(result, 'nextcloud').reasons.find(({ id }) => id === 'hebergeur-partage');
    expect(shared?.args).toEqual({ hebergeur: 'ami', outils: ['listmonk'] });
  });

  it('keeps the way out ready where nobody has tried it, and says nothing of it where it was tried', () => {
    expect(ids(choiceFor(result, 'nextcloud').reasons)).toContain('garder-la-sortie-prete');
    expect(ids(choiceFor(result, 'listmonk').reasons)).not.toContain('garder-la-sortie-prete');
    expect(result.actions.map(({ id }) => id)).toContain('essayer-export@/outils/nextcloud');
  });

  it('weighs where one machine and one person hold it all', () => {
    expectAtLeast(result, 'bus-factor', 'rester', 'eleve');
    const [first] = result.actions;
    expect([first?.kind, first?.subject]).toEqual(['reprise-de-compte', '/hebergeurs/ami']);
  });

  it('is nothing to wait for once two people hold it and one can leave with everything', () => {
    const settled = told(
      FRIEND,
      ['reversibilite: inconnu', 'reversibilite: oui'],
      [
        'acces: { complet: oui, liste: [technicien] }',
        'acces: { complet: oui, liste: [technicien, redaction] }',
      ],
    );
    expect(verdictOf(scoreOf(settled), 'nextcloud')).toBe('garder');
  });
});
