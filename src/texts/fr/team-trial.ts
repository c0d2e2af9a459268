import { countWords, dayWords, listWords } from './words.js';

/** Sentences of the documents around a trial: its criteria, what testers say, the review three months later. */
export const trialTexts = {
  testers: (count: number) =>
    `${countWords(count, 'personne', 'personnes')} pour essayer, d’après l’inventaire.`,
  testersRange: (low: number, high: number) =>
    `De ${low} à ${countWords(high, 'personne', 'personnes')} pour essayer, d’après l’inventaire.`,
  groups: (groups: readonly string[]) =>
    `Avec, si possible, une personne de chaque groupe : ${listWords(groups)}.`,
  usage: (usage: string, target: string) => `« ${usage} » : cela se fait avec ${target}.`,
  usageAlone: (usage: string) => `« ${usage} » : cela se fait avec le nouvel outil.`,
  need: (need: string) => `Ce qui manquait a une réponse : « ${need} ».`,
  workaround: (what: string) => `On sait ce que devient cette façon de faire : « ${what} ».`,
  group: (group: string) => `Pour ${group} : au moins une personne a essayé, et s’y retrouve.`,
  otherWay: (group: string, reasons: readonly string[]) =>
    reasons.length === 0
      ? `Pour ${group} : si quelqu’un ne peut pas suivre, une autre voie est prévue.`
      : `Pour ${group} : une autre voie est prévue (${listWords(reasons)}).`,
  oldCopy: (tool: string) => `La copie de ${tool} a été rouverte, et l’on sait ce qui manque.`,
  newCopy: (target: string) => `Une copie sort aussi de ${target} : on ne s’enferme pas.`,
  reviewOn: (date: string) => `Le ${dayWords(date)}`,
  planned: 'date de la feuille de route',
  counted: 'trois mois après la dernière étape',
  hoped: (family: string, side: string) => `${family} (${side})`,
  sideBySide: (date: string) =>
    `L’ancien et le nouveau devaient vivre côte à côte jusqu’au ${dayWords(date)}.`,
  lastDay: (date: string) => `On devait ne plus écrire dans l’ancien à partir du ${dayWords(date)}.`,
  closing: (date: string) => `La fermeture était prévue à partir du ${dayWords(date)}.`,
} as const;
