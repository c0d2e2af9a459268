/**
 * Words of the plan and of the choice of targets. `{name}` takes the argument of that name; a list is joined with commas and
 * « et » by whoever shows it. Keys are the ids that the plan carries.
 */
export const VERDICT_WORDS = {
  remplacer: 'Remplacer',
  fusionner: 'Rejoindre un outil déjà là',
  adapter: 'Finir ce qui est commencé',
  garder: 'Garder',
  arreter: 'Arrêter',
  attendre: 'Attendre',
  'pas-d-outil': 'Pas d’outil pour l’instant',
} as const;

export const REASON_TEXTS: Readonly<Record<string, string>> = {
  'choix-de-l-association': 'C’est le choix de l’association. {raison}',
  'garde-par-choix': 'L’association a choisi de le garder. {raison}',
  'perimetre-maintenu': 'Il reste en place, pour une raison connue : {raison}',
  'service-qui-ferme':
    'Ce service s’arrête ({date}) : il faut le quitter, et mettre à l’abri ce qu’il contient.',
  'voulu-mais-ferme': 'Vous vouliez le garder, mais il ne sera plus là.',
  'deja-delaisse': 'Presque plus personne ne s’en sert : le fermer proprement évite les oublis.',
  'retour-en-arriere': 'Un premier passage n’a pas tenu. Mieux vaut comprendre avant de recommencer.',
  'savoir-ce-qui-a-bloque': 'On en reparle quand on saura ce qui a bloqué la première fois.',
  'outil-inconnu': 'Bascule ne connaît pas cet outil, et l’inventaire ne dit pas encore ce que c’est.',
  'quand-on-saura-ce-que-c-est': 'On en reparle quand on saura ce que c’est, et à quoi il sert.',
  'pas-encore-de-cooperation':
    'Personne ne fait encore cela à plusieurs : un outil ne crée pas l’envie. Commencer par se voir.',
  'finir-le-passage': 'Il est déjà là, à moitié : dire à partir de quand il sert pour de bon.',
  'deja-libre': 'C’est déjà un logiciel libre.',
  'en-partie-libre': 'Il est libre en partie : à regarder de nouveau de temps en temps.',
  'fait-maison-a-partager':
    'Il est fait sur mesure : le garder, à condition que plus d’une personne sache comment il marche.',
  'systeme-en-dernier':
    'Le système des ordinateurs se change en dernier, ou jamais : rien d’autre n’en dépend.',
  'compte-public-a-completer':
    'Un compte public peut rester là où sont les gens, tant que rien d’interne n’y passe et qu’un autre canal existe.',
  'aucun-remplacant':
    'Aucun outil libre connu de Bascule ne couvre ce dont vous avez besoin : on garde, et on regarde de nouveau plus tard.',
  'couvre-usages': 'Il sert à ce dont vous avez besoin : {usages}.',
  'usages-en-moins': 'Il ne fait pas : {usages}.',
  voulu: 'Vous l’avez cité dans vos souhaits.',
  'deja-en-place': 'Vous l’avez déjà : un outil de moins à suivre ({outils}).',
  'couvre-aussi': 'Il peut aussi servir à la place de : {outils}.',
  'savoir-faire-present': 'Des personnes savent déjà s’en servir : {personnes}.',
  'libre-a-la-maison':
    'Des personnes utilisent déjà des logiciels libres chez elles ({groupes}) : elles pourront aider.',
  'reprend-les-fichiers': 'Il relit des formats que l’ancien sait donner : {formats}.',
  'hebergement-voulu': 'Il peut vivre là où vous le souhaitez.',
  'hebergement-a-porter':
    'Il faut tenir un serveur soi-même : des heures chaque mois, et deux personnes qui savent.',
  'en-ligne-vers-local': 'Il s’installe sur chaque ordinateur : on n’écrit plus à plusieurs en même temps.',
  'aide-exterieure': 'Une aide extérieure le connaît déjà : {aides}.',
  'sans-compte': 'On s’en sert sans ouvrir de compte.',
  'compte-refuse': 'Il demande un compte à chaque personne, et certaines n’en veulent pas ({groupes}).',
  'logiciel-et-service-libres':
    'Le logiciel est libre, et le service n’est pas tenu par une grande entreprise.',
  'logiciel-libre-service-commercial':
    'Le logiciel est libre ; le service est commercial : une étape possible.',
  'entre-deux': 'Tout n’y est pas libre : une étape, pas forcément l’arrivée.',
  actif: 'Il est entretenu.',
  'avenir-incertain':
    'Son avenir n’est pas assuré : suivre ses nouvelles, et demander à une autre association.',
  'peu-de-mainteneurs': 'Il repose sur peu de personnes ({nombre}).',
  gratuit: 'On peut s’en servir sans payer ; un don aide celles et ceux qui le font vivre.',
  'depasse-le-budget': 'Il coûte au moins {prix} € par an, pour un budget de {budget} €.',
  'plus-que-necessaire':
    'Il fait bien plus que ce qu’il vous faut : fonctions qu’il apporte, {a_apprendre} ; utiles ici, {utiles}.',
  'apprendre-peu': 'Il s’apprend vite : environ {heures} h pour une personne qui débute.',
  'tentative-passee': 'Vous l’aviez essayé, et arrêté. {raisons}',
  'fiche-reperes': 'Bascule n’en sait que l’essentiel : à vérifier avant de choisir.',
};

