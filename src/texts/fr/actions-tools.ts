import type { ActionText } from './action-text.js';

/** What is done with tools, money and data. */
export const TOOL_ACTIONS: Readonly<Record<string, ActionText>> = {
  'choisir-un-canal': {
    title: (subject) => `${subject} : choisir ensemble un seul endroit`,
    why: 'Un seul endroit, et plus personne ne manque la nouvelle.',
    how: 'Regarder ce qui sert vraiment, en garder un, annoncer la date où les autres ferment, et y laisser un mot qui renvoie vers le bon.',
    pending: 'selon le choix',
  },
  'finir-ou-revenir': {
    title: (subject) => `${subject} : fixer une date pour finir le passage, ou pour revenir`,
    why: 'Tenir deux outils en même temps fatigue plus que chacun des deux.',
    how: 'Demander où cela coince, choisir une date, et dire ce que devient ce qui reste dans l’autre.',
    pending: 'selon le choix',
  },
  'decider-pour-cet-outil': {
    title: (subject) => `${subject} : en parler, et dire si cela devient un outil du groupe`,
    why: 'Un outil venu tout seul rend service ; le choisir permet de s’en occuper à plusieurs.',
    how: 'Demander qui s’en sert et pour quoi, décider à la prochaine réunion, et l’écrire.',
  },
  'demander-association-paire': {
    title: () => 'Interroger une association qui se sert déjà de l’outil visé',
    why: 'Une heure de récit vaut bien des pages : ce qui a marché, ce qui a manqué.',
    how: 'En trouver une par la fédération ou un réseau libre du coin, préparer cinq questions, et noter les réponses.',
  },
  'demander-budget': {
    title: () => 'Proposer au vote un budget pour les outils',
    why: 'Un service payé à son prix dure plus longtemps, et l’on sait qui l’on paie.',
    how: 'Une demi-page : ce que coûtent les outils aujourd’hui, demain, par an ; puis la mettre au budget de l’année.',
    pending: 'selon le vote',
  },
  'faire-de-la-place': {
    title: (subject) => `${subject} : desserrer cette limite`,
    why: 'Mieux vaut s’en occuper au calme que le jour où tout s’arrête.',
    how: 'Selon la limite : garder une copie ailleurs et trier, s’organiser autrement, ou demander une offre pour les associations.',
  },
  'alleger-les-donnees': {
    title: () => 'Faire le tour des données que l’on garde, et n’en garder que l’utile',
    why: 'Ce que l’on ne garde pas ne peut pas se perdre, et les personnes nous ont fait confiance.',
    how: 'Regarder chaque liste à deux, effacer ce qui ne sert plus, mettre ailleurs le plus délicat, et fermer les accès anciens.',
  },
  'demander-contrat': {
    title: (subject) => `${subject} : demander un écrit sur ce que deviennent les données`,
    why: 'Un écrit dit qui peut lire les données, et ce que l’on récupère en partant.',
    how: 'Un courriel à l’hébergeur suffit : la plupart ont un document tout prêt.',
    pending: 'selon la réponse',
  },
  'copier-ailleurs': {
    title: (subject) => `${subject} : garder une copie ailleurs`,
    why: 'Une copie chez le même hébergeur disparaît avec lui.',
    how: 'Choisir un autre endroit, y faire une première copie, en relire un fichier, et noter la date de la prochaine.',
  },
};
