/** What a document is, in one line, for whoever looks for the one that they need. */
interface DocumentText {
  readonly name: string;
  /** For whom. */
  readonly who: string;
  readonly line: string;
}

/** Every document, and every file for another program, by id. */
export const documentTexts = {
  'rapport-audit': {
    name: 'Le rapport d’audit',
    who: 'tout le monde',
    line: 'Ce qui est fragile si l’on reste et si l’on change, et ce que l’on ne sait pas encore.',
  },
  'feuille-de-route': {
    name: 'La feuille de route',
    who: 'tout le monde',
    line: 'Ce qui changerait, dans quel ordre, à quelles dates, et qui s’en occupe.',
  },
  'dossier-decision': {
    name: 'Le dossier de décision',
    who: 'le bureau ou le conseil',
    line: 'Deux pages à lire avant la réunion : les questions posées, et ce que coûte chaque réponse.',
  },
  'extrait-deliberation': {
    name: 'Les extraits de délibération',
    who: 'qui tient le compte rendu',
    line: 'À compléter pendant la réunion, puis à signer.',
  },
  'note-financement': {
    name: 'La note de financement',
    who: 'la trésorerie',
    line: 'Ce qui serait payé chaque année, et ce que l’on ne paierait plus.',
  },
  'besoins-hebergeur': {
    name: 'Nos besoins d’hébergement',
    who: 'un hébergeur associatif',
    line: 'Ce qu’il faut lui dire pour qu’il réponde.',
  },
  'lettre-membres': {
    name: 'La lettre aux membres',
    who: 'tous les membres',
    line: 'Une page : ce qui change pour vous, quand, et qui vous aide.',
  },
  'version-courte': {
    name: 'La version courte',
    who: 'tous les membres',
    line: 'Quelques lignes pour un message, une affiche ou un répondeur.',
  },
  'questions-reponses': {
    name: 'Vos questions, nos réponses',
    who: 'tous les membres',
    line: 'Ce que l’on nous demande le plus souvent.',
  },
  'quel-outil-pour-quoi': {
    name: 'Quel outil pour quoi',
    who: 'tous les membres',
    line: 'Une page à afficher : aujourd’hui, ensuite, et à qui demander.',
  },
  'fiche-outil': {
    name: 'Les nouveaux outils, un par un',
    who: 'les personnes qui s’en serviront',
    line: 'Une fiche par outil, pour les premiers pas.',
  },
  'charte-usage': {
    name: 'La charte d’usage',
    who: 'tous les membres',
    line: 'Un projet à relire ensemble : ce que l’on range où, et comment.',
  },
  'annonce-gel': {
    name: 'Les outils que l’on quitte',
    who: 'tous les membres',
    line: 'Le dernier jour pour s’en servir, et jusqu’à quand on peut relire.',
  },
  'mention-rgpd': {
    name: 'Vos informations personnelles',
    who: 'tous les membres',
    line: 'Ce que l’association note sur chacun, et ce que l’on peut demander.',
  },
  'information-personnes': {
    name: 'Ce qui est écrit sur vous',
    who: 'les personnes citées dans l’inventaire',
    line: 'À leur montrer en premier, pour qu’elles relisent et corrigent.',
  },
  'lettre-partenaires': {
    name: 'Les lettres aux partenaires',
    who: 'la mairie, la fédération, les voisins',
    line: 'Dans quelle forme on enverra les fichiers, et ce que cela change pour eux.',
  },
  agenda: {
    name: 'L’agenda des étapes',
    who: 'l’équipe',
    line: 'Toutes les dates, à ajouter à votre agenda.',
  },
  'agenda-formations': {
    name: 'L’agenda des formations',
    who: 'les personnes qui apprennent',
    line: 'Les séances seulement.',
  },
  taches: {
    name: 'La liste des tâches',
    who: 'l’équipe',
    line: 'Un tableau, à ouvrir avec LibreOffice.',
  },
  'taches-kanboard': {
    name: 'Les tâches pour Kanboard',
    who: 'les équipes qui s’en servent',
    line: 'Une carte par étape.',
  },
  'taches-deck': {
    name: 'Les tâches pour Deck',
    who: 'les équipes qui ont Nextcloud',
    line: 'Une carte par étape.',
  },
  'taches-deck-json': {
    name: 'Le tableau entier pour Deck',
    who: 'les équipes dont Deck ne lit pas encore les tableaux',
    line: 'Les mêmes cartes, dans une autre forme.',
  },
  pilote: {
    name: 'L’essai',
    who: 'les personnes qui essaient d’abord',
    line: 'Ce que l’on s’est promis avant d’essayer, à relire après.',
  },
  'plan-formation': {
    name: 'Le plan de formation',
    who: 'qui anime, et qui apprend',
    line: 'Les séances, leur durée, et l’aide entre deux séances.',
  },
  'export-sauvegarde': {
    name: 'Sortir une copie, et la garder',
    who: 'l’équipe',
    line: 'Une feuille par outil que l’on quitte, avant d’y toucher.',
  },
  'fermeture-compte': {
    name: 'Fermer un compte',
    who: 'l’équipe',
    line: 'La dernière étape, avec ses cases à cocher. Elle peut attendre.',
  },
  'retours-essai': {
    name: 'Ce que vous en pensez',
    who: 'les personnes qui ont essayé',
    line: 'Quelques questions sur l’outil, jamais sur la personne.',
  },
  'bilan-trois-mois': {
    name: 'Trois mois après',
    who: 'l’équipe et le bureau',
    line: 'Regarder ce qui va mieux, ce qui pèse, et décider de la suite.',
  },
  'fiche-arrivee': {
    name: 'Une personne arrive',
    who: 'qui l’accueille',
    line: 'Les accès à donner, les premières semaines.',
  },
  'depart-personne': {
    name: 'Une personne s’en va',
    who: 'la personne, et qui prend le relais',
    line: 'Une feuille par personne : ce qu’il reste à transmettre.',
  },
  continuite: {
    name: 'Qui a les clés',
    who: 'le bureau',
    line: 'Le jour d’une absence : qui ouvre quoi, qui sait faire.',
  },
  'registre-rgpd': {
    name: 'Le registre des informations gardées',
    who: 'le bureau',
    line: 'Ce que l’on garde sur les personnes, pourquoi, où et combien de temps.',
  },
} as const satisfies Readonly<Record<string, DocumentText>>;

export type DocumentId = keyof typeof documentTexts;
