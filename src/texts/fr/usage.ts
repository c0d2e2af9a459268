import { orElse, word, type Sentence } from './sentence.js';

/** Options that cannot be followed. */
export const USAGE_SENTENCES = {
  'date-option': (args) => ({
    message: `« ${word(args, 'valeur')} » n’est pas un jour du calendrier.`,
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
} as const satisfies Readonly<Record<string, Sentence>>;
