import type { ActionText } from './action-text.js';
import { PEOPLE_ACTIONS } from './actions-people.js';
import { TOOL_ACTIONS } from './actions-tools.js';
import { successor } from './words.js';

export type { ActionNames, ActionText } from './action-text.js';

/** Every kind of action of data/actions.yaml, and the two answers where nothing in our hands helps. */
export const ACTION_TEXTS: Readonly<Record<string, ActionText>> = {
  'second-acces': {
    title: (subject, { partner }) =>
      `${subject} : donner l’accès à une autre personne, et lui montrer (${partner})`,
    why: 'Quand trop peu de personnes peuvent l’ouvrir et s’en servir, une absence suffit à tout arrêter.',
    how: 'Se retrouver une heure, créer l’accès, y ajouter son propre code de connexion, puis refaire ensemble un geste courant.',
  },
  'reprise-de-compte': {
    title: (subject, { partner }) =>
      `${subject} : passer le compte au nom de l’association, et l’ouvrir à une deuxième personne (${partner})`,
    why: 'Un compte à son nom suit la personne le jour où elle part, même en très bons termes.',
    how: 'Ouvrir une adresse de l’association, l’inscrire comme propriétaire du compte, donner l’accès et le code à la deuxième personne, puis refaire ensemble un geste courant.',
  },
  'ecrire-procedure': {
    title: (subject) => `${subject} : écrire la façon de faire, et la faire suivre par quelqu’un d’autre`,
    why: 'Une page claire fait gagner des heures à la personne qui prendra la suite.',
    how: 'Noter les gestes pendant qu’on les fait, puis laisser une autre personne les refaire avec la page pour seul guide.',
  },
  'essayer-export': {
    title: (subject) => `${subject} : essayer d’en sortir les données`,
    why: 'Tant que personne n’a essayé, on ne sait pas ce que l’on récupérerait.',
    how: 'Demander une copie complète, l’ouvrir sur un autre ordinateur, noter ce qui manque et ranger la copie en lieu sûr.',
  },
  'essayer-conversion': {
    title: (subject) => `${subject} : essayer de l’ouvrir avec un logiciel libre`,
    why: 'Quelques fichiers portent beaucoup : mieux vaut savoir tôt lesquels se convertissent sans peine.',
    how: 'Travailler sur une copie, la convertir, puis vérifier avec la personne qui s’en sert tous les jours.',
  },
  'demander-partenaire': {
    title: (subject) => `${subject} : demander si un PDF ou un format ouvert conviendrait`,
    why: 'Bien des partenaires acceptent volontiers : souvent, personne ne leur avait posé la question.',
    how: 'Un court message suffit, avec un exemple joint dans le format proposé.',
  },
  'copie-ouverte': {
    title: (subject) => `${subject} : en faire une copie dans un format ouvert`,
    why: 'Une archive ne sert que si l’on peut encore la lire dans dix ans.',
    how: 'Convertir une copie, en ouvrir quelques pages au hasard, puis garder les deux côte à côte.',
  },
  'expliquer-formats': {
    title: (subject) => `${subject} : expliquer ce qu’est un format`,
    why: 'Un fichier inattendu ne fait plus peur quand on sait quoi en faire.',
    how: 'Une demi-heure à la fin d’une rencontre, avec de vrais fichiers, et un mémo d’une page à garder.',
  },
  'decider-formats': {
    title: () => 'Choisir ensemble les formats de l’association, et l’écrire',
    why: 'Quand le choix est écrit, chaque personne sait quoi enregistrer et quoi envoyer.',
    how: 'Proposer trois formats courants à la prochaine réunion, décider, et l’ajouter au livret d’accueil.',
  },
  'reserver-du-temps': {
    title: () => 'Réserver du temps pour apprendre, dans l’agenda',
    why: 'Apprendre « quand on aura le temps » n’arrive pas : un créneau prévu, si.',
    how: 'Choisir une période calme, bloquer quelques rendez-vous courts, et les annoncer à tout le monde.',
  },
  'apprendre-a-administrer': {
    title: (subject, { partner, target }) =>
      `${successor(target, subject)} : une personne de plus apprend à s’en occuper (${partner})`,
    why: 'Un nouvel outil que personne ne sait tenir déplace la fragilité au lieu de la réduire.',
    how: 'Ouvrir un espace d’essai, créer un compte, en fermer un, faire une copie des données et la remettre en place.',
  },
  'trouver-des-formateurs': {
    title: () => 'Trouver des personnes pour aider les autres à apprendre',
    why: 'Apprendre à plusieurs, avec quelqu’un à côté, évite de rester sans aide devant l’écran.',
    how: 'Demander qui aime montrer, dans l’association et chez les voisins, et convenir d’un nombre d’heures tenable.',
  },
  ...PEOPLE_ACTIONS,
  ...TOOL_ACTIONS,
  accepter: {
    title: (subject) => `${subject} : l’accepter en connaissance de cause`,
    why: 'Tout ne se règle pas : un risque connu et choisi pèse moins qu’un risque oublié.',
    how: 'L’écrire dans l’inventaire, avec la raison et la date où l’on en reparlera.',
  },
  surveiller: {
    title: (subject) => `${subject} : garder un œil dessus`,
    why: 'Rien ne presse, mais la situation peut changer.',
    how: 'Noter une date pour y revenir, et la personne qui regardera.',
  },
};

/** The words of a kind that has none yet. */
export function actionText(kind: string): ActionText {
  return (
    ACTION_TEXTS[kind] ?? {
      title: (subject) => `${subject} : à voir ensemble`,
      why: 'Plusieurs réponses sont possibles.',
      how: 'En parler à la prochaine réunion.',
    }
  );
}