export const OUTCOME_TEXTS = {
  faisable: 'Ce chemin tient dans vos heures, votre calendrier et vos dates.',
  'impossible-prouve':
    'Les dates données ne peuvent pas toutes être tenues, quel que soit l’ordre des étapes. Voici le chemin le plus court trouvé sans les dates qui ne passent pas.',
  'pas-trouve':
    'Aucun chemin qui tienne toutes les dates n’a été trouvé ; il en existe peut-être un. Voici le meilleur trouvé.',
} as const;

export const BOUND_TEXTS = {
  enchainement:
    'Aucun plan avec ces étapes et ce calendrier ne peut durer moins de {days} jours (durée seulement).',
  heures: 'Avec les heures de {who}, aucun plan ne peut durer moins de {days} jours (durée seulement).',
  chantiers:
    'Avec autant de chantiers ouverts à la fois, aucun plan ne peut durer moins de {days} jours (durée seulement).',
} as const;

export const RELAXATION_TEXTS = {
  heures: 'Avec {pour_cent} % d’heures en plus, les dates tiennent (le plus petit trouvé).',
  personne: 'Avec {personnes} personne de plus, les dates tiennent.',
  semaines: 'Avec {semaines} semaines de plus, les dates tiennent (le plus petit trouvé).',
  'un-outil-de-moins': 'En laissant {outils} où il est, les dates tiennent.',
} as const;

export const DEADLINE_TEXTS = {
  objectif: 'la date que vous visiez',
  contrat: 'la fin du contrat',
  fermeture: 'la fermeture du service',
  suppression: 'la suppression annoncée',
  prix: 'la hausse de prix',
  conditions: 'le changement de conditions',
  rachat: 'le rachat annoncé',
} as const;

export const HYPOTHESIS_TEXTS: Readonly<Record<string, string>> = {
  'heures-supposees': '{personne} : {heures} h par mois supposées, faute de réponse.',
  'role-a-trouver': 'Il manque quelqu’un pour « {role} » : {heures} h par mois supposées.',
  'instance-supposee':
    'Décisions supposées prises en {instance} : à plusieurs, le choix pèse moins sur chacun.',
  'rencontres-supposees': 'Rencontres de l’instance « {instance} » supposées toutes les {semaines} semaines.',
  'quantite-supposee': '{quantite} : {nombre} (supposition, faute de réponse).',
  'effectif-suppose': '{nombre} personnes supposées à former, faute de réponse.',
  'apprentissage-suppose': '{groupe} : {heures} h d’apprentissage par personne et par mois supposées.',
  'apprentissage-nul': '{groupe} n’a pas d’heures pour apprendre : {heures} h par mois supposées, à trouver.',
  'periodes-calmes-inconnues': 'Aucune période calme connue (ou plus assez) pour : {groupes}.',
};

export const QUANTITY_WORDS: Readonly<Record<string, string>> = {
  personnes: 'Personnes concernées',
  groupes: 'Groupes concernés',
  fichiers_cles: 'Fichiers importants',
  gigaoctets: 'Taille des fichiers, en gigaoctets',
  postes: 'Ordinateurs',
  partenaires: 'Partenaires',
  canaux: 'Canaux d’information',
  beta_testeurs: 'Personnes pour l’essai',
};

export const ROLE_WORDS: Readonly<Record<string, string>> = {
  'porteur-a-trouver': 'une personne pour porter, à trouver',
  'second-a-trouver': 'une deuxième personne, à trouver',
  'releve-a-trouver': 'une relève, à trouver',
  'renfort-a-trouver': 'un renfort, à trouver',
  'formateur-exterieur': 'une aide extérieure qui forme',
};

export const FRICTION_TEXTS: Readonly<Record<string, string>> = {
  entraide: 'Tenir l’entraide',
  'conversions-partenaires': 'Convertir ce que les partenaires envoient dans d’autres formats',
  'mises-a-jour': 'Tenir le serveur à jour et vérifier les sauvegardes',
  arrivees: 'Accueillir et former les personnes qui arrivent',
};

export const REFRESHER_TEXT =
  'L’usage commence {days} jours après la formation : prévoir un rappel, sinon ce qui a été appris se perd.';

export const INSTANCE_WORDS = {
  seul: 'une personne seule',
  bureau: 'bureau',
  ca: 'conseil d’administration',
  ag: 'assemblée générale',
  collegiale: 'collégiale',
  'tout-doux-cratie': 'tout-doux-cratie',
} as const;
