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
  'decide-de-garder': 'Vous avez posé la question ensemble, et la réponse a été de le garder ({date}).',
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
    'C’est fait sur mesure, et cela sert : à garder, à condition que plus d’une personne sache comment cela marche.',
  'systeme-en-dernier':
    'Le système des ordinateurs se change en dernier, ou jamais : rien d’autre n’en dépend.',
  'compte-public-a-completer':
    'Un compte public peut rester là où sont les gens, tant que rien d’interne n’y passe et qu’un autre canal existe.',
  'cooperation-a-verifier':
    'On ne sait pas encore si des personnes font déjà cela ensemble : poser la question avant de choisir un outil.',
  'quand-on-cooperera': 'On en reparle quand quelques personnes le feront ensemble, même sur papier.',
  'prix-multiplie':
    'Le prix va passer de {avant} à {ensuite} € par an ({date}) : mieux vaut choisir avant que la date ne choisisse.',
  'prix-annonce': 'Le prix va passer à {ensuite} € par an ({date}) : mieux vaut choisir avant cette date.',
  'changement-annonce': '{changement} ({date}) : mieux vaut choisir avant cette date.',
  'sortir-les-donnees-d-abord':
    'Commencer par sortir une copie complète des données, et la ranger ailleurs : c’est fait en une soirée, et cela laisse libre.',
  'delai-court':
    'Le délai est court. S’il ne suffit pas à tout, la feuille de route dit à quoi l’on renonce, et ce que l’on garde.',
  'hebergeur-sans-moyens':
    'Son hébergement ({hebergeur}) tient par amitié et sans financement : tout va bien aujourd’hui, et rien n’est promis pour demain.',
  'hebergeur-partage': 'Le même hébergement porte aussi : {outils}. Ils s’arrêteraient ensemble.',
  'si-l-hebergement-change':
    'On en reparle dès que cet hébergement change, ou quand une deuxième personne, un accord écrit et une copie ailleurs existent.',
  'rien-n-est-decide':
    'Rien n’a encore été décidé ensemble : un changement reposerait sur la seule personne qui le propose.',
  'quand-ce-sera-decide':
    'On en reparle quand la question aura été posée et tranchée ({instance}). D’ici là, seulement les garde-fous.',
  'personne-n-a-d-heures':
    'Personne n’a d’heures à y mettre en ce moment : promettre un changement fatiguerait tout le monde.',
  'aucune-heure-pour-apprendre':
    'Les personnes qui s’en servent n’ont pas d’heures pour apprendre ({groupes}), et il en faudrait environ {heures} par personne.',
  'quand-il-y-aura-du-temps':
    'On en reparle quand quelqu’un aura quelques heures par mois, et les groupes un moment calme pour apprendre.',
  'ecrire-et-doubler-d-abord':
    'D’abord : écrire comment cela marche, et qu’une deuxième personne s’en serve une fois seule.',
  'fichiers-a-laisser':
    'Quelques fichiers y restent, parce que l’essai l’a montré : {fichiers}. Les nommer, dire qui s’en occupe, et y revenir à une date.',
  'le-reste-peut-partir': 'Tout le reste peut passer à {cible}, à son rythme.',
  'fichiers-jamais-essayes':
    'Des fichiers importants font des choses tout seuls, et personne n’a essayé de les convertir : {fichiers}.',
  'quand-la-conversion-sera-essayee':
    'On en reparle quand une copie aura été convertie et relue avec la personne qui s’en sert.',
  'double-usage-qui-dure':
    'Cela fait {mois} mois que deux lieux vivent côte à côte. Finir et revenir sont deux bonnes réponses ; rester entre les deux n’en est pas une.',
  'deja-commence':
    'Le passage est déjà commencé avec {outils} : aller au bout plutôt qu’ouvrir un troisième lieu.',
  'un-seul-lieu':
    'Un même groupe ({groupe}) se retrouve à {nombre} endroits pour la même chose : un seul suffit, et l’on sait où regarder.',
  'relais-d-abord':
    'Avant toute chose : un deuxième accès, et le savoir-faire transmis. Les accès partiraient avec {personnes} ({date}).',
  'garder-la-sortie-prete':
    'En attendant, garder la sortie prête : essayer une fois de récupérer les données, et noter comment.',
  'personnes-au-bord':
    'Des personnes perdraient leur place ({groupes} : {motifs}). Le changement attend une autre voie pour elles.',
  'autre-voie-prevue':
    'On en reparle quand une autre voie est prévue pour elles : un relais, un courriel, le téléphone, un poste en libre accès.',
  'au-prix-de':
    'Des personnes perdraient leur place ({groupes} : {motifs}). Prévoir pour elles une autre voie avant de commencer.',
  'cible-ecartee':
    'Avec un autre choix, des personnes n’auraient pas pu suivre ({cible}, pour {groupes}). Avec celui-ci, elles le peuvent.',
  'acces-a-verifier': 'À demander avant de décider, pour que chaque personne puisse suivre : {groupes}.',
  'deja-a-l-ecart':
    'Des personnes sont déjà à l’écart aujourd’hui ({groupes} : {motifs}) : le changement est l’occasion de leur ouvrir une autre voie.',
  'partenaires-fermes':
    'Des partenaires n’acceptent ni PDF ni format ouvert ({partenaires}) : il faudra continuer à convertir pour eux.',
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
  'apporte-les-donnees': 'Un programme y apporte les données de l’ancien : {programmes}.',
  'hebergement-voulu': 'Il peut vivre là où vous le souhaitez.',
  'hebergement-a-porter':
    'Il faut tenir un serveur soi-même : des heures chaque mois, et deux personnes qui savent.',
  'en-ligne-vers-local':
    'Il s’installe sur chaque ordinateur. On ne peut pas y écrire à plusieurs au même moment : une personne termine, enregistre, puis passe le document à la suivante.',
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
    'Il fait plus que ce qu’il vous faut. Il sait faire {a_apprendre} choses, et vous en utiliseriez {utiles}.',
  'fonctions-en-moins': 'Ce que l’ancien sait faire, et pas lui : {fonctions}.',
  'apprendre-peu': 'Il s’apprend vite : environ {heures} h pour une personne qui débute.',
  'tentative-passee': 'Vous l’aviez essayé, et arrêté. {raisons}',
  'fiche-reperes': 'Bascule n’en sait que l’essentiel : à vérifier avant de choisir.',
};

