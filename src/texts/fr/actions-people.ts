import type { ActionText } from './action-text.js';

/** What people do together: telling, listening, trying, deciding. */
export const PEOPLE_ACTIONS: Readonly<Record<string, ActionText>> = {
  'ecrire-pas-a-pas': {
    title: (subject) => `${subject} : écrire la façon de faire pas à pas, et la faire suivre`,
    why: 'Quand les gestes sont écrits, un changement d’outil ne fait pas perdre le fil.',
    how: 'Noter les étapes avec la personne qui les fait, ajouter deux images d’écran, puis regarder quelqu’un d’autre s’en servir.',
  },
  'demander-avis': {
    title: (subject) => `${subject} : demander au groupe ce qu’il en pense`,
    why: 'Qui a été écouté avant le choix aide à le faire vivre après.',
    how: 'Un quart d’heure dans une rencontre déjà prévue, trois questions simples, et une réponse à ce qui a été dit.',
  },
  'joindre-tout-le-monde': {
    title: () => 'Trouver un moyen de prévenir tout le monde',
    why: 'Une nouvelle qui n’arrive qu’à quelques-uns laisse les autres devant le fait accompli.',
    how: 'Lister les personnes que le courriel ne touche pas, convenir avec elles d’un appel, d’un affichage ou d’un mot, et l’essayer une fois.',
  },
  'expliquer-la-demarche': {
    title: () => 'Expliquer pourquoi l’on change, et ce qui va se passer',
    why: 'Savoir ce qui vient, et quand, laisse le temps de s’y faire.',
    how: 'Une page et un moment de vive voix : les raisons, les étapes, ce qui ne change pas, et à qui parler.',
  },
  'ouvrir-la-parole': {
    title: () => 'Prévoir un moment pour parler des outils et des difficultés',
    why: 'Une gêne dite tôt se règle souvent en deux minutes.',
    how: 'Dix minutes à la fin d’une réunion, chaque mois, et un endroit où écrire entre-temps.',
  },
  'ecrire-charte': {
    title: () => 'Écrire une page : quel outil sert à quoi',
    why: 'Quand c’est écrit, on sait où regarder et où ranger.',
    how: 'Une ligne par besoin, l’outil choisi à côté, et comment ranger les dossiers ; puis la relire ensemble.',
  },
  'prevoir-autre-chemin': {
    title: (subject) => `${subject} : prévoir un autre chemin avec les personnes concernées`,
    why: 'Un outil qui laisse quelqu’un dehors coûte plus cher que l’outil.',
    how: 'Demander à chaque personne ce qui lui irait (papier, téléphone, accès sans compte, coup de main), et l’essayer avec elle.',
  },
  'former-soutien': {
    title: () => 'Former une petite équipe que l’on peut appeler',
    why: 'Chez soi, devant un écran qui résiste, une voix au téléphone change tout.',
    how: 'Trouver deux personnes, choisir des heures tenables, et dire à tout le monde comment les joindre.',
  },
  'observer-contournement': {
    title: (subject) => `${subject} : aller voir comment cela se passe`,
    why: 'Un détour répond à un vrai besoin : le comprendre évite de le casser.',
    how: 'S’asseoir à côté une demi-heure, regarder sans corriger, et noter à quoi sert chaque geste.',
  },
  'essayer-ensemble': {
    title: (subject) => `${subject} : essayer ensemble avant de choisir`,
    why: 'Ce qui manque, ou semble manquer, se voit en essayant.',
    how: 'Une heure à deux ou trois, avec un vrai travail à faire, puis noter ce qui a coincé.',
  },
  'nommer-beta-testeurs': {
    title: () => 'Trouver trois volontaires, et un temps pour essayer',
    why: 'Une première version imparfaite, essayée par quelques-uns, évite des soucis à tout le monde.',
    how: 'Demander qui aurait envie, choisir trois semaines calmes, et prévoir un moment pour raconter.',
  },
  'porter-en-instance': {
    title: () => 'Décider à plusieurs, et nommer deux personnes pour porter la suite',
    why: 'Un choix fait ensemble ne retombe sur personne quand cela coince.',
    how: 'Mettre le sujet à l’ordre du jour, avec une page d’explication et la possibilité de ne rien changer, puis écrire qui s’en charge.',
    pending: 'selon la décision',
  },
  'parler-des-gains': {
    title: () => 'Parler du changement par ce que l’on y gagne',
    why: 'On écoute mieux quand personne ne se sent jugé.',
    how: 'Relire les messages à voix haute, garder ce qui invite, et commencer par ce que le changement apporte.',
  },
  'reparler-incident': {
    title: (subject) => `${subject} : en reparler avant d’annoncer quoi que ce soit`,
    why: 'Un moment difficile que l’on tait revient au prochain changement.',
    how: 'Écouter les personnes concernées, dire ce que l’on en retient, et ce qui se passera autrement cette fois.',
    pending: 'selon l’échange',
  },
};
