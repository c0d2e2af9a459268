/** What each rule of `check` looks for, without any inventory. */
export interface RuleWords {
  readonly title: string;
  readonly text: string;
}

/** The rules of a valid inventory. A test holds these equal to the data. */
export const CHECK_RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  'acces-irrecuperable': {
    title: 'Un accès que plus personne ne peut reprendre',
    text: 'Pour chaque outil, hébergeur et accès important : y a-t-il encore quelqu’un qui a l’accès et le code, qui sait faire, et qui sera là ? S’il est certain que non, même en supposant au mieux ce que l’on ignore, c’est une erreur. Un accès tenu par une autre structure se reprend auprès d’elle : il n’est pas compté.',
  },
  'second-facteur-unique': {
    title: 'Un code que seule une personne peut donner',
    text: 'Un code est demandé en plus du mot de passe, la liste de celles et ceux qui l’ont est dite complète, et elle ne compte qu’une personne. Sans adresse de secours notée, un téléphone perdu suffit à tout fermer.',
  },
  'domaine-a-renouveler': {
    title: 'Un nom de domaine bientôt perdu',
    text: 'L’échéance d’un nom de domaine est passée ou tombe dans les 60 jours (convention), et rien ne dit que le renouvellement est automatique. Un nom perdu emporte le site et les adresses de courriel.',
  },
  'compte-personnel': {
    title: 'Un compte au nom d’une personne',
    text: 'Le compte d’un outil, d’un hébergeur ou d’un accès important est au nom d’une personne, pas de l’association. Le jour où elle part, il part avec elle.',
  },
  'mandat-termine': {
    title: 'Un mandat terminé, et un accès toujours là',
    text: 'Une personne dont la fin de mandat est passée figure encore parmi celles qui ont un accès. Il reste à transmettre, ou à corriger la date.',
  },
  'titulaire-parti': {
    title: 'Un compte ouvert par une personne dont le mandat est terminé',
    text: 'Le compte porte le nom ou l’adresse d’une personne dont la fin de mandat est passée. Tant qu’elle répond, le changement de titulaire se fait en une fois.',
  },
  'export-essaye-sans-date': {
    title: 'Une récupération essayée, sans date',
    text: 'La récupération des données est dite essayée, mais pas quand. Un essai vieillit : avec sa date, on sait s’il est à refaire.',
  },
  'donnees-qui-se-contredisent': {
    title: 'Des réponses qui se contredisent sur les données',
    text: 'Un outil est dit sans données personnelles, et pourtant avec des données sensibles ou sur des mineurs. L’une des deux réponses est à corriger.',
  },
  'groupe-plus-grand-que-l-association': {
    title: 'Un groupe plus grand que l’association',
    text: 'Un groupe de bénévoles, de salariées ou d’adhérents compte plus de personnes que l’association n’en déclare dans « association ». L’un des deux nombres est à corriger.',
  },
  'double-usage-sans-fin': {
    title: 'Deux outils côte à côte, sans date de fin',
    text: 'L’ancien et le nouvel outil vivent ensemble, et aucune date ne dit quand l’un des deux s’arrête : ni revue du périmètre gardé, ni fin de contrat de l’ancien, ni échéance dans les objectifs.',
  },
  'perimetre-sans-raison': {
    title: 'Une partie gardée exprès, sans raison ou sans date',
    text: 'Garder une partie exprès est un vrai choix. Avec sa raison et la date où l’on en reparle, il ne bloque rien ; sans elles, on ne le distingue pas d’un retard.',
  },
  'reponse-ancienne': {
    title: 'Des réponses qui ont vieilli',
    text: 'Des réponses datées ont plus de mois que votre limite (objectifs › tolerances › fraicheur_mois) ou, à défaut, que la convention de Bascule. Une seule ligne par chose, à la plus ancienne.',
  },
  'choix-a-revoir': {
    title: 'Un choix dont la date de revue est passée',
    text: 'Vous aviez choisi de garder quelque chose jusqu’à une date (perimetre_maintenu › revue, ou objectifs › garder). Elle est passée : c’est le moment d’en reparler.',
  },
  'systeme-sans-corrections': {
    title: 'Des machines qui ne reçoivent plus de corrections',
    text: 'La date de fin des corrections de sécurité de ces machines est passée (postes › fin_support).',
  },
  'contrat-a-denoncer': {
    title: 'Un préavis dont le dernier jour approche',
    text: 'Le contrat a une date de fin et un préavis. Le dernier jour pour prévenir tombe dans les 45 jours (convention) : après, il repart souvent pour un an.',
  },
  'echeance-passee': {
    title: 'Une échéance de vos objectifs est passée',
    text: 'La date à laquelle vous vouliez avoir fini (objectifs › echeance) est passée. Une nouvelle date rend la feuille de route plus juste.',
  },
  'niveau-depasse': {
    title: 'Une limite que vous avez choisie est dépassée',
    text: 'Vous avez écrit un niveau à ne pas dépasser (objectifs › tolerances › niveau_max). Une fragilité, si l’on reste, est au-dessus même en supposant au mieux ce que l’on ignore.',
  },
  'exclusion-depassee': {
    title: 'Un changement qui laisserait trop de personnes au dehors',
    text: 'Vous avez écrit combien de personnes, au plus, peuvent se retrouver sans solution (objectifs › tolerances). Le changement prévu dépasse cette limite, même en supposant au mieux ce que l’on ignore.',
  },
  'porteurs-insuffisants': {
    title: 'Moins de personnes que vous le souhaitez pour s’occuper d’une chose vitale',
    text: 'Vous avez écrit combien de personnes doivent pouvoir s’occuper de chaque chose (objectifs › porteurs_vises). Pour celle-ci, qui est vitale, il y en a moins, même en supposant au mieux ce que l’on ignore.',
  },
  'budget-depasse': {
    title: 'Des coûts au-dessus de votre budget',
    text: 'La somme des coûts annuels notés pour les outils et les hébergeurs dépasse le budget annuel de vos objectifs, même au plus bas des fourchettes.',
  },
  'exception-expiree': {
    title: 'Une exception dont la date est passée',
    text: 'Vous aviez accepté un constat jusqu’à une date. Elle est passée : le constat compte de nouveau, et la décision est à reprendre.',
  },
  'exception-inutile': {
    title: 'Une exception qui ne couvre plus rien',
    text: 'Le constat accepté n’existe pas, ou n’existe plus. La ligne peut être retirée, ou son nom corrigé.',
  },
  'exception-incomplete': {
    title: 'Une exception sans raison, sans rôle ou sans date',
    text: 'Une exception se comprend plus tard si elle dit pourquoi, qui l’a acceptée (son rôle) et jusqu’à quand. Elle s’applique quand même.',
  },
  'exception-sans-effet': {
    title: 'Une exception pour ce qui ne peut pas attendre',
    text: 'Certaines règles comptent toujours : ce qui est perdu là ne se retrouve pas. L’exception n’y change rien.',
  },
};

