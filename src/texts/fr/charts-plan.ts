import type { PeriodKind } from '../../domain/calendar.js';
import { capital, countWords, dayWords, hoursWords, listWords, monthWords, spanWords } from './words.js';

const MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;

/** `2027-01` or a day of it → « janv. ». */
export function shortMonth(month: string): string {
  return MONTHS[Number(month.slice(5, 7)) - 1] ?? month;
}

/** `2027-01-09` → « 9 janv. 2027 ». */
export function shortDay(date: string): string {
  const day = Number(date.slice(8, 10));
  return `${day === 1 ? '1er' : day} ${shortMonth(date)} ${date.slice(0, 4)}`;
}

/** « 9 janv. → 23 mars 2027 ». */
export function shortSpan(from: string, to: string): string {
  if (from === to) return shortDay(from);
  const start = from.slice(0, 4) === to.slice(0, 4) ? shortDay(from).replace(/ \d{4}$/, '') : shortDay(from);
  return `${start} → ${shortDay(to)}`;
}

export const PERIOD_WORDS: Readonly<Record<PeriodKind, string>> = {
  calme: 'période calme',
  chargee: 'période chargée',
  absente: 'période d’absence',
};

/** The same, where there is little room. */
export const SHORT_PERIODS: Readonly<Record<PeriodKind, string>> = {
  calme: 'calme',
  chargee: 'chargée',
  absente: 'absence',
};

/** The months of the road map. */
export const calendarTexts = {
  title: 'Le calendrier, d’un coup d’œil',
  safeguards: 'Les garde-fous',
  ranked: (rank: number, tools: string) => `${rank}. ${tools}`,
  year: 'L’année',
  today: 'aujourd’hui',
  what: 'Quoi',
  columns: {
    duree: 'Du début à la fin',
    travail: 'Étapes à faire',
    fait: 'Étapes faites',
    cohabitation: 'L’ancien et le nouveau côte à côte',
    decision: 'Décision',
    'sans-retour': 'Difficile à défaire',
  },
  legend: {
    duree: 'du début à la fin',
    travail: 'étapes à faire',
    fait: 'étapes faites',
    cohabitation: 'l’ancien et le nouveau côte à côte',
    decision: 'décision à prendre ensemble',
    'sans-retour': 'passage difficile à défaire',
  },
  supposed: (date: string) => `${date} (supposé)`,
  spans: (waves: number, guards: boolean, from: string, to: string) => {
    const parts = [
      ...(guards ? ['les garde-fous'] : []),
      ...(waves > 0 ? [countWords(waves, 'chantier', 'chantiers')] : []),
    ];
    return `${capital(listWords(parts))}, ${spanWords(from, to)}.`;
  },
  decisions: (dates: readonly string[]) =>
    dates.length > 1
      ? `Les décisions à prendre ensemble : ${listWords(dates.map((date) => `le ${dayWords(date)}`))}.`
      : `Une décision à prendre ensemble : le ${dayWords(dates[0] ?? '')}.`,
  noReturns: (dates: readonly string[]) =>
    dates.length > 1
      ? `Les passages difficiles à défaire : ${listWords(dates.map((date) => `le ${dayWords(date)}`))}.`
      : `Un passage difficile à défaire : le ${dayWords(dates[0] ?? '')}.`,
} as const;

/** Hours of each person, month by month. */
export const hoursTexts = {
  title: 'Les heures de chaque personne, mois par mois',
  month: 'Mois',
  limit: 'Possible chaque mois',
  notTold: 'on ne sait pas',
  toFind: 'à trouver',
  range: (low: number, high: number) =>
    low === high ? hoursWords(high) : `${hoursWords(low)} à ${hoursWords(high)}`,
  total: (hours: number) => `${hoursWords(hours)} en tout`,
  upTo: (hours: string) => `possible par mois : ${hours}`,
  most: (person: string, hours: number, all: number) =>
    `Le plus d’heures : ${person}, ${hoursWords(hours)} sur ${hoursWords(all)} en tout.`,
  busiest: (month: string, hours: number) =>
    `Le mois le plus rempli est ${monthWords(month)}, avec ${hoursWords(hours)} à répartir.`,
  above:
    'Les heures d’une étape sont réparties également sur ses jours : un mois peut ainsi dépasser un peu ce qui est dit possible.',
  legend: {
    bar: 'heures du mois (2,5 : deux heures et demie)',
    limit: 'ce qui est dit possible chaque mois',
  },
} as const;
