import type { Coefficient } from '../../domain/coefficient.js';
import type { Polarity } from '../../domain/method.js';
import { capital, idWords, listWords, numberWords } from './words.js';

/** What each coefficient says, by its place in the data file: a group, or one figure where it has words of its own. */
export const COEFFICIENT_WORDS: Readonly<Record<string, string>> = {
  '/weights/combinaison/attenuation': 'ce que pèse chaque raison de plus, par rapport à la précédente',
  '/weights/combinaison/plafond_gain': 'le plafond d’une gravité quand on compare des actions',
  '/weights/niveaux': 'le seuil d’un niveau',
  '/weights/sensibilite/variation': 'de combien chaque coefficient est déplacé pour l’essai',
  '/weights/questions/repondues':
    'parts de questions déjà répondues où l’on regarde ce qu’une réponse de plus apporterait',
  '/weights/fraicheur/apres_mois': 'mois après lesquels une réponse datée s’élargit',
  '/weights/fraicheur/oubli_mois': 'mois après lesquels une réponse datée est à redemander',
  '/weights/fraicheur/elargissement': 'de combien un nombre s’élargit alors, de chaque côté',
  '/weights/chaines/domaine_mois': 'mois avant l’échéance où un nom de domaine est signalé',
  '/weights/exclusion/tolerance_part':
    'la part d’un groupe que l’on accepte de laisser à la porte, faute de limite choisie',
  '/weights/criticite': 'l’importance d’une chose',
  '/weights/bus-factor/porteurs': 'selon le nombre de personnes qui peuvent s’en occuper',
  '/weights/bus-factor/procedure_suivie':
    'quand la façon de faire est écrite, et que quelqu’un d’autre l’a suivie',
  '/weights/bus-factor/procedure_ecrite':
    'quand la façon de faire est écrite, sans que personne l’ait suivie',
  '/weights/bus-factor/horizon_mois': 'mois pendant lesquels il faut être là pour compter',
  '/weights/bus-factor/binome_mois': 'mois de présence demandés à une deuxième personne',
  '/weights/bus-factor/absence_longue_jours': 'jours à partir desquels une absence compte',
  '/weights/bus-factor/noeuds': 'effort de recherche du plus petit groupe',
  '/weights/formats/fichier_cle': 'ce qu’un fichier important contient de difficile à reprendre',
  '/weights/formats/ouverture': 'selon que le format est ouvert',
  '/weights/formats/essai_conversion': 'selon ce qu’a donné l’essai de conversion',
  '/weights/formats/echange': 'un échange de fichiers dans un format imposé',
  '/weights/formats/frequence': 'selon le rythme des échanges',
  '/weights/formats/archive': 'une archive sans copie ouverte',
  '/weights/formats/sortie': 'selon que l’on peut sortir ses données',
  '/weights/formats/formats_non_expliques': 'des formats qui n’ont pas été expliqués',
  '/weights/formats/formats_non_decides': 'des formats qui n’ont pas été choisis',
  '/weights/formation/horizon_mois': 'mois sur lesquels on compte le temps d’apprendre',
  '/weights/formation/personnes_par_seance': 'personnes aidées à la fois',
  '/weights/formation/sans_temps_reserve': 'la part des heures qui se font vraiment, sans temps réservé',
  '/weights/formation/apprentissage_inconnu': 'heures pour apprendre un outil dont on ne sait rien',
  '/weights/information/procedure_absente': 'une façon de faire qui n’est pas écrite',
  '/weights/information/procedure_non_suivie': 'une façon de faire écrite, que personne d’autre n’a suivie',
  '/weights/information/avis_non_demande': 'un avis que l’on n’a pas demandé',
  '/weights/information/personnes_non_jointes': 'des personnes que l’information ne touche pas',
  '/weights/information/demarche_non_expliquee': 'une démarche qui n’a pas été expliquée',
  '/weights/information/sans_espace_de_parole': 'pas de moment pour en parler',
  '/weights/information/sans_charte': 'pas de texte commun',
  '/weights/exclusion/part_critique': 'la part d’un groupe à partir de laquelle le risque est entier',
  '/weights/exclusion/domicile': 'se retrouver sans aide chez soi devant un nouvel outil',
  '/weights/exclusion/soutien': 'selon le nombre de personnes qui peuvent aider',
  '/weights/usages/contournement': 'un détour, selon qu’on l’a vu ou seulement raconté',
  '/weights/usages/besoin': 'un besoin sans réponse, selon qu’on l’a constaté ou ressenti',
  '/weights/usages/sans_beta_testeurs': 'personne pour essayer d’abord',
  '/weights/usages/sans_periode_essai': 'pas de temps réservé pour essayer',
  '/weights/dispersion/canaux': 'selon le nombre d’outils pour un même usage',
  '/weights/dispersion/etape': 'selon l’étape où en est le passage',
  '/weights/dispersion/longtemps_mois': 'mois à partir desquels un passage dure',
  '/weights/dispersion/depuis_longtemps': 'un passage qui dure',
  '/weights/dispersion/spontane': 'un outil arrivé de lui-même',
  '/weights/dispersion/disparite': 'selon le nombre de suites, ou de systèmes, dans un groupe',
  '/weights/perennite/changement': 'selon le changement annoncé',
  '/weights/perennite/proche_mois': 'mois avant lesquels un changement est proche',
  '/weights/perennite/lointain': 'un changement encore lointain',
  '/weights/perennite/sante': 'selon que le logiciel est entretenu',
  '/weights/perennite/association_paire': 'après avoir demandé à une association qui s’en sert',
  '/weights/decision/mode': 'selon la façon de décider',
  '/weights/decision/aucune_decision': 'aucune décision prise',
  '/weights/decision/porteurs': 'selon le nombre de personnes qui portent la décision',
  '/weights/discours/ton': 'selon le ton employé',
  '/weights/discours/incident': 'un moment qui a blessé',
  '/weights/couts/budget': 'la part du coût que le budget ne couvre pas',
  '/weights/couts/prix_inconnu': 'prix annuel supposé quand on ne le connaît pas, en euros',
  '/weights/couts/limite_a_partir_de':
    'la part d’une offre gratuite à partir de laquelle elle est presque pleine',
  '/weights/couts/limite': 'une offre gratuite presque pleine',
  '/weights/dependance/nature': 'selon que le logiciel est libre',
  '/weights/dependance/sans_sortie': 'quand on ne peut pas sortir ses données',
  '/weights/dependance/compte': 'selon le nom auquel est le compte',
  '/weights/confidentialite/donnees': 'selon les données confiées à l’outil',
  '/weights/confidentialite/lieu': 'selon le lieu où vivent les données',
  '/weights/confidentialite/sans_contrat': 'un hébergeur sans contrat sur les données',
  '/weights/confidentialite/sans_sauvegarde_ailleurs': 'pas de sauvegarde ailleurs',
  '/planning/cibles/revue_garder_mois': 'mois avant de reparler d’un outil gardé',
  '/planning/cibles/revue_attendre_mois': 'mois avant de reparler d’un outil en attente',
  '/planning/cibles/urgence_mois': 'mois avant un changement annoncé où l’on n’attend plus',
  '/planning/cibles/hausse_forte': 'à partir de combien de fois le prix d’avant une hausse est forte',
  '/planning/cibles/relais_mois':
    'mois avant le départ de la dernière personne où le relais passe avant tout',
  '/planning/cibles/double_usage_mois': 'mois après lesquels deux lieux côte à côte ne sont plus un passage',
  '/planning/cibles/lieux_de_trop': 'à partir de combien de lieux pour un même groupe on les réunit',
  '/planning/cibles/heures_minimum':
    'heures par mois, tout le monde compris, sous lesquelles rien n’est proposé',
  '/planning/cibles/points/partenaires-fermes': 'des partenaires demandent un format fermé',
  '/planning/cibles/fonctions_de_trop': 'à partir de combien de fois trop de fonctions',
  '/planning/cibles/mainteneurs_min': 'personnes qu’il faut au moins pour entretenir un logiciel',
  '/planning/cibles/seuil': 'le total sous lequel rien n’est proposé',
  '/planning/cibles/points/couvre-usages': 'il couvre les besoins',
  '/planning/cibles/points/usages-en-moins': 'il ne couvre pas tous les besoins',
  '/planning/cibles/points/voulu': 'l’association l’a souhaité',
  '/planning/cibles/points/deja-en-place': 'il est déjà en place',
  '/planning/cibles/points/couvre-aussi': 'il peut remplacer d’autres outils',
  '/planning/cibles/points/savoir-faire-present': 'des personnes savent déjà s’en servir',
  '/planning/cibles/points/libre-a-la-maison': 'des personnes ont déjà des logiciels libres chez elles',
  '/planning/cibles/points/reprend-les-fichiers': 'il relit les fichiers d’aujourd’hui',
  '/planning/cibles/points/apporte-les-donnees': 'un programme y apporte les données',
  '/planning/cibles/points/hebergement-voulu': 'il peut vivre là où on le souhaite',
  '/planning/cibles/points/hebergement-a-porter': 'il faut tenir un serveur',
  '/planning/cibles/points/aide-exterieure': 'une aide extérieure le connaît',
  '/planning/cibles/points/sans-compte': 'on s’en sert sans compte',
  '/planning/cibles/points/compte-refuse': 'il demande un compte que certaines personnes refusent',
  '/planning/cibles/points/logiciel-et-service-libres': 'le logiciel et le service sont libres',
  '/planning/cibles/points/logiciel-libre-service-commercial':
    'le logiciel est libre, le service est commercial',
  '/planning/cibles/points/entre-deux': 'tout n’y est pas libre',
  '/planning/cibles/points/actif': 'il est entretenu',
  '/planning/cibles/points/avenir-incertain': 'son avenir n’est pas assuré',
  '/planning/cibles/points/peu-de-mainteneurs': 'il repose sur peu de personnes',
  '/planning/cibles/points/gratuit': 'on peut s’en servir sans payer',
  '/planning/cibles/points/depasse-le-budget': 'il dépasse le budget',
  '/planning/cibles/points/plus-que-necessaire': 'il fait bien plus qu’il ne faut',
  '/planning/cibles/points/fonctions-en-moins': 'il ne fait pas tout ce que fait l’ancien',
  '/planning/cibles/points/en-ligne-vers-local': 'on n’y écrit plus à plusieurs en même temps',
  '/planning/cibles/points/apprendre-peu': 'il s’apprend vite',
  '/planning/cibles/points/tentative-passee': 'on l’avait essayé, puis arrêté',
  '/planning/cibles/points/fiche-reperes': 'on n’en sait que l’essentiel',
  '/planning/groupes/apprentissage': 'heures d’apprentissage supposées',
};

