import { dayWords, listWords } from './words.js';

/** Words of the register of personal data: the same for the document and for the sheet. */
export const registerTexts = {
  /** Heads of the columns, in the order of the fields. */
  heads: {
    name: 'Activité',
    purpose: 'À quoi cela sert',
    people: 'Qui est concerné',
    kinds: 'Quels renseignements',
    personal: 'Renseignements sur des personnes',
    sensitive: 'Renseignements sensibles (santé, opinions, religion…)',
    minors: 'Renseignements sur des enfants',
    where: 'Où ils sont',
    country: 'Dans quel pays',
    retention: 'Combien de temps on les garde',
    inside: 'Qui les voit, et qui a les clés',
    outside: 'Qui les voit ou les garde au-dehors',
    security: 'Ce qui les protège, d’après ce qui est dit',
    after: 'Après le passage',
  },
  keys: (people: string) => `les clés : ${people} ; qui d’autre les voit : ………………`,
  paper: 'papier, ou pas encore dit',
  /** « États-Unis (Google Drive et Zoom) ». */
  of: (what: string, names: readonly string[]) => `${what} (${listWords(names)})`,
  code: 'un code en plus du mot de passe',
  twoPeople: 'au moins deux personnes ont l’accès',
  copy: 'une copie existe',
  elsewhere: 'une copie existe, dans un autre lieu',
  restored: 'une copie a été relue',
  contract: 'un accord écrit sur ce qui est gardé',
  after: (from: string, to: string, date: string | undefined) =>
    date === undefined ? `${from} → ${to}` : `${from} → ${to}, à partir du ${dayWords(date)}`,
  stops: (from: string, date: string | undefined) =>
    date === undefined
      ? `${from} : on s’en passera`
      : `${from} : on s’en passera à partir du ${dayWords(date)}`,
  nothingMoves: 'pas de changement prévu',
} as const;
