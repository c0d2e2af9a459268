import { word, type Sentence } from './sentence.js';

/** What stops an import before anything is written. */
export const IMPORT_SENTENCES = {
  'import-vide': () => ({
    message: 'Il manque le tableau à lire.',
    aide: 'Exemple : bascule importer --outils outils.csv --personnes personnes.csv',
  }),
  'tableau-classeur': (args) => ({
    message: `« ${word(args, 'fichier')} » est un classeur, pas un tableau en texte.`,
    aide: 'Ouvrez-le dans votre tableur, puis « Enregistrer sous » et le type CSV, une feuille à la fois.',
  }),
  'tableau-vide': (args) => ({
    message: `« ${word(args, 'fichier')} » n’a pas de ligne à lire sous ses titres.`,
    aide: 'La première ligne donne les titres des colonnes, les suivantes une chose chacune.',
  }),
  'tableau-demesure': (args) => ({
    message: `« ${word(args, 'fichier')} » dépasse ${word(args, 'lignes')} lignes, ou une de ses lignes dépasse ${word(args, 'lettres')} lettres.`,
    aide: 'Vérifiez que c’est le bon tableau. Sinon, gardez les colonnes utiles et lisez-le en plusieurs fois.',
  }),
  'colonne-identite': (args) => ({
    message: `Dans « ${word(args, 'fichier')} », la colonne « ${word(args, 'champ')} » n’a pas été trouvée. Titres lus : ${word(args, 'titres')}.`,
    aide: `Dites laquelle c’est, par exemple : --colonnes "${word(args, 'exemple')}=${word(args, 'champ')}"`,
  }),
  'colonne-introuvable': (args) => ({
    message: `Aucune colonne ne s’appelle « ${word(args, 'titre')} ».`,
    aide: `Titres lus : ${word(args, 'titres')}.`,
  }),
  'champ-inconnu': (args) => ({
    message: `« ${word(args, 'champ')} » n’est pas une chose que Bascule sait lire dans une colonne.`,
    aide: `Choix possibles : ${word(args, 'possibles')} ; ou « rien » pour laisser la colonne de côté.`,
  }),
  'import-illisible': (args) => ({
    message: `L’inventaire complété ne se relirait pas. Rien n’a été écrit dans « ${word(args, 'fichier')} ».`,
    aide: 'Merci de nous le signaler, avec les titres de vos colonnes et sans vos données.',
  }),
  'import-arrete': () => ({ message: 'Arrêté avant la lecture : rien n’a été écrit.', aide: '' }),
} as const satisfies Readonly<Record<string, Sentence>>;
