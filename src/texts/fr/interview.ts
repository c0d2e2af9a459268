import { capital, countWords } from './words.js';

/** How to leave a question where there is a line to fill. */
export const INTERVIEW_CONTROLS =
  'Là où il y a une ligne à remplir : rien pour « je ne sais pas », « < » pour revenir, « > » pour une autre question, « fin » pour s’arrêter.';

/** What is said and asked in front of a person. */
export const interviewTexts = {
  keys: { move: 'se déplacer', choose: 'choisir', tick: 'cocher', confirm: 'valider' },
  welcome: (file: string, count: number) =>
    `${countWords(count, 'question peut', 'questions peuvent')} encore éclairer ${file}. La plus utile vient d’abord.\n` +
    'Chaque réponse est enregistrée tout de suite : on s’arrête quand on veut. « Je ne sais pas » est une bonne réponse.\n' +
    INTERVIEW_CONTROLS,
  looking: 'Je cherche la question la plus utile…',
  number: (rank: number) => `Question ${String(rank)}`,
  why: (reason: string) => `Pourquoi : ${reason}.`,
  reason: (families: readonly string[]) => `cela éclaire ${families.join(', ')}`,
  dontKnow: 'Je ne sais pas',
  back: '← Revenir à la question d’avant',
  stop: 'S’arrêter ici',
  skip: 'Une autre question',
  other: 'Quelqu’un ou quelque chose d’autre…',
  none: 'Aucun',
  names: (title: string) => `${title} (les noms, séparés par des virgules)`,
  typed: (title: string) => `${title} :`,
  alreadyTold: (title: string, known: string) => `${title}, en plus de : ${known} (séparez par des virgules)`,
  whole: 'Est-ce tout ?',
  wholeYes: 'Oui, rien ne manque',
  wholeNo: 'Non, il en manque peut-être',
  certainty: 'Comment le sait-on ?',
  certainties: {
    teste: 'On l’a essayé pour de vrai',
    documente: 'C’est écrit quelque part',
    declare: 'Quelqu’un l’a dit',
  },
  certaintyDay: 'Quel jour ? (rien : aujourd’hui)',
  howMany: (title: string) => `${title}, combien de personnes`,
  saved: 'C’est noté, et enregistré.',
  savedUnknown: 'C’est noté : personne ne le sait pour l’instant.',
  narrowed: (family: string, side: string, before: string, after: string) =>
    `${family} (${side}) : c’était ${before} sur 100, c’est maintenant ${after}.`,
  narrowedMore: (count: number) =>
    `Et ${countWords(count, 'autre fourchette change', 'autres fourchettes changent')}.`,
  narrowedNone: 'Les fourchettes ne bougent pas encore : elles attendent d’autres réponses.',
  conflict: (place: string, theirs: string, ours: string) =>
    `Le fichier a changé pendant ce temps. ${capital(place)} : il dit « ${theirs} », vous répondez « ${ours} ».`,
  keepTheirs: 'Garder ce que dit le fichier',
  keepOurs: 'Écrire ma réponse',
  nothingTold: 'rien',
  pause: (minutes: number) => `${countWords(minutes, 'minute a passé', 'minutes ont passé')}. On continue ?`,
  goOn: 'On continue',
  finished: 'Il ne reste pas de question qui éclairerait davantage. Merci !',
  noQuestion: 'Aucune question de ce thème ou pour cette personne.',
  goodbye: (count: number, command: string) =>
    `${countWords(count, 'réponse enregistrée', 'réponses enregistrées')}. Pour reprendre :\n${command}`,
  yes: 'Oui',
  no: 'Non',
} as const;

/** Questions put otherwise in an interview than on a page: people are watched at work, not examined. */
export const INTERVIEW_QUESTIONS: Readonly<Record<string, (subject: string) => string>> = {
  contournements: (subject) =>
    `${subject} : montrez-moi comment vous faites. Quels détours prenez-vous pour vous en sortir ?`,
  contournement: (subject) => `${subject} : l’avez-vous vu faire, ou vous l’a-t-on raconté ?`,
  besoins: (subject) => `${subject} : montrez-moi où cela coince. Que manque-t-il ?`,
};

/** How to answer, where the title of the schema does not say it. */
export const FIELD_HINTS: Readonly<Record<string, string>> = {
  nombre: 'un nombre, ou « 10 à 15 »',
  date: 'un jour, comme 2027-01-05',
  mois: 'son nom, ou un nombre de 1 à 12',
  extension: 'odt, docx, pdf…',
  absences: '« aucune », ou « du 2027-02-01 au 2027-03-15 »',
  textes: 'séparés par des virgules',
};

/** Periods are told with their days. */
export const PERIOD_HINT = 'absente du 2027-08-01 au 2027-08-31, chargée du 2027-09-01 au 2027-09-30';
