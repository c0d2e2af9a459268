import type { FamilyId, Level } from '../../domain/score.js';
import { FAMILY_TEXTS } from './families.js';
import { word, type Sentence } from './sentence.js';
import { LEVEL_WORDS } from './words.js';

function familyName(id: string): string {
  return Object.hasOwn(FAMILY_TEXTS, id) ? FAMILY_TEXTS[id as FamilyId].name : id;
}

function levelName(id: string): string {
  return Object.hasOwn(LEVEL_WORDS, id) ? LEVEL_WORDS[id as Level] : id;
}

/** The rules of `check`, for an inventory whose form is right. */
export const CHECK_SENTENCES = {
  'acces-irrecuperable': (args) =>
    word(args, 'personnes') === ''
      ? {
          message: 'Plus personne, dans l’association, ne peut reprendre la main ici.',
          aide: 'Avant tout autre chantier, retrouvez qui a créé le compte, ou demandez la récupération au service.',
        }
      : {
          message: `Personne qui soit encore là ne peut reprendre la main ici. L’accès est resté à : ${word(args, 'personnes')}.`,
          aide: 'Avant tout autre chantier, joignez qui tient encore l’accès, ou demandez la récupération au service.',
        },
  'mandat-termine': (args) => ({
    message: `Le mandat de « ${word(args, 'personne')} » est terminé, et cet accès est toujours à son nom.`,
    aide: 'Transmettez l’accès, ou corrigez la date du mandat si elle a changé.',
  }),
  'niveau-depasse': (args) => ({
    message: `« ${familyName(word(args, 'famille'))} » est au niveau « ${levelName(word(args, 'niveau'))} », au-dessus de la limite que vous avez choisie.`,
    aide: '« bascule score » montre ce qui aiderait. Vous pouvez aussi noter une exception, avec sa raison et sa date de fin.',
  }),
  'exception-expiree': (args) => ({
    message: `Cette exception a pris fin le ${word(args, 'fin')}.`,
    aide: 'Reprenez la décision : prolongez-la avec sa raison, ou retirez-la.',
  }),
} as const satisfies Readonly<Record<string, Sentence>>;