/** The words that the inventory and the data files hold, with their accents. */
export const VALUE_WORDS: Readonly<Record<string, string>> = {
  modere: 'modéré',
  eleve: 'élevé',
  'a-l-aise': 'à l’aise',
  debutant: 'débutant',
  reussi: 'réussi',
  echoue: 'sans succès',
  'pas-fait': 'pas encore fait',
  'publie-complexe': 'publié mais complexe',
  base: 'base de données',
  'jamais-essayee': 'jamais essayée',
  'complete-declaree': 'complète, d’après ce qui est dit',
  'complete-documentee': 'complète, d’après un écrit',
  incomplete: 'incomplète',
  complete: 'complète',
  min: 'au moins',
  max: 'au plus',
  observe: 'observé',
  declare: 'raconté',
  constate: 'constaté',
  delaisse: 'délaissé',
  adopte: 'adopté',
  'double-usage': 'deux outils à la fois',
  retour: 'retour en arrière',
  proprietaire: 'propriétaire',
  'fait-maison': 'fait maison',
  collegiale: 'collégiale',
  'tout-doux-cratie': 'tout-doux-cratie',
  ag: 'assemblée générale',
  ca: 'conseil d’administration',
  seul: 'une personne seule',
  spontane: 'spontané',
  US: 'États-Unis',
  FR: 'France',
  UE: 'Union européenne',
  local: 'sur l’ordinateur',
  hebergeur: 'chez l’hébergeur choisi',
  tiers: 'une autre structure',
  'sans-terme': 'sans terme',
  'invites-sans': 'sauf pour les personnes invitées',
};

