import { countWords, dayWords, numberWords } from './words.js';

/** « Quel outil pour quoi »: what changes when, what stays, how to change the page itself. */
export const charterTexts = {
  stays: 'ne change pas',
  nothing: 'pas d’outil : on se parle',
  toSay: 'à préciser ensemble',
  from: (day: string) => `à partir du ${dayWords(day)}`,
  last: (day: string) => `plus rien de nouveau à partir du ${dayWords(day)}`,
  closed: (title: string, day: string) => `puis, le ${dayWords(day)} : ${title}`,
  ofTool: (tool: string, when: string) => `${tool} : ${when}`,
  until: (day: string) => `on n’y passe plus à partir du ${dayWords(day)}`,
  accounts: (groups: string) =>
    `Ouvrir un compte n’est obligatoire pour personne : on cherche une autre voie (à prévoir pour : ${groups}).`,
  noScreen: (groups: string) =>
    `L’information passe aussi de vive voix, par téléphone ou sur papier. C’est pour les personnes sans ordinateur ou sans téléphone récent, dans ces groupes : ${groups}.`,
  helpers: (people: string) => `Une question, un doute : ${people}. Il n’y a pas de question bête.`,
  formatsDecided: 'Les formats de l’association sont déjà choisis : on s’y tient.',
  formatsOpen:
    'Les formats de l’association ne sont pas encore choisis. Voici une proposition, à décider ensemble.',
  change: (who: string) => `Cette charte se change comme on décide d’habitude : ${who}.`,
  changeUnknown: 'On ne sait pas encore qui décide d’un changement de cette charte : ………………',
} as const;

/** What a host or an adviser needs to know. */
export const needsTexts = {
  people: (group: string, count: string) => `${group} : ${count}`,
  many: (low: number, high: number) =>
    low === high
      ? countWords(low, 'personne', 'personnes')
      : `entre ${numberWords(low)} et ${countWords(high, 'personne', 'personnes')}`,
  volume: (low: string, high: string) => (low === high ? `${low} Go` : `entre ${low} et ${high} Go`),
  constraints: {
    refusent_un_compte: 'ne veulent pas ouvrir de compte',
    sans_ordinateur: 'n’ont pas d’ordinateur',
    sans_smartphone: 'n’ont pas de téléphone récent',
    sans_bonne_connexion: 'ont une connexion difficile',
    ne_suivra_pas: 'ne suivront pas un changement d’outil',
    seules_a_domicile: 'sont seules chez elles, sans personne à qui demander',
  } as Readonly<Record<string, string>>,
  data: {
    personnelles: 'des noms et des adresses',
    sensibles: 'des informations sensibles',
    mineurs: 'des informations sur des enfants',
  } as Readonly<Record<string, string>>,
  holds: (tool: string, kinds: string) => `${tool} contient ${kinds}.`,
  hosting: {
    'hebergeur-ethique': 'un hébergeur de confiance',
    'propre-serveur': 'un serveur loué par l’association',
    'sur-place': 'une machine dans nos locaux',
    'peu-importe': 'l’endroit nous importe peu',
  } as Readonly<Record<string, string>>,
  wanted: (where: string) => `Ce que nous souhaitons : ${where}.`,
  permanence: (hours: string) => `De notre côté, ${hours} par mois pour répondre aux questions.`,
  vote: (who: string, day: string) => `Décision prévue le ${dayWords(day)} (${who}).`,
  move: (day: string) => `Passage souhaité le ${dayWords(day)}.`,
  end: (tool: string, day: string) => `Le contrat de ${tool} se termine le ${dayWords(day)}.`,
  monthly: (what: string, hours: string) => `${what} : ${hours} par mois.`,
  within: (many: string, group: string) => `${many} (${group})`,
  who: (what: string, groups: string) => `Des personnes ${what} : ${groups}.`,
} as const;

/** The letters to partners. */
export const partnerTexts = {
  ways: {
    envoi: (format: string) => `Nous vous envoyons ${format}.`,
    reception: (format: string) => `Vous nous envoyez ${format}.`,
    'les-deux': (format: string) => `Nous échangeons ${format}, dans les deux sens.`,
    inconnu: (format: string) => `Nous échangeons ${format}.`,
  } as Readonly<Record<string, (format: string) => string>>,
  files: 'des documents',
  format: (extension: string, family: string | undefined) =>
    family === undefined
      ? `des documents au format ${extension}`
      : `des documents au format ${extension} (${family})`,
  often: {
    rare: 'de temps en temps',
    mensuelle: 'chaque mois',
    hebdomadaire: 'chaque semaine',
    quotidienne: 'chaque jour',
  } as Readonly<Record<string, string>>,
  pace: (often: string) => `Cela arrive ${often}.`,
  from: (day: string) => `à partir du ${dayWords(day)}, si l’association en décide ainsi`,
  fromUnknown: 'à partir du ………………',
  enough:
    'D’après ce que nous savons, un PDF ou un format ouvert vous convient. Rien d’autre ne change pour vous.',
  notEnough: (format: string) =>
    `Vous avez besoin d’un format précis. Nous continuerons donc à vous envoyer ${format}. Rien ne change pour vous.`,
  receive: 'Vous pouvez continuer à nous écrire dans le format que vous avez : nous l’ouvrirons.',
  ask: 'Nous ne savons pas encore si un PDF, ou un document ouvert, vous suffirait. Pouvez-vous nous le dire ? En attendant, rien ne change.',
} as const;