/** Why somebody would lose access to a target. */
export const GATE_WORDS: Readonly<Record<string, string>> = {
  'refus-de-compte': 'pas de compte voulu',
  'sans-materiel': 'ni ordinateur ni téléphone adapté',
  'sans-connexion': 'connexion trop faible',
  'ne-suivra-pas': 'pas prêtes à changer d’outil',
};

/** What a publisher may announce. */
export const CHANGE_WORDS: Readonly<Record<string, string>> = {
  prix: 'une hausse de prix est annoncée',
  suppression: 'des données vont être supprimées',
  conditions: 'les conditions changent',
  rachat: 'le service est racheté',
  fermeture: 'le service s’arrête',
};

export const OUTCOME_TEXTS = {
  faisable: 'Ce chemin tient dans vos heures, votre calendrier et vos dates.',
  /** Some hours are supposed, or those of somebody who has still to be found. */
  'faisable-si':
    'Ce chemin tient dans votre calendrier et vos dates, si l’on trouve les heures supposées plus bas.',
  'impossible-prouve':
    'Les dates données ne peuvent pas toutes être tenues, quel que soit l’ordre des étapes. Voici le chemin le plus court trouvé sans les dates qui ne passent pas.',
  'pas-trouve':
    'Aucun chemin qui tienne toutes les dates n’a été trouvé ; il en existe peut-être un. Voici le meilleur trouvé.',
} as const;

export const BOUND_TEXTS = {
  enchainement: 'Aucun plan avec ces étapes et ce calendrier ne peut durer moins de {days} jours ({about}).',
  heures: 'Avec les heures de {who}, aucun plan ne peut durer moins de {days} jours ({about}).',
  chantiers:
    'Avec autant de chantiers ouverts à la fois, aucun plan ne peut durer moins de {days} jours ({about}).',
} as const;

export const BOUND_ABOUT_TEXTS = { 'duree-seulement': 'durée seulement' } as const;

export const RELAXATION_TEXTS = {
  heures: 'Avec {pour_cent} % d’heures en plus, les dates tiennent (le plus petit trouvé).',
  personne: 'Avec {personnes} personne de plus, les dates tiennent.',
  semaines: 'Avec {duree} de plus, les dates tiennent (le plus petit trouvé).',
  'un-outil-de-moins': 'Sans changer {outils}, les dates tiennent.',
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
  'debut-exercice-suppose':
    'Année comptable supposée commencer en janvier : le passage des comptes attend ce moment.',
  'debut-saison-suppose':
    'Saison supposée commencer à la rentrée de septembre : le passage des adhésions attend ce moment.',
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
  centaines_de_membres: 'Adhérents, par centaines',
};

export const ROLE_WORDS: Readonly<Record<string, string>> = {
  'porteur-a-trouver': 'une personne pour porter, à trouver',
  'second-a-trouver': 'une deuxième personne, à trouver',
  'releve-a-trouver': 'une relève, à trouver',
  'renfort-a-trouver': 'un renfort, à trouver',
  'formateur-exterieur': 'une aide extérieure qui forme',
};

/** The same in the middle of a sentence, where a comma would cut it in two. */
export const ROLES_IN_SENTENCE: Readonly<Record<string, string>> = {
  'porteur-a-trouver': 'une personne à trouver pour porter le projet',
  'second-a-trouver': 'une deuxième personne à trouver',
  'releve-a-trouver': 'une personne à trouver pour relayer',
  'renfort-a-trouver': 'une personne à trouver en renfort',
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
