import { word, type Sentence } from './sentence.js';

/** The rules of `check`, for an inventory whose form is right. */
export const CHECK_SENTENCES = {
  'acces-irrecuperable': () => ({
    message:
      'Plus personne ne peut reprendre la main ici : la liste des accès est close, et aucun n’est complet.',
    aide: 'Avant tout autre chantier, retrouvez qui a créé le compte, ou demandez la récupération au service.',
  }),
  'mandat-termine': (args) => ({
    message: `Le mandat de « ${word(args, 'personne')} » est terminé, et cet accès est toujours à son nom.`,
    aide: 'Transmettez l’accès, ou corrigez la date du mandat si elle a changé.',
  }),
  'niveau-depasse': (args) => ({
    message: `« ${word(args, 'famille')} » est au niveau « ${word(args, 'niveau')} », au-dessus de la limite que vous avez choisie.`,
    aide: '« bascule score » montre ce qui aiderait. Vous pouvez aussi noter une exception, avec sa raison et sa date de fin.',
  }),
  'exception-expiree': (args) => ({
    message: `Cette exception a pris fin le ${word(args, 'fin')}.`,
    aide: 'Reprenez la décision : prolongez-la avec sa raison, ou retirez-la.',
  }),
} as const satisfies Readonly<Record<string, Sentence>>;
