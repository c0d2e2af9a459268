import type { Instance } from '../../domain/plan.js';
import { countWords, dayWords, hoursWords, INSTANCE_WORDS, listWords, spanWords } from './words.js';

/** A line to fill by hand. */
export const BLANK = '………………';

/** A motion begins as its instance speaks. Nobody decides alone: where the inventory says so, people are asked to meet. */
const OPENINGS: Readonly<Record<Instance, string>> = {
  seul: 'Les personnes concernées, réunies pour cela, conviennent de {quoi}.',
  bureau: 'Le bureau décide de {quoi}.',
  ca: 'Le conseil d’administration décide de {quoi}.',
  ag: 'L’assemblée générale décide de {quoi}.',
  collegiale: 'L’équipe collégiale convient de {quoi}.',
  'tout-doux-cratie': 'Sauf opposition d’ici là, le groupe convient de {quoi}.',
};

/** Instances that look for an agreement: what is objected is written down with the votes. */
const BY_CONSENT: readonly Instance[] = ['seul', 'collegiale', 'tout-doux-cratie'];

/** What a motion is about, as a verb: `{outils}` leave, `{cibles}` take over. */
export const MOTION_ACTS = {
  move: 'passer de {outils} à {cibles}',
  finish: 'finir le passage de {outils} à {cibles}',
  settle: 'garder {cibles} pour de bon, et finir ce qui est commencé',
  close: 'fermer {outils}, après avoir mis à l’abri ce qui compte',
  look: 'se prononcer sur {outils}',
  join: 'passer de {outils} à {cibles}, que l’association a déjà',
} as const;

export const motionTexts = {
  opening: (instance: Instance): string => OPENINGS[instance],
  who: (instance: Instance): string =>
    instance === 'seul' ? 'une rencontre à plusieurs, à fixer' : INSTANCE_WORDS[instance],
  byConsent: (instance: Instance): boolean => BY_CONSENT.includes(instance),
  imposed: (rules: string) => `Reste imposé : ${rules}.`,
  asked: (count: number) =>
    count === 1
      ? 'Une seule question est posée. On peut répondre oui, « garder comme aujourd’hui » ou « pas maintenant ».'
      : `${capitalCount(count)} questions sont posées, et chacune se vote à part. À chacune, on peut répondre oui, « garder comme aujourd’hui » ou « pas maintenant ».`,
  supposed: 'date supposée : aucune rencontre n’est encore notée',
  call: (day: string) => `L’ordre du jour part au plus tard le ${dayWords(day)}.`,
  quorum: (low: string, high: string) =>
    low === high
      ? `Le vote compte si au moins ${low} % des membres sont là.`
      : `Le vote compte si une part des membres est là : entre ${low} % et ${high} %, à vérifier dans les statuts.`,
  noQuorum: 'Aucun nombre minimum de présents n’est demandé, d’après ce qui est dit.',
  quorumUnknown: 'On ne sait pas encore combien de membres doivent être là : à vérifier dans les statuts.',
} as const;

const COUNTS: readonly string[] = ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit'];

function capitalCount(count: number): string {
  return COUNTS[count] ?? String(count);
}

/** Cells and lines of the note for those who decide. */
export const answerTexts = {
  less: (families: string) => `Moins de fragilité pour : ${families}.`,
  noLess: 'Les chiffres ne bougent pas, ou presque. Les raisons sont dites avec chaque question.',
  work: (hours: number) => `${hoursWords(hours)} de travail`,
  /** Beside one question; the sum says whose hours they are. */
  learnIt: (work: number, hours: number) => `${hoursWords(work)}, et ${hoursWords(hours)} pour apprendre`,
  learn: (hours: number) => `${hoursWords(hours)} pour apprendre, en tout`,
  monthly: (hours: number) => `puis environ ${hoursWords(hours)} par mois`,
  hours: 'Heures',
  hoursApart: 'Heures, garde-fous à part',
  noWork: 'Aucune',
  noWorkYet: 'Aucune pour l’instant',
  asToday: (money: string) => `comme aujourd’hui : ${money}`,
  noReturn:
    'De nouvelles habitudes. Une fois le passage fait, revenir veut dire refaire le chemin à l’envers.',
  easyReturn: 'De nouvelles habitudes. Revenir reste simple.',
  stays: (count: number) =>
    count === 0
      ? 'Ce qui est fragile aujourd’hui le reste.'
      : `${countWords(count, 'chose tient', 'choses tiennent')} toujours à une seule personne, ou à aucune.`,
  dates: (dates: string) => `Ces dates n’attendent pas : ${dates}.`,
  seeDates: 'Des dates n’attendent pas (plus bas).',
  noDates: 'Le calendrier serait à refaire.',
  announced: (tool: string, what: string, money: string, day: string) =>
    `${tool}, ${what} le ${day}${money === '' ? '' : ` (${money} par an ensuite)`}`,
  then: (money: string) => `puis ${money}`,
  ends: (tool: string, date: string) => `fin du contrat de ${tool} le ${dayWords(date)}`,
  safeguards: (hours: number) =>
    `Les garde-fous, ${hoursWords(hours)} de travail : sortir une copie des documents, donner un deuxième accès.`,
  refused:
    'Rien ne change : les outils d’aujourd’hui restent, et le passage ne demande de travail à personne.',
  later: 'La question peut revenir plus tard : rien de ce qui est prêt n’est perdu.',
} as const;

