import { countWords, dayWords } from './words.js';

/** Sentences of the two documents on who holds what: going on without somebody, and a person who leaves. */
export const accessTexts = {
  owner: (whose: string, who: string | null) => (who === null ? whose : `${whose} (${who})`),
  noCode: 'aucun code en plus du mot de passe',
  code: (device: string | undefined, people: string | null) =>
    [...(device === undefined ? [] : [`sur ${device}`]), ...(people === null ? [] : [`chez ${people}`])].join(
      ', ',
    ) || 'demandé ; on ne sait pas encore où il arrive',
  codeUnknown: 'on ne sait pas encore s’il en faut un',
  manual: {
    yes: 'écrit ; rangé : ………………',
    no: 'pas encore écrit',
    followed: 'écrit, et suivi une fois par une autre personne ; rangé : ………………',
    unknown: 'on ne sait pas encore',
  },
  opens: 'ouvre',
  receives: 'reçoit les codes',
  knows: 'sait s’en occuper',
  keeps: 'comprend ce fichier',
  thing: (name: string, what: readonly string[]) => `${name} : ${what.join(', ')}`,
  importance: (name: string, importance: string) => `${name} (${importance})`,
  only: 'aucune autre personne connue',
  others: (people: string) => `aussi : ${people}`,
  until: (date: string) => `La fin du mandat est notée au ${dayWords(date)}.`,
  tasks: (count: number) => countWords(count, 'étape', 'étapes'),
} as const;
