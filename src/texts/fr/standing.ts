import type { StandingKind } from '../../domain/standing.js';
import { countWords, dayWords, hoursWords, spanWords } from './words.js';

/** Where the road map stands, in sentences. */
export const standingTexts = {
  heading: (date: string) => `Où en est la feuille de route, le ${dayWords(date)}`,
  headings: {
    'en-retard': 'Prévu avant aujourd’hui, pas encore noté comme fait',
    'ce-mois': 'Ce mois-ci',
    ensuite: 'Ensuite',
    fait: 'Déjà fait',
    abandonne: 'Abandonné',
  } satisfies Readonly<Record<StandingKind, string>>,
  brief: (done: number, all: number, late: number, month: number) =>
    [
      `${countWords(done, 'étape faite', 'étapes faites')} sur ${String(all)}`,
      `${String(month)} pour ce mois-ci`,
      ...(late > 0 ? [`${String(late)} à noter ou à reporter`] : []),
    ].join(', '),
  allDone: 'Toutes les étapes sont faites. Merci à chaque personne qui y a passé du temps.',
  line: (title: string, when: string, who: string) =>
    who === '' ? `${title}, ${when}` : `${title}, ${when} (${who})`,
  planned: (start: string, end: string) => spanWords(start, end),
  lateLine: (end: string) => `prévu jusqu’au ${dayWords(end)}`,
  doneLine: (date: string) => `fait le ${dayWords(date)}`,
  droppedLine: (date: string) => `abandonné le ${dayWords(date)}`,
  askedLine: (date: string) => `reporté, pas avant le ${dayWords(date)}`,
  more: (count: number) =>
    `et ${countWords(count, 'autre étape', 'autres étapes')} (pour tout voir : bascule suivi --liste)`,
  people: 'Qui, d’ici la fin du mois',
  person: (who: string, steps: number, hours: number) =>
    `${who} : ${countWords(steps, 'étape', 'étapes')}, ${hoursWords(hours)} en tout`,
  outdated: 'Des choses ont été notées depuis le dernier calcul. Pour mettre les dates à jour : bascule plan',
  hint: 'Pour noter une étape faite, son numéro suffit : bascule suivi fait 3',
  noted: {
    fait: (title: string, date: string) => `Noté : « ${title} », fait le ${dayWords(date)}. Merci !`,
    reporte: (title: string, date: string) => `Noté : « ${title} », pas avant le ${dayWords(date)}.`,
    abandonne: (title: string, date: string) => `Noté : « ${title} », abandonné le ${dayWords(date)}.`,
    oui: (title: string, date: string) => `Noté : « ${title} », oui le ${dayWords(date)}.`,
    non: (title: string, date: string) =>
      `Noté : « ${title} », non le ${dayWords(date)}. L’outil reste, et c’est une bonne réponse.`,
    ajourne: (title: string, date: string) =>
      `Noté : « ${title} », remis à une prochaine réunion, le ${dayWords(date)}.`,
  },
  next: 'Pour mettre les dates à jour : bascule plan',
  fileHeading:
    'Ce qui est fait, reporté, abandonné ou décidé, étape par étape. Se complète à la main ou avec « bascule suivi ».',
} as const;
