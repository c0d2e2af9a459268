import { countWords, dayWords, hoursWords } from './words.js';

/** What is paid, what is not known, what help could be. */
export const fundingTexts = {
  today: 'd’après l’inventaire',
  catalogue: (title: string, day: string) => `${title} (${day})`,
  convention: 'repère de Bascule, à vérifier',
  hosting: (name: string) => `Hébergement : ${name}`,
  help: (name: string) => `Aide extérieure : ${name}`,
  learning: (people: number, hours: number) =>
    `${countWords(people, 'place', 'places')} en séance, ${hoursWords(hours)} pour apprendre en tout.`,
  trainers: (hours: number) =>
    `Du temps pour former : ${hoursWords(hours)} de préparation et d’accompagnement sont prévues.`,
  toFind: (roles: string) => `Des personnes manquent encore : ${roles}.`,
  host: (tools: string) =>
    `Un hébergement de confiance pour : ${tools}. Le prix est à demander (fiche « besoins »).`,
  ends: (day: string) => `C’est prévu jusqu’au ${dayWords(day)}.`,
} as const;
