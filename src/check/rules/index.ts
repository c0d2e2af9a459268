import type { Find } from '../rule.js';
import { find as accesIrrecuperable } from './acces-irrecuperable.js';
import { find as secondFacteurUnique } from './second-facteur-unique.js';
import { find as domaineARenouveler } from './domaine-a-renouveler.js';
import { find as comptePersonnel } from './compte-personnel.js';
import { find as mandatTermine } from './mandat-termine.js';
import { find as titulaireParti } from './titulaire-parti.js';
import { find as exportEssayeSansDate } from './export-essaye-sans-date.js';
import { find as donneesQuiSeContredisent } from './donnees-qui-se-contredisent.js';
import { find as groupePlusGrandQueLAssociation } from './groupe-plus-grand-que-l-association.js';
import { find as doubleUsageSansFin } from './double-usage-sans-fin.js';
import { find as perimetreSansRaison } from './perimetre-sans-raison.js';
import { find as reponseAncienne } from './reponse-ancienne.js';
import { find as choixARevoir } from './choix-a-revoir.js';
import { find as systemeSansCorrections } from './systeme-sans-corrections.js';
import { find as contratADenoncer } from './contrat-a-denoncer.js';
import { find as echeancePassee } from './echeance-passee.js';
import { find as niveauDepasse } from './niveau-depasse.js';
import { find as exclusionDepassee } from './exclusion-depassee.js';
import { find as porteursInsuffisants } from './porteurs-insuffisants.js';
import { find as budgetDepasse } from './budget-depasse.js';
import { find as exceptionExpiree } from './exception-expiree.js';
import { find as exceptionInutile } from './exception-inutile.js';
import { find as exceptionIncomplete } from './exception-incomplete.js';
import { find as exceptionSansEffet } from './exception-sans-effet.js';

/** The code of every rule, by its id. A test holds this list equal to the folder, to the data, to the texts and to the docs. */
export const FINDERS: Readonly<Record<string, Find>> = {
  'acces-irrecuperable': accesIrrecuperable,
  'second-facteur-unique': secondFacteurUnique,
  'domaine-a-renouveler': domaineARenouveler,
  'compte-personnel': comptePersonnel,
  'mandat-termine': mandatTermine,
  'titulaire-parti': titulaireParti,
  'export-essaye-sans-date': exportEssayeSansDate,
  'donnees-qui-se-contredisent': donneesQuiSeContredisent,
  'groupe-plus-grand-que-l-association': groupePlusGrandQueLAssociation,
  'double-usage-sans-fin': doubleUsageSansFin,
  'perimetre-sans-raison': perimetreSansRaison,
  'reponse-ancienne': reponseAncienne,
  'choix-a-revoir': choixARevoir,
  'systeme-sans-corrections': systemeSansCorrections,
  'contrat-a-denoncer': contratADenoncer,
  'echeance-passee': echeancePassee,
  'niveau-depasse': niveauDepasse,
  'exclusion-depassee': exclusionDepassee,
  'porteurs-insuffisants': porteursInsuffisants,
  'budget-depasse': budgetDepasse,
  'exception-expiree': exceptionExpiree,
  'exception-inutile': exceptionInutile,
  'exception-incomplete': exceptionIncomplete,
  'exception-sans-effet': exceptionSansEffet,
};
