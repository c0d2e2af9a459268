import { orElse, word, type Sentence } from './sentence.js';

/** Answers that cannot be understood or kept. */
export const ANSWER_SENTENCES = {
  'reponse-oui-non': (args) => ({
    message: `« ${word(args, 'valeur')} » : on attend « oui », « non » ou « je ne sais pas ».`,
    aide: '',
  }),
  'reponse-choix': (args) => ({
    message: `« ${word(args, 'valeur')} » n’est pas un des choix.`,
    aide: `Choix possibles : ${word(args, 'possibles')}.`,
  }),
  'reponse-nombre': (args) => ({
    message: `« ${word(args, 'valeur')} » n’est pas un nombre.`,
    aide: 'Un à-peu-près convient : « 12 », « 10 à 15 », ou « je ne sais pas ».',
  }),
  'reponse-entier': (args) => ({
    message: `« ${word(args, 'valeur')} » : on attend un nombre entier.`,
    aide: '',
  }),
  'reponse-bornes': (args) => ({
    message: `« ${word(args, 'valeur')} » : on attend un nombre entre ${word(args, 'min')} et ${word(args, 'max')}.`,
    aide: '',
  }),
  'reponse-bornes-inversees': (args) => ({
    message: `« ${word(args, 'valeur')} » : le plus petit nombre vient d’abord.`,
    aide: '',
  }),
  'reponse-date': (args) => ({
    message: `« ${word(args, 'valeur')} » n’est pas un jour du calendrier.`,
    aide: 'Écrivez-le ainsi : 2027-01-05, ou 5/1/2027.',
  }),
  'reponse-extension': (args) => ({
    message: `« ${word(args, 'valeur')} » : on attend la fin du nom d’un fichier.`,
    aide: 'Par exemple : odt, docx, pdf.',
  }),
  'reponse-longue': (args) => ({
    message: `Cette réponse dépasse ${word(args, 'limite')} lettres.`,
    aide: 'L’essentiel en quelques phrases convient.',
  }),
  'reponse-liste': (args) => ({
    message: `« ${word(args, 'valeur')} » : on attend des noms séparés par des virgules.`,
    aide: 'S’il n’y en a aucun : « aucun ».',
  }),
  'reponse-forme': (args) => ({
    message: `« ${word(args, 'valeur')} » : on attend une réponse en quelques mots.`,
    aide: '',
  }),
  'reponse-personne': (args) => ({
    message: `« ${word(args, 'valeur')} » n’est pas encore dans l’inventaire.`,
    aide: orElse(args, word(args, 'connus') === '' ? '' : `On y trouve : ${word(args, 'connus')}.`),
  }),
  'reponse-absences': (args) => ({
    message: `« ${word(args, 'valeur')} » : on attend des périodes, ou « aucune ».`,
    aide: 'Par exemple : du 2027-02-01 au 2027-03-15.',
  }),
  'reponse-periodes': (args) => ({
    message: `« ${word(args, 'valeur')} » : on attend une période calme, chargée ou absente, avec ses jours.`,
    aide: 'Par exemple : absente du 2027-08-01 au 2027-08-31, chargée du 1/9/2027 au 30/9/2027.',
  }),
  'reponse-en-attente': (args) => ({
    message: `« ${word(args, 'fichier')} » ne se lit pas pour l’instant : quelqu’un y écrit sans doute. Votre réponse est gardée dans « ${word(args, 'journal')} ».`,
    aide: 'Corrigez ou enregistrez le fichier (« bascule check » dit où regarder), puis relancez la même commande : la réponse ira à sa place.',
  }),
  'reponse-gardee': (args) => ({
    message: `Le fichier « ${word(args, 'fichier')} » n’a pas pu être écrit (${word(args, 'cause')}). Votre réponse est gardée dans « ${word(args, 'journal')} ».`,
    aide: 'Faites de la place sur le disque, ou vérifiez le droit d’écrire dans ce dossier, puis relancez la même commande : la réponse ira à sa place.',
  }),
  'reponse-sans-fichier': (args) => ({
    message: `« ${word(args, 'fichier')} » n’est plus là, ou ne peut plus être lu. Votre réponse est gardée dans « ${word(args, 'journal')} ».`,
    aide: 'Remettez le fichier à sa place, puis relancez la même commande : la réponse ira dedans.',
  }),
  'reponse-a-la-main': (args) => ({
    message: `Bascule ne sait pas écrire à cet endroit de « ${word(args, 'fichier')} » (${word(args, 'endroit')}) sans risque. Rien n’a été changé.`,
    aide: 'Écrivez-y la réponse à la main, puis relancez la commande.',
  }),
  'feuille-colonnes': (args) => ({
    message: `Dans « ${word(args, 'fichier')} », les colonnes « Réponse » et « Repère » n’ont pas été trouvées.`,
    aide: orElse(
      args,
      `Titres lus : ${word(args, 'titres')}. La feuille à remplir s’écrit avec : bascule audit --guide`,
    ),
  }),
  'theme-inconnu': (args) => ({
    message: `Aucun thème ne s’appelle « ${word(args, 'theme')} ».`,
    aide: orElse(args, `Thèmes : ${word(args, 'connues')}.`),
  }),
  'minutes-option': () => ({
    message: 'Les minutes sont un nombre plus grand que zéro.',
    aide: 'Par exemple : --minutes 15',
  }),
  'audit-en-cours': (args) => ({
    message: 'Un autre entretien est en cours sur cet inventaire.',
    aide: `Terminez-le d’abord : chaque réponse y est déjà enregistrée. S’il n’y en a pas, effacez « ${word(args, 'fichier')} ».`,
  }),
  'inventaire-deja-la': (args) => ({
    message: `« ${word(args, 'fichier')} » existe déjà : il n’a pas été touché.`,
    aide: `Pour le compléter : bascule audit ${word(args, 'fichier')}. Pour en commencer un autre, donnez un autre nom.`,
  }),
  'init-sans-terminal': (args) => ({
    message: 'Poser des questions demande une fenêtre où l’on peut répondre.',
    aide: `Sans elle, donnez les réponses dans un fichier : bascule init ${word(args, 'fichier')} --reponses reponses.yaml. Ou partez d’un tableau : bascule init ${word(args, 'fichier')} --outils outils.csv`,
  }),
  'audit-sans-terminal': (args) => ({
    message: 'Poser des questions demande une fenêtre où l’on peut répondre.',
    aide: `Sans elle, donnez les réponses dans un fichier : bascule audit ${word(args, 'fichier')} --reponses reponses.yaml. Ou sur papier : bascule audit ${word(args, 'fichier')} --guide`,
  }),
} as const satisfies Readonly<Record<string, Sentence>>;