/** A word of the data, as it is said; ids without words of their own lose their dashes. */
export function valueWords(value: string): string {
  return VALUE_WORDS[value] ?? idWords(value);
}

/** How much of a pointer has words of its own: « sortie » stands for all its figures, each `points` for itself. */
export function coefficientGroup({ file, pointer }: Pick<Coefficient, 'file' | 'pointer'>): string {
  const keys = pointer.split('/').slice(1);
  const known = keys.findLastIndex(
    (_, index) => placeOf(file, keys.slice(0, index + 1)) in COEFFICIENT_WORDS,
  );
  return `/${keys.slice(0, known < 0 ? keys.length : known + 1).join('/')}`;
}

function placeOf(file: string, keys: readonly string[]): string {
  return `/${[file, ...keys].join('/')}`;
}

/** What a coefficient is about: « selon que l’on peut sortir ses données (jamais essayée) ». */
export function coefficientWords(coefficient: Pick<Coefficient, 'file' | 'pointer'>): string {
  const { file, pointer } = coefficient;
  const group = coefficientGroup(coefficient);
  const words = COEFFICIENT_WORDS[`/${file}${group}`];
  if (words === undefined) return pointer.split('/').slice(1).map(idWords).join(', ');
  const rest = pointer.slice(group.length).split('/').slice(1);
  return rest.length === 0 ? words : `${words} (${rest.map(valueWords).join(', ')})`;
}

