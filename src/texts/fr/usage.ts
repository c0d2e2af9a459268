import { orElse, word, type Sentence } from './sentence.js';

/** Options that cannot be followed. */
export const USAGE_SENTENCES = {
  'date-option': (args) => ({
    message: `« ${word(args, 'valeur')} » n’est pas un jour du calendrier, de 1800 à 2199.`,
    aide: 'Écrivez le jour ainsi : 2027-01-05 (année, mois, jour).',
  }),
  'forme-impossible': (args) => ({
    message: `« ${word(args, 'option')} » ne se montre pas sous la forme « ${word(args, 'forme')} ».`,
    aide: `Choix possibles : ${word(args, 'possibles')}.`,
  }),
  'personne-inconnue': (args) => ({
    message: `Personne ne s’appelle « ${word(args, 'personne')} » dans l’inventaire.`,
    aide: orElse(
      args,
      word(args, 'connues') === ''
        ? 'L’inventaire ne nomme encore personne.'
        : `Personnes connues : ${word(args, 'connues')}.`,
    ),
  }),
  'motif-sans-fichier': (args) => ({
    message: `Aucun fichier ne correspond à « ${word(args, 'motif')} ».`,
    aide: 'Vérifiez le dossier. « * » vaut pour un nom, « ** » pour des dossiers : associations/**/inventaire.yaml.',
  }),
  'formes-au-meme-endroit': (args) => ({
    message: `Deux résultats iraient au même endroit (${word(args, 'formes')}).`,
    aide: 'Donnez à chacun son fichier, par exemple « --format text --format sarif=rapport.sarif ».',
  }),
  'sortie-sur-entree': (args) => ({
    message: `« ${word(args, 'fichier')} » est un des fichiers à vérifier : rien n’y a été écrit.`,
    aide: 'Choisissez un autre nom pour le résultat.',
  }),
  'plan-absent': (args) => ({
    message: `Il n’y a pas encore de feuille de route (« ${word(args, 'fichier')} »).`,
    aide: 'Pour la calculer : bascule plan. Ou dites où elle est avec « --plan ».',
  }),
  'etape-introuvable': (args) => ({
    message: `« ${word(args, 'etape')} » n’est pas une étape de la feuille de route.`,
    aide: orElse(args, 'Les numéros et les noms se voient avec : bascule suivi --liste'),
  }),
  'etape-ambigue': (args) => ({
    message: `Plusieurs étapes commencent par « ${word(args, 'etape')} ».`,
    aide: `Précisez, ou prenez un numéro : ${word(args, 'possibles')}.`,
  }),
  'jour-a-venir': (args) => ({
    message: `Le ${word(args, 'valeur')} n’est pas encore passé.`,
    aide: 'Notez-le le jour venu. Pour une étape à déplacer : bascule suivi reporte.',
  }),
  'pas-une-decision': (args) => ({
    message: `« ${word(args, 'etape')} » n’est pas une décision.`,
    aide: 'Pour noter qu’elle est faite : bascule suivi fait.',
  }),
  'une-decision': (args) => ({
    message: `« ${word(args, 'etape')} » est une décision : il y a une réponse à noter.`,
    aide: 'bascule suivi decide, avec « --resultat oui », « non » ou « ajourne », et « --le ».',
  }),
  'suivi-a-la-main': (args) => ({
    message: `« ${word(args, 'fichier')} » est écrit avec des accolades : Bascule n’y touche pas, pour ne rien perdre.`,
    aide: `Ajoutez-y vous-même : ${word(args, 'lignes')}`,
  }),
} as const satisfies Readonly<Record<string, Sentence>>;
