import { dayWords } from './words.js';

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
  countryOf: (tool: string, country: string) => `${country} (${tool})`,
  code: (tool: string) => `un code en plus du mot de passe (${tool})`,
  twoPeople: (tool: string) => `au moins deux personnes ont l’accès (${tool})`,
  copy: (host: string) => `une copie existe (${host})`,
  elsewhere: (host: string) => `une copie existe, dans un autre lieu (${host})`,
  restored: (host: string) => `une copie a été relue (${host})`,
  contract: (host: string) => `un accord écrit sur ce qui est gardé (${host})`,
  after: (from: string, to: string, date: string | undefined) =>
    date === undefined ? `${from} → ${to}` : `${from} → ${to}, à partir du ${dayWords(date)}`,
  stops: (from: string, date: string | undefined) =>
    date === undefined
      ? `${from} : on s’en passera`
      : `${from} : on s’en passera à partir du ${dayWords(date)}`,
  nothingMoves: 'pas de changement prévu',
} as const;