/** Where a coefficient stands: « src/data/weights.yaml › formats › sortie › aucune ». */
export function coefficientPlace({ file, pointer }: Pick<Coefficient, 'file' | 'pointer'>): string {
  return [`src/data/${file}.yaml`, ...pointer.split('/').slice(1)].join(' › ');
}

/** Which end of a fact weighs. */
export const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  oui: 'pèse si c’est oui',
  non: 'pèse si c’est non',
  haut: 'pèse quand c’est beaucoup',
  bas: 'pèse quand c’est peu',
  essaye: 'pas de sens à lui seul : tous les cas sont essayés',
  tot: 'pèse quand c’est bientôt',
  plus: 'chaque élément compte',
  moins: 'pèse quand il y en a peu',
  dedans: 'pèse quand on y est',
  dehors: 'pèse quand on n’y est pas',
  autre: 'pèse quand c’est quelqu’un d’autre',
  ordre: 'du plus léger au plus lourd',
};

/** What a question is put about, by the path of the facts up to the last star. */
export const THING_WORDS: Readonly<Record<string, string>> = {
  '': 'l’association',
  '/outils/*': 'chaque outil',
  '/outils/*/changements_annonces/*': 'chaque changement annoncé',
  '/outils/*/limites/*': 'chaque limite',
  '/hebergeurs/*': 'chaque hébergeur',
  '/acces_critiques/*': 'chaque accès qui tient le reste',
  '/personnes/*': 'chaque personne',
  '/personnes/*/competences/*': 'chaque personne, pour l’outil qui arriverait',
  '/groupes/*': 'chaque groupe',
  '/usages/*': 'chaque usage',
  '/usages/*/contournements/*': 'chaque détour',
  '/usages/*/besoins_non_couverts/*': 'chaque besoin',
  '/formats/fichiers_cles/*': 'chaque fichier important',
  '/formats/echanges/*': 'chaque échange',
  '/formats/archives/*': 'chaque archive',
  '/formation/formateurs/*': 'chaque personne qui forme',
  '/decisions/prises/*': 'chaque décision prise',
  '/information/incidents/*': 'chaque moment difficile',
};

/** « Chaque outil, chaque hébergeur ». */
export function thingWords(paths: readonly string[]): string {
  return capital(listWords(paths.map((path) => THING_WORDS[path] ?? 'l’association')));
}

/** Words of the page « méthode ». */
export const methodTexts = {
  title: 'La méthode de Bascule',
  generated:
    'Page écrite par « bascule methode --format markdown », à partir des mêmes données que les résultats.',
  intro: [
    'Bascule regarde treize fragilités, de deux côtés : rester avec les outils d’aujourd’hui, ou changer.',
    'Chaque chiffre se refait à la main : « bascule expliquer » montre les faits, les coefficients et le calcul.',
  ],
  how: 'Comment un chiffre se fait',
  shared: 'Les coefficients que toutes les fragilités partagent',
  families: 'Les fragilités',
  about: 'De quoi il s’agit',
  sides: 'Regardée',
  rows: 'Repères',
  facts: 'Ce qu’elle regarde',
  asked: 'Ce que l’on demande',
  written: 'Où c’est écrit, et ce qui pèse',
  fromCatalogue: 'Ce que le catalogue dit de l’outil, ou de ce qui le remplacerait',
  coefficients: 'Ses coefficients',
  coefficient: 'Coefficient',
  place: 'Place dans la donnée',
  value: 'Valeur',
  source: 'Source',
  credit:
    'Les repères viennent de la fiche « Migration » de [RÉSOLU], par Framasoft et Picasoft (CC BY-SA), redits avec nos mots.',
  verdicts:
    'Le choix d’une destination se fait autrement : par des raisons pour et contre, dont les poids sont dans src/data/planning.yaml › cibles. « bascule expliquer verdict@outil » les montre.',
} as const;

/** « 0,75 », « 0,5625 ». */
export function figureWords(value: number): string {
  return Number.isFinite(value) ? numberWords(value, 4) : 'sans limite';
}
