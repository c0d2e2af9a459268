import { countWords, dayWords, hoursWords } from './words.js';

/** Sentences of the training plan that hold figures. */
export const trainingTexts = {
  summary: (sessions: number, groups: number) =>
    `${countWords(sessions, 'séance est prévue', 'séances sont prévues')}, pour ${countWords(groups, 'groupe', 'groupes')}.`,
  /** Whose hours: those who learn. */
  hours: (hours: number) => `${hoursWords(hours)} par personne`,
  people: (count: number) => countWords(count, 'personne', 'personnes'),
  ease: (title: string, when: string, hours: string) => `${title} : ${when}, ${hours}, sans nouvelle séance.`,
  useStarts: (day: string) => `Séance de rappel, juste avant le ${dayWords(day)} : date ………………`,
  week: (monday: string) => dayWords(monday),
  helpers: (people: string) => `L’entraide est tenue aujourd’hui par ${people}.`,
  helpForms: (forms: string) => `Elle se fait ${forms}.`,
  helpHours: (hours: string) => `Elle dispose de ${hours} par mois.`,
} as const;
