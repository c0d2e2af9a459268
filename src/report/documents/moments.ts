import type { DocumentId } from '../../texts/fr/documents.js';
import type { MomentId } from '../../texts/fr/start-page.js';

/** A moment in the life of a change, and what one needs then, what comes first before. */
export interface Moment {
  readonly id: MomentId;
  readonly documents: readonly DocumentId[];
}

/** Every document and every file for a program, in the order in which an association needs them. */
export const MOMENTS: readonly Moment[] = [
  { id: 'lire', documents: ['rapport-audit', 'feuille-de-route'] },
  {
    id: 'decider',
    documents: ['dossier-decision', 'extrait-deliberation', 'note-financement', 'besoins-hebergeur'],
  },
  {
    id: 'dire',
    documents: [
      'information-personnes',
      'lettre-membres',
      'version-courte',
      'questions-reponses',
      'quel-outil-pour-quoi',
      'charte-usage',
      'mention-rgpd',
      'lettre-partenaires',
    ],
  },
  {
    id: 'faire',
    documents: [
      'agenda',
      'taches',
      'taches-kanboard',
      'taches-deck',
      'taches-deck-json',
      'pilote',
      'plan-formation',
      'agenda-formations',
      'fiche-outil',
      'export-sauvegarde',
      'annonce-gel',
      'fermeture-compte',
    ],
  },
  { id: 'regarder', documents: ['retours-essai', 'bilan-trois-mois'] },
  { id: 'besoin', documents: ['fiche-arrivee', 'depart-personne', 'continuite', 'registre-rgpd'] },
];
