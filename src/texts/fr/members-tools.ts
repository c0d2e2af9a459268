import { BLANK } from './members.js';

/** First steps with a tool, by the way in which it is entered. */
export const FIRST_STEPS = {
  open: `Ouvrez l’adresse : ${BLANK}`,
  install: (tool: string) =>
    `Demandez si ${tool} est déjà sur votre ordinateur. Sinon, quelqu’un peut l’installer avec vous.`,
  tryCopy: 'Ouvrez un document que vous connaissez, et enregistrez-en une copie pour essayer sans risque.',
  noAccount: 'Il n’y a pas de compte à créer.',
  user: `Votre nom d’utilisateur : ${BLANK}`,
  password:
    'Choisissez un mot de passe qui ne sert que là. Gardez-le pour vous : personne ne vous le demandera.',
  guest: 'Si vous êtes seulement invité, le lien que l’on vous envoie suffit, sans compte.',
  maybeAccount: `Faut-il un compte ? On ne sait pas encore. Réponse : ${BLANK}`,
  code: 'Un code peut vous être demandé en plus du mot de passe. On vous montre comment le recevoir.',
  phone: 'Votre numéro de téléphone vous sera demandé.',
  together: (people: string) => `Si quelque chose bloque, arrêtez-vous là et demandez : ${people}.`,
} as const;

/** Good habits, by usage of the catalogue. */
export const HABITS: Readonly<Record<string, readonly string[]>> = {
  fichiers: [
    'Envoyez le lien d’un document plutôt qu’une copie : tout le monde lit alors le même.',
    'Avant de ranger, regardez où les autres ont rangé.',
  ],
  bureautique: ['Pour l’extérieur, un PDF suffit souvent.'],
  tableur: ['Donnez à chaque fichier un nom clair, avec une date.'],
  'ecriture-a-plusieurs': ['Écrivez à la suite des autres, et signez vos remarques.'],
  'messagerie-equipe': ['Personne n’est obligé de répondre le soir ou le dimanche.'],
  'messagerie-privee': ['Une nouvelle importante se dit aussi de vive voix, pour qui n’a pas l’outil.'],
  visio: ['Venez cinq minutes avant pour essayer le son, surtout la première fois.'],
  agenda: ['Notez le rendez-vous tout de suite, et à cet endroit seulement.'],
  'sondage-date': ['Une personne sans appareil donne ses dates de vive voix ; quelqu’un les note pour elle.'],
  formulaire: ['Ne demandez que ce qui sert vraiment.'],
  'lettre-information': ['Chaque lettre dit comment ne plus la recevoir.'],
  contacts: ['Notez seulement ce qui est utile, et que la personne pourrait relire.'],
  adherents: ['Notez seulement ce qui est utile, et que la personne pourrait relire.'],
  photos: ['Demandez leur accord aux personnes avant de partager une photo.'],
  'creation-graphique': ['Gardez aussi une image ou un PDF de chaque affiche.'],
  taches: ['Une tâche a une personne et une date, même approximative.'],
  'mots-de-passe': ['Un accès retrouvé ailleurs se range au coffre le jour même.'],
};

/** Habits that hold for any tool. */
export const SHARED_HABITS: readonly string[] = [
  'Une erreur arrive à tout le monde. Dites-le vite : c’est souvent facile à rattraper.',
];

export const toolSheetTexts = {
  replaces: (tool: string, when: string) => `Il prend la place ${tool}, ${when}.`,
  usedFor: (usages: string) => `Chez nous, il sert à : ${usages}.`,
  offer: (limits: string) => `L’offre ordinaire va jusqu’à : ${limits}.`,
  local: 'Il s’installe sur un ordinateur. On ne l’ouvre pas de n’importe où.',
  phone: `Sur un téléphone : on ne sait pas encore. À essayer ensemble : ${BLANK}`,
  old: (tool: string, sentences: string) => `${tool}. ${sentences}`,
} as const;

/** Sentences of the short version, on paper and by SMS. */
export const shortTexts = {
  change: (purpose: string, to: string, from: string, when: string) =>
    `${purpose} : ${to} à la place ${from}, ${when}.`,
  stop: (from: string, when: string) => `On ne se sert plus ${from}, ${when}.`,
  more: (count: number) =>
    count === 1
      ? 'Il y a un autre changement : demandez lequel.'
      : `Il y a ${count} autres changements : demandez la liste.`,
  kept: (tools: string) => `On garde : ${tools}.`,
  waiting: (tools: string) => `On attend d’en savoir plus pour : ${tools}.`,
  nothing: 'Rien ne change pour l’instant.',
  undecided: (date: string) => `Rien n’est encore décidé. Première décision : le ${date}.`,
  channels: (channels: string) => `Pas d’ordinateur ? On continue de vous prévenir autrement : ${channels}.`,
  ask: (people: string) => `Une question, ou « non merci » : ${people}. Téléphone : ${BLANK}`,
  smsChange: (association: string, to: string, from: string, when: string) =>
    `${association} : ${to} à la place ${from}, ${when}.`,
  smsStop: (association: string, from: string, when: string) =>
    `${association} : on ne se sert plus ${from}, ${when}.`,
  smsPurpose: (purpose: string) => `C’est pour ${purpose}.`,
  smsAsk: (people: string) => `Une question : ${people}.`,
  smsNothing: (association: string) => `${association} : rien ne change pour l’instant.`,
} as const;
