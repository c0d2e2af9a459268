/** What the command line says of itself. */
export const cli = {
  program: {
    description:
      'Peser les risques, puis préparer le passage d’une association à des outils libres.\nRien ne quitte votre ordinateur.',
    example:
      'Pour commencer :\n  bascule init\n  bascule check inventaire.yaml\n  bascule score inventaire.yaml\n  bascule docs inventaire.yaml',
    version: 'Dire la version',
    help: 'Expliquer cette commande',
    usage: 'Emploi :',
    commands: 'Commandes :',
    options: 'Options :',
    arguments: 'Arguments :',
    usageCommand: '[commande] [options]',
    defaultValue: 'par défaut',
    choices: 'choix',
  },
  commands: {
    importer: {
      summary: 'remplir l’inventaire depuis vos tableaux (CSV)',
      description:
        'Lit un tableau d’outils, un tableau de personnes, ou les deux, et complète l’inventaire, ou le commence.\nCe que vous avez écrit à la main reste. Les noms, adresses et téléphones ne sont jamais recopiés.',
      example:
        'Exemple :\n  bascule importer --outils outils.csv --personnes personnes.csv\n  bascule importer --outils outils.csv --colonnes "Logiciel=outil,Qui=acces"',
    },
    init: {
      summary: 'commencer un inventaire, en douze questions',
      description:
        'Pose douze questions, écrit un inventaire que l’on peut relire et corriger, et montre une première page : ce qui ne tient qu’à une personne, ce que l’on n’a jamais essayé de sortir, six actions.\nChaque réponse est enregistrée avant la question suivante.\nSi vous avez déjà des tableaux d’outils ou de personnes, il peut partir d’eux : rien n’est alors demandé que le sens des colonnes.',
      example:
        'Exemple :\n  bascule init\n  bascule init --outils outils.csv --personnes personnes.csv\n  bascule init notre-asso.yaml --reponses reponses.yaml',
    },
    audit: {
      summary: 'compléter l’inventaire, la question la plus utile d’abord',
      description:
        'Demande ce que l’inventaire ne dit pas encore, la question la plus utile d’abord. Chaque réponse est enregistrée avant la question suivante ; vos commentaires et votre mise en page restent.\nOn peut s’arrêter à tout moment et reprendre plus tard. « Je ne sais pas » est une bonne réponse.',
      example:
        'Exemple :\n  bascule audit\n  bascule audit --avec secretaire --minutes 15\n  bascule audit --theme formats\n  bascule audit --guide\n  bascule audit --reprendre entretien/feuille-de-reponses.csv\n  bascule audit --reponses reponses.yaml',
    },
    check: {
      summary: 'vérifier un ou plusieurs inventaires',
      description:
        'Vérifie la forme, les références et la cohérence de vos inventaires, puis vos propres limites.',
      example:
        'Exemple :\n  bascule check inventaire.yaml\n  bascule check associations/*.yaml --seuil avertissement\n  bascule check --format text --format sarif=rapport.sarif\n  bascule check --ecrire-reference reference.json\n  bascule check --reference reference.json',
    },
    score: {
      summary: 'montrer les risques de rester et de partir',
      description:
        'Montre ce qui ne tient qu’à une personne, les risques de rester et de partir, et six actions.',
      example:
        'Exemple :\n  bascule score inventaire.yaml\n  bascule score inventaire.yaml --si-depart secretaire\n  bascule score inventaire.yaml --sensibilite',
    },
    plan: {
      summary: 'calculer la feuille de route (plan.yaml)',
      description:
        'Choisit une destination pour chaque outil, puis date les étapes selon vos heures et votre calendrier.',
      example:
        'Exemple :\n  bascule plan inventaire.yaml\n  bascule plan inventaire.yaml --sortie plan.yaml\n  bascule plan --expliquer "google drive" inventaire.yaml',
    },
    suivi: {
      summary: 'dire où en est la feuille de route, et noter ce qui est fait',
      description:
        'Montre ce qui est fait, ce qui est pour ce mois-ci et la suite. Note ce qui est fait, reporté, abandonné ou décidé, dans suivi.yaml.\nUne étape s’appelle par son numéro dans la liste, par son nom ou par le début de son nom.',
      example:
        'Exemple :\n  bascule suivi\n  bascule suivi fait 3 --par secretaire\n  bascule suivi reporte 12 --au 2027-02-01 --raison "La salle est prise"\n  bascule suivi abandonne 14 --raison "Plus personne ne s’en sert"\n  bascule suivi decide 21 --resultat oui --le 2027-03-03',
    },
    docs: {
      summary: 'écrire les documents',
      description:
        'Écrit les documents, à lire et à partager : rapport d’audit, feuille de route, dossier de décision, lettre aux membres…\nCommencez par le fichier LISEZ-MOI.',
      example:
        'Exemple :\n  bascule docs inventaire.yaml --sortie documents\n  bascule docs --liste\n  bascule docs --document lettre-membres --format odt\n  bascule docs --modeles-exporter mes-modeles',
    },
    expliquer: {
      summary: 'expliquer un résultat, une chose ou un repère, jusqu’aux faits',
      description:
        'Explique n’importe quel résultat : les faits avec leur ligne, les coefficients, le calcul, ce qui aiderait et ce qui éclairerait.\nUn repère ou une règle s’explique sans inventaire.',
      example:
        'Exemple :\n  bascule expliquer formats inventaire.yaml\n  bascule expliquer google-drive inventaire.yaml\n  bascule expliquer verdict@google-drive inventaire.yaml\n  bascule expliquer C1',
    },
    methode: {
      summary: 'montrer la méthode sur une page',
      description:
        'Montre comment les chiffres se font : les fragilités, ce qu’elles regardent, leurs repères et tous les coefficients.',
      example: 'Exemple :\n  bascule methode\n  bascule methode --format markdown > methode.md',
    },
    catalogue: {
      summary: 'chercher un outil : ce qu’il fait, par quoi le remplacer',
      description:
        'Montre les outils que Bascule connaît, avec leurs sources. Un nom s’écrit comme on le dit : « g drive », « pack office ».\nSans nom ni option : tous les outils, par usage.',
      example:
        'Exemple :\n  bascule catalogue paheko\n  bascule catalogue --remplacer slack\n  bascule catalogue --usage visio --libre\n  bascule catalogue --hebergeur framasoft\n  bascule catalogue --fichier odt',
    },
    schema: {
      summary: 'aider votre éditeur à compléter et expliquer l’inventaire',
      description:
        'Montre le schéma d’une sorte de fichier : les clés, ce qu’elles disent et leurs valeurs.\nAvec --ecrire, le range à côté de votre fichier, pour les éditeurs qui savent s’en servir.',
      example:
        'Exemple :\n  bascule schema --ecrire\n  bascule schema --ecrire associations/notre-asso.yaml\n  bascule schema reglages --ecrire .bascule/check.yaml\n  bascule schema > inventaire.schema.json',
    },
    completion: {
      summary: 'compléter les commandes avec la touche Tab (bash, zsh, fish)',
      description:
        'Montre de quoi compléter les commandes, les options, leurs choix et les noms d’outils avec la touche Tab.',
      example:
        'Exemple :\n  bash : ajoutez à ~/.bashrc    eval "$(bascule completion bash)"\n  zsh  : ajoutez à ~/.zshrc, après compinit    eval "$(bascule completion zsh)"\n  fish : une fois    bascule completion fish > ~/.config/fish/completions/bascule.fish',
    },
  },
  options: {
    file: 'l’inventaire (par défaut : inventaire.yaml)',
    importedFile: 'l’inventaire à compléter ou à commencer (par défaut : inventaire.yaml)',
    toolSheet: 'le tableau des outils, enregistré en CSV',
    peopleSheet: 'le tableau des personnes, enregistré en CSV',
    columns: 'ce que disent vos colonnes : "Titre=outil,Autre titre=acces" (« rien » pour en laisser une)',
    files: 'les inventaires, ou un motif comme associations/*.yaml (par défaut : inventaire.yaml)',
    format: 'la forme de la réponse',
    date: 'le jour qui compte comme aujourd’hui, AAAA-MM-JJ',
    quiet: 'ne dire que le résultat',
    departure: 'et si ces personnes n’étaient plus là ? (identifiants, séparés par des virgules)',
    sensitivity: 'à quels coefficients tiennent les conclusions ?',
    previousPlan: 'la feuille de route à suivre (par défaut : plan.yaml, à côté de l’inventaire)',
    followUp: 'ce qui a été noté (par défaut : suivi.yaml, à côté de l’inventaire)',
    explainedTool: 'pourquoi cette destination pour cet outil ? (rien n’est écrit)',
    newPlan: 'repartir de zéro, sans la feuille de route d’avant ni le suivi',
    plan: 'la feuille de route (par défaut : plan.yaml, à côté de l’inventaire)',
    step: 'l’étape : son numéro dans la liste, son nom ou le début de son nom',
    allSteps: 'montrer toutes les étapes',
    on: 'le jour où c’est arrivé, AAAA-MM-JJ (par défaut : aujourd’hui)',
    decidedOn: 'le jour de la décision, AAAA-MM-JJ',
    until: 'la nouvelle date voulue, AAAA-MM-JJ',
    by: 'le rôle de la personne, comme dans l’inventaire',
    why: 'pourquoi',
    note: 'ce qu’il est utile de garder en mémoire',
    answer: 'la réponse de la réunion',
    list: 'dire tout ce qui s’explique',
    explained: 'ce qu’il faut expliquer (sans rien : la liste)',
    threshold:
      'à partir de quelle gravité sortir avec le code 1 : erreur, avertissement ou information (par défaut : erreur)',
    checkFormat: 'la forme de la réponse, et son fichier si elle en a un ; peut se répéter',
    baseline: 'ce qui était déjà là : seul ce qui est nouveau compte',
    writeBaseline: 'écrire ce qui est là aujourd’hui, pour « --reference »',
    withoutCache: 'tout refaire, sans reprendre ce qui a été trouvé la dernière fois',
    planOutput: 'le fichier à écrire (par défaut : plan.yaml, à côté de l’inventaire)',
    replaceFiles:
      'écrire aussi par-dessus les fichiers que vous avez modifiés : vos changements y sont perdus',
    models:
      'le dossier de vos modèles et de vos textes (par défaut : .bascule/modeles, à côté de l’inventaire)',
    exportModels:
      'écrire nos modèles et nos textes dans ce dossier, pour en partir, et ne rien faire d’autre',
    docsOutput: 'le dossier où écrire (par défaut : documents, à côté de l’inventaire)',
    anonymous: 'sans rien qui dise qui vous êtes : des numéros au lieu des noms, aucune de vos phrases',
    anonymousDocs:
      'sans rien qui dise qui vous êtes : des numéros au lieu des noms, aucune de vos phrases (dans documents-anonymes)',
    anonymousPlan: 'montrer la feuille de route sans rien qui dise qui vous êtes (rien n’est écrit)',
    document: 'ces documents seulement, par leurs noms séparés par des virgules',
    documentList: 'dire quels documents existent, pour qui et dans quelles formes, sans rien écrire',
    readability: 'dire si chaque document se lit facilement, et sa phrase la plus longue, sans rien écrire',
    documentFormats: 'ces formes seulement, séparées par des virgules (pdf : il faut LibreOffice)',
    tool: 'un outil, par l’un de ses noms (sans rien : la liste)',
    replace: 'par quoi remplacer cet outil, et comment en partir',
    usage: 'les outils de cet usage : visio, agenda, compta…',
    licence: 'ceux dont la licence contient ces lettres : AGPL, MIT…',
    host: 'ce que propose cet hébergeur',
    fileFormat: 'ceux qui lisent ou écrivent ces fichiers, et ce que vaut ce format',
    libre: 'les outils libres seulement',
    freshness: 'l’âge des fiches et les fins de suivi',
    completeness: 'ce qui est rempli dans les fiches, et d’où on le sait',
  },
  values: {
    id: '[nom]',
    file: '[fichier]',
    files: '[fichiers...]',
    format: '<forme>',
    checkFormat: '<forme[=fichier]>',
    date: '<jour>',
    people: '<personnes>',
    severity: '<gravité>',
    path: '<chemin>',
    documents: '<noms>',
    formats: '<formes>',
    tool: '[nom...]',
    toolName: '<outil>',
    words: '<mots...>',
    step: '<étape>',
    text: '<texte>',
    person: '<rôle>',
    columns: '<colonnes>',
    answer: '<réponse>',
    theme: '<thème>',
    minutes: '<nombre>',
  },
  suivi: {
    fait: 'noter une étape faite',
    reporte: 'noter une étape reportée',
    abandonne: 'noter une étape abandonnée',
    decide: 'noter une décision',
  },
  brokenPlan: (path: string) =>
    `${path} ne se relit pas : ce fichier est calculé, il ne se modifie pas à la main. Pour repartir de zéro : bascule plan --neuf`,
  planHeading:
    'Fichier calculé par Bascule : ne pas le modifier à la main, il sera réécrit. Ce qui est fait se note dans suivi.yaml.',
  written: (path: string) => `Écrit : ${path}`,
  exportedModels: (folder: string) =>
    `Ne gardez dans ${folder} que les fichiers que vous changez : les autres suivront les nouvelles versions de Bascule. Ils servent s’ils sont dans .bascule/modeles, à côté de l’inventaire, ou avec --modeles ${folder}`,
  writtenMany: (count: number) => `${count} fichiers écrits.`,
  startHere: (path: string) => `Commencez par ${path}`,
  kept: (path: string, written: string) =>
    `Vous avez modifié ${path} : il n’a pas été touché. La nouvelle version est dans ${written}`,
  stillKept: (path: string) =>
    `Vous avez modifié ${path} : il n’a pas été touché. Rien de nouveau depuis la dernière fois. Pour le refaire : --remplacer`,
  replaced: (path: string) => `Remplacé, comme demandé : ${path}`,
  anonymous: {
    modelsLeftOut:
      'Vos modèles et vos textes ne servent pas ici : ils pourraient dire qui vous êtes. Les nôtres les remplacent.',
    remains:
      'Les nombres, les dates, les rôles courants et les outils connus restent tels quels : relisez avant d’envoyer.',
  },
  progress: {
    plan: 'Je calcule la feuille de route : quelques secondes, parfois un peu plus…',
    docs: 'J’écris les documents…',
    explain: 'Je refais les calculs…',
  },
  usageErrors: {
    'commander.unknownOption': (what: string) => `L’option « ${what} » n’existe pas.`,
    'commander.unknownCommand': (what: string) => `La commande « ${what} » n’existe pas.`,
    'commander.missingArgument': (what: string) => `Il manque « ${what} ».`,
    'commander.missingMandatoryOptionValue': (what: string) => `Il manque l’option « ${what} ».`,
    'commander.optionMissingArgument': (what: string) => `L’option « ${what} » attend une valeur.`,
    'commander.invalidArgument': (what: string) => `La valeur « ${what} » n’est pas possible ici.`,
    'commander.excessArguments': (_: string) => 'Il y a trop d’arguments.',
    'commander.conflictingOption': (what: string) => `L’option « ${what} » ne va pas avec une autre.`,
  } as Readonly<Record<string, (what: string) => string>>,
  usageError: (what: string) => `Cette commande n’est pas comprise : ${what}`,
  didYouMean: (suggestion: string) => `Vouliez-vous dire « ${suggestion} » ?`,
  allowed: (choices: string) => `Choix possibles : ${choices}.`,
  seeHelp: (command: string) => `Pour l’aide : ${command} --help`,
} as const;
