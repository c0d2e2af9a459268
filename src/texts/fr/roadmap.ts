import type { DeadlineGivenUp } from '../../domain/plan.js';
import { countWords, dayWords, euroWords, hoursWords, spanWords } from './words.js';

/** Sentences of the road map that hold figures. Headings are in the template. */
export const roadmapTexts = {
  nothingToMove: 'Rien n’oblige à bouger pour l’instant : tout ce qui est connu peut rester, ou attendre.',
  brief: (moves: number, kept: number, waiting: number) =>
    moves + kept + waiting === 0
      ? 'aucun outil n’est encore décrit'
      : [
          countWords(moves, 'outil change', 'outils changent'),
          countWords(kept, 'outil reste', 'outils restent'),
          ...(waiting > 0 ? [countWords(waiting, 'outil attend', 'outils attendent')] : []),
        ].join(', '),
  span: (start: string, end: string) => `Les étapes vont ${spanWords(start, end)}.`,
  hours: (hours: number) =>
    `En tout, ${hoursWords(hours)} de travail, sans compter les heures de celles et ceux qui apprennent.`,
  wanted: (aims: string) => `L’association a dit vouloir : ${aims}.`,
  imposed: (rules: string) =>
    `Ce qui est imposé à l’association : ${rules}. Bascule ne sait pas le calculer : gardez-le en tête en relisant chaque changement.`,
  pace: 'C’est une proposition : les dates se déplacent, l’ordre compte davantage.',
  towards: (from: string, to: string) => `${from} → ${to}`,
  review: (date: string) => `À revoir le ${dayWords(date)}.`,
  done: (date: string) => `C’est fait, le ${dayWords(date)}.`,
  supposedDate: '(date supposée : aucune rencontre n’est encore notée)',
  asked: (tools: string) => `Se prononcer sur : ${tools}`,
  session: (people: number, hours: number) =>
    `${countWords(people, 'personne', 'personnes')}, ${hoursWords(hours)} chacune`,
  alike: (rank: number) => `Comment, et quand c’est fait : comme à l’étape ${rank}.`,
  total: 'En tout',
  money: (low: number, high: number) =>
    low === high ? euroWords(low) : `de ${euroWords(low)} à ${euroWords(high)}`,
  moneyAndMore: (low: number, high: number) =>
    low === high ? `au moins ${euroWords(low)}` : `de ${euroWords(low)} à ${euroWords(high)}, ou plus`,
  perMonth: (hours: number) => `${hoursWords(hours)} par mois`,
  noPrice: 'On ne sait pas encore ce que coûtent',
  budget: (low: number, high: number) => `L’association prévoit ${roadmapMoney(low, high)} par an.`,
  oneOff: (low: number, high: number) =>
    `Pour le passage lui-même, elle prévoit ${roadmapMoney(low, high)} une fois.`,
  ends: (date: string) => `Fin le ${dayWords(date)}.`,
  duration: (days: number) => `Cette feuille de route dure ${countWords(days, 'jour', 'jours')}.`,
  boundMeaning: 'Cette durée au plus court ne dit rien du risque, du coût ni du confort.',
  reached: ({ passed, proven, before, reached }: DeadlineGivenUp) => {
    if (passed) return 'Cette date est déjà passée.';
    const never = proven ? ' Aucun ordre des étapes ne permettrait de la tenir.' : '';
    return before === undefined
      ? `On y arriverait le ${dayWords(reached)}.${never}`
      : `Pour prévenir à temps, il faudrait avoir décidé le ${dayWords(before)} ; ce serait le ${dayWords(reached)}.${never}`;
  },
};

function roadmapMoney(low: number, high: number): string {
  return low === high ? euroWords(low) : `entre ${euroWords(low)} et ${euroWords(high)}`;
}

/** The road map in one screen. */
export const summaryTexts = {
  heading: (start: string, end: string, steps: number) =>
    steps === 0 ? 'Rien à planifier pour l’instant' : `Feuille de route, ${spanWords(start, end)}`,
  safeguards: 'Les garde-fous',
  waves: 'Les étapes',
  decisions: 'Les décisions à prendre ensemble',
  decision: (date: string, who: string, tools: string, supposed: boolean) =>
    `${date}, ${who} : ${tools}${supposed ? ' (date supposée)' : ''}`,
  givenUp: 'Les dates qui ne tiennent pas',
  relaxations: 'Ce qui les ferait tenir (une seule de ces pistes suffirait)',
  hypotheses: 'Ce que l’on a supposé',
} as const;
