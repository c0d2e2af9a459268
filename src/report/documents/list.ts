import { annonceGel } from './annonce-gel.js';
import { besoinsHebergeur } from './besoins-hebergeur.js';
import { bilanTroisMois } from './bilan-trois-mois.js';
import { charteUsage } from './charte-usage.js';
import { continuite } from './continuite.js';
import { departPersonne } from './depart-personne.js';
import type { DocumentRow } from './document.js';
import { dossierDecision } from './dossier-decision.js';
import { exportSauvegarde } from './export-sauvegarde.js';
import { extraitDeliberation } from './extrait-deliberation.js';
import { fermetureCompte } from './fermeture-compte.js';
import { feuilleDeRoute } from './feuille-de-route.js';
import { ficheArrivee } from './fiche-arrivee.js';
import { ficheOutil } from './fiche-outil.js';
import { informationPersonnes } from './information-personnes.js';
import { lettreMembres } from './lettre-membres.js';
import { lettrePartenaires } from './lettre-partenaires.js';
import { mentionRgpd } from './mention-rgpd.js';
import { noteFinancement } from './note-financement.js';
import { pilote } from './pilote.js';
import { planFormation } from './plan-formation.js';
import { quelOutilPourQuoi } from './quel-outil-pour-quoi.js';
import { questionsReponses } from './questions-reponses.js';
import { rapportAudit } from './rapport-audit.js';
import { registreRgpd } from './registre-rgpd.js';
import { retoursEssai } from './retours-essai.js';
import { versionCourte } from './version-courte.js';

/** The documents that can be written, in the order in which they are offered: for everybody first, then by whom they are for. */
export const DOCUMENTS: readonly DocumentRow[] = [
  rapportAudit,
  feuilleDeRoute,
  dossierDecision,
  extraitDeliberation,
  noteFinancement,
  charteUsage,
  lettreMembres,
  questionsReponses,
  annonceGel,
  quelOutilPourQuoi,
  ficheOutil,
  versionCourte,
  mentionRgpd,
  planFormation,
  continuite,
  departPersonne,
  exportSauvegarde,
  fermetureCompte,
  registreRgpd,
  pilote,
  retoursEssai,
  bilanTroisMois,
  ficheArrivee,
  informationPersonnes,
  besoinsHebergeur,
  lettrePartenaires,
];