/** The state of things, in a few lines. */
export const stateTexts = {
  levels: (heading: string, counts: readonly string[], worst: string) =>
    `${heading} ${listWords(counts)}${worst === '' ? '' : `. En premier : ${worst}`}.`,
  lighter: (families: string) =>
    `Si l’on dit oui, d’après le calcul, ceci devient moins fragile : ${families}.`,
  lost: (things: string) => `Plus personne ne peut s’occuper de : ${things}.`,
  /** By person: what hangs on her is said once, and is no reproach. */
  alone: (people: readonly string[], more: number) =>
    [
      'Ne tient qu’à une personne, ou à son compte.',
      ...people,
      ...(more > 0 ? [`Et ${countWords(more, 'autre chose', 'autres choses')}.`] : []),
      'Ce n’est pas un reproche : c’est lourd à porter sans relais, et cela se partage.',
    ].join(' '),
  fine: 'Rien de ce qui est connu ne tient à une seule personne.',
  exits: (tools: string) => `Sortir une copie n’a jamais été essayé : ${tools}.`,
  nothing: 'On ne sait pas encore : aucun outil n’est décrit.',
  held: (thing: string, who: string) => `${thing} (${who})`,
  holds: (who: string, things: string) => `${who} : ${things}.`,
  rest: (things: string, more: number) => `${things} ; et ${countWords(more, 'autre', 'autres')}`,
  others: (shown: string, more: number) => `${shown}, et ${countWords(more, 'autre', 'autres')}`,
} as const;

/**
 * Two lists that are never compared: what is fragile today and stays so, and what the passage itself would put to the test. By
 * side: how each begins, and how its points are counted.
 */
export const SIDE_TEXTS = {
  rester: {
    heading: 'Ce qui est fragile aujourd’hui, et le reste si l’on ne change rien :',
    high: (count: number) => countWords(count, 'fragilité haute', 'fragilités hautes'),
    low: (count: number) => countWords(count, 'basse', 'basses'),
    unsure: (count: number) => countWords(count, 'encore incertaine', 'encore incertaines'),
    none: 'aucune fragilité haute',
  },
  migrer: {
    heading:
      'Une autre liste, à ne pas comparer à la première : ce que le passage mettrait à l’épreuve, et qu’il faut préparer. On compte',
    high: (count: number) => countWords(count, 'point délicat', 'points délicats'),
    low: (count: number) => countWords(count, 'point simple', 'points simples'),
    unsure: (count: number) => countWords(count, 'point encore incertain', 'points encore incertains'),
    none: 'aucun point délicat',
  },
} as const;

/** What is not known, who was asked, and the way back. */
export const dossierTexts = {
  supposed: (count: number) =>
    `Pour dater les étapes, on a supposé ${countWords(count, 'chose', 'choses')} (voir la feuille de route).`,
  asked: (groups: string) => `Leur avis a été demandé : ${groups}.`,
  notAsked: (groups: string) => `Pas encore : ${groups}.`,
  askedUnknown: (groups: string) => `On ne sait pas encore pour : ${groups}.`,
  noGroup: `Aucun groupe n’est encore décrit. Personnes entendues : ${BLANK}`,
  staff: (days: string | undefined) =>
    `La représentation du personnel donne son avis avant${days === undefined ? '' : ` : compter ${days} jours`}.`,
  until: (day: string) => `jusqu’au ${dayWords(day)}`,
  easy: 'toujours simple',
  always: 'aucune étape ne l’empêche',
  bearer: (who: string, hours: number) => `${who} (${hoursWords(hours)})`,
  safeguards: (start: string, end: string) => `Cela se fait ${spanWords(start, end)}.`,
  end: (title: string, day: string) => `Dernière étape, le ${dayWords(day)} : « ${title} ».`,
  alsoPaid: 'Pendant le passage, l’ancien outil se paie encore.',
  overBudget: (tools: string, high: string, budget: string) =>
    `Pour ${tools}, cela peut aller jusqu’à ${high} par an : c’est plus que les ${budget} prévus.`,
  pricedFor: (price: string, what: string) => `${price} pour ${what}`,
  priceFor: (prices: string) => `Tout dépend de l’offre choisie (au plus haut : ${prices}).`,
  priceDepends: 'Tout dépend de l’offre choisie.',
  askPrice: 'Le prix est à demander avant de voter.',
  others: (tools: string) => `Restent ou attendent aussi : ${tools} (voir la feuille de route).`,
} as const;

/** Lines of the extract of minutes. */
export const extractTexts = {
  bearer: (who: string, hours: string) => `${who} : ${hours}`,
} as const;
