import { dayWords, listWords } from './words.js';

/** Sentences of the documents on what leaves a tool: copies, closing, the register. */
export const dataTexts = {
  formats: (extensions: readonly string[]) => `Formats possibles : ${extensions.join(', ')}.`,
  tried: {
    none: 'Aucun moyen de sortir les documents n’est connu pour l’instant. Poser la question avant tout le reste.',
    complete: 'La copie a déjà été essayée, et tout y était.',
    partial: 'La copie a déjà été essayée ; il manquait des choses.',
    done: 'La copie a déjà été essayée. On ne sait pas encore si tout y était.',
    never: 'La copie n’a encore jamais été essayée.',
    unknown: 'On ne sait pas encore si la copie a été essayée.',
  },
  each: 'Chaque personne sort ses propres documents : il faut donc le demander à chacune.',
  oneForAll: 'Une personne peut tout sortir pour les autres.',
  lost: (functions: readonly string[], target: string) =>
    `Ce que ${target} ne sait pas faire : ${listWords(functions)}.`,
  file: (name: string, format: string | undefined) => (format === undefined ? name : `${name} (${format})`),
  source: (title: string, date: string) => `${title} (${dayWords(date)})`,
  checked: (date: string) => `Un relevé du ${dayWords(date)}, sans source lue ; à vérifier`,
  difficulty: (words: string) => `D’après ce que l’on en sait : ${words}.`,
  address: (address: string) => `La page à ouvrir : ${address}`,
  noAddress: 'On ne connaît pas encore la page pour le fermer. La chercher dans les réglages du compte.',
  holder: (person: string) =>
    `Le compte est au nom de ${person} : rien ne se ferme sans cette personne. Elle peut y avoir aussi ses affaires à elle. Dans ce cas, on retire ce qui est à l’association, et le compte reste ouvert.`,
  heldBySomebody: 'Le compte est au nom d’une personne, que l’inventaire ne cite pas : la trouver d’abord.',
  sameAccount: (tools: readonly string[]) =>
    `Le même compte ouvre peut-être aussi ${listWords(tools)}. Ne pas fermer tant que tout n’en est pas sorti.`,
  feeds: (tools: readonly string[]) => `Débrancher ce qui en part vers ${listWords(tools)}.`,
  fed: (tools: readonly string[]) => `Débrancher ce qui y arrive depuis ${listWords(tools)}.`,
  channel: (names: readonly string[]) =>
    `Prévenir par d’autres moyens les personnes de : ${listWords(names)}.`,
  notBefore: (date: string) => `Pas avant le ${dayWords(date)}.`,
  noDate: 'Date à fixer : ………………',
  noReturnAt: (date: string) => `On ne s’en sert plus à partir du ${dayWords(date)}.`,
  contract: (date: string) => `Le contrat finit le ${dayWords(date)}.`,
  notice: (days: string) => `Prévenir ${days} avant.`,
} as const;