/** What is common to the rules of the text, by theme. */
export const FORM_THEME_WORDS: Readonly<Record<string, string>> = {
  texte: 'Le fichier ne se lit pas encore comme un inventaire : la ligne montrée dit où, et quoi faire.',
  schema: 'Le fichier se lit, mais une de ses clés ou de ses valeurs n’est pas de celles que Bascule attend.',
  references:
    'Un nom employé dans l’inventaire désigne une chose qui est décrite ailleurs, ou devrait l’être.',
  sens: 'Chaque ligne est juste, mais deux d’entre elles ne peuvent pas être vraies en même temps.',
};

/** The rules of the text itself: without them, nothing can be computed. A test holds these equal to the data. */
export const FORM_RULE_TITLES: Readonly<Record<string, string>> = {
  'inventaire-vide': 'Un fichier vide',
  'plusieurs-documents': 'Un fichier coupé en deux par « --- »',
  'racine-inattendue': 'Une liste ou un simple texte, au lieu d’un inventaire',
  'ancre-refusee': 'Un renvoi écrit avec « & »',
  'alias-refuse': 'Un renvoi écrit avec « * »',
  'fusion-refusee': 'Un bloc recopié avec « << »',
  'etiquette-refusee': 'Une consigne technique écrite avec « ! »',
  'directive-refusee': 'Une consigne technique écrite avec « % »',
  'cle-en-double': 'Une clé écrite deux fois au même endroit',
  'cle-composee': 'Une liste ou un bloc à la place d’un nom',
  tabulation: 'Une ligne décalée avec une tabulation',
  'retrait-inattendu': 'Une ligne mal alignée avec ses voisines',
  'deux-points-dans-un-texte': 'Un deuxième « : » dans un texte sans guillemets',
  'deux-points-manquants': 'Un nom sans « : »',
  'espace-apres-deux-points': 'Un « : » sans espace derrière',
  'guillemet-non-ferme': 'Un guillemet jamais refermé',
  'texte-apres-guillemet': 'Du texte après le guillemet qui ferme',
  'crochet-non-ferme': 'Un crochet ou une accolade jamais refermés',
  'crochet-mal-aligne': 'Un crochet ou une accolade qui ferment trop à gauche',
  'virgule-mal-placee': 'Une virgule de trop ou de moins entre crochets',
  'caractere-reserve': 'Un texte qui commence par un signe réservé',
  'caractere-de-controle': 'Un caractère invisible qui n’a pas sa place',
  'echappement-inconnu': 'Un « \\ » suivi d’un signe inattendu, entre guillemets doubles',
  'tiret-inattendu': 'Un tiret de liste au milieu d’une ligne',
  'imbrication-trop-profonde': 'Des blocs emboîtés sur trop de niveaux',
  'trop-de-valeurs': 'Un fichier bien trop long',
  syntaxe: 'Un passage qui ne peut pas être lu',
  'version-absente': 'La ligne « bascule: 1 » manque',
  'version-inconnue': 'Une version de fichier que cette Bascule ne connaît pas',
  'cle-inconnue': 'Une clé qui n’existe pas à cet endroit',
  'cle-manquante': 'Une clé nécessaire manque',
  'identifiant-mal-forme': 'Un identifiant avec des majuscules, des accents ou des espaces',
  'identifiant-reserve': 'Un identifiant qui est un mot réservé',
  'valeur-vide': 'Une clé sans valeur',
  'valeur-inattendue': 'Une valeur d’une autre sorte que celle attendue',
  'choix-inconnu': 'Un mot hors des choix possibles',
  'nombre-hors-limites': 'Un nombre trop petit ou trop grand',
  'texte-sans-guillemets': 'Un texte pris pour un nombre, faute de guillemets',
  'texte-vide': 'Un texte vide',
  'texte-trop-long': 'Un texte trop long',
  'reference-inconnue': 'Un nom qui ne désigne rien de décrit',
  'outil-inconnu': 'Un outil que le catalogue ne connaît pas',
  'date-impossible': 'Un jour qui n’existe pas',
  'date-lointaine': 'Un jour trop loin d’aujourd’hui',
  'fin-avant-debut': 'Une fin avant son début',
  'min-plus-grand-que-max': 'Un minimum plus grand que le maximum',
  cycle: 'Des outils qui forment une boucle',
  'groupe-trop-petit': 'Une partie d’un groupe plus grande que le groupe',
};
