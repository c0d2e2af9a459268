import type { FamilyId, Level } from '../../domain/score.js';
import { FAMILY_TEXTS } from './families.js';
import { LEVEL_WORDS, listWords } from './words.js';

/** Words shared by every form of the score. */
export const reportTexts = {
  unnamed: 'Votre association',
  heading: (association: string, day: string) => `${association}, le ${day}`,
  notKnown: 'on ne sait pas encore',
  nobodyKnown: 'on ne sait pas encore qui',
  nobody: 'personne',
  criticalityNotKnown: 'importance pas encore dite',
  ownedBy: (person: string) => `compte au nom d’une personne (${person})`,
  told: 'd’après ce qui est dit',
  nothingTold: 'rien n’est encore dit',
  nothingDescribed: 'On ne sait pas encore : aucun outil ni accès n’est décrit.',
  figures:
    'De 0 à 100 : plus c’est haut, plus c’est fragile ; la fourchette dit ce que l’on ne sait pas encore.',
  unknownFamilies: 'On ne sait pas encore',
  calmFamilies: 'Tranquille pour l’instant',
  nothing: 'Rien de tel dans ce qui est connu.',
  nothingSure: (names: string) =>
    `Rien de certain. Mais on ne sait pas encore si quelqu’un pourrait vraiment reprendre : ${names}.`,
  toVerify: 'à vérifier',
  blank: {
    title: 'On commence à peine',
    text: 'Peu de choses sont écrites pour l’instant, et c’est normal. Voici les réponses qui aideraient le plus : quelques mots suffisent, dans l’ordre qui vous plaît.',
  },
  titles: {
    unrecoverable: 'Ce qui ne se récupère pas',
    alone: 'Ne tient qu’à une personne',
    exits: 'Sorties jamais essayées',
    families: 'Les fragilités, les plus hautes d’abord',
    levels: 'Combien à chaque niveau',
    actions: (count: number) => (count === 6 ? 'Six actions à faire maintenant' : 'À faire maintenant'),
    questions: 'Ce qui aiderait le plus à y voir clair',
    rows: 'Les repères cités',
  },
  intro: {
    unrecoverable:
      'D’après ce qui est dit, plus personne ne pourra s’en occuper dans les mois qui viennent : il manque l’accès, le savoir-faire, ou quelqu’un qui soit encore là.',
    alone: 'Si cette personne était absente, il n’y aurait pas, ou peut-être pas, de relève.',
    exits: 'On ne saura ce que l’on peut emporter qu’en essayant.',
    actions: 'Les chiffres vont d’aujourd’hui à après, d’après ce qui est dit.',
    questions: 'Une réponse approximative aide déjà.',
  },
  usagesLost: (names: string) => `Avec eux s’arrêterait ce que l’on fait : ${names}.`,
  usagesAlone: (names: string) => `Ce que l’on fait, et qui ne tient ainsi qu’à une personne : ${names}.`,
  untold: (names: string) => `On ne sait pas encore qui peut ouvrir : ${names}.`,
  openLists: (names: string, count: number) =>
    `${count < 2 ? 'Une liste n’est pas dite complète' : 'Des listes ne sont pas dites complètes'} : ${names}. Il peut en manquer.`,
  exits: {
    untried: 'Jamais essayées',
    none: 'Aucun moyen connu',
    partial: 'Essayées, mais il manquait des choses',
    unknown: 'On ne sait pas encore',
  },
  action: {
    why: 'Pourquoi',
    how: 'Comment',
    whyAndHow: 'Pourquoi et comment',
    who: 'Qui',
    effect: 'Ce que cela change',
  },
  noEffect: 'ne suffit pas à faire bouger les chiffres, mais les autres pas en dépendent',
  slightEffect: 'un peu moins de fragilité, sans changer encore les chiffres',
  verified: 'les chiffres bougeront, dans un sens ou dans l’autre, avec le résultat',
  asBefore: (rank: number) => `comme au n° ${rank}`,
  fillIn: (keys: readonly string[]) =>
    `à compléter : ${keys.map((key) => key.replaceAll('/', ' › ')).join(', ')}`,
  rowsCredit: 'Repères des fiches de [RÉSOLU], par Framasoft et Picasoft (CC BY-SA), redits avec nos mots.',
  carrierCount: (low: number, high: number) => {
    if (!Number.isFinite(high)) return low === 0 ? 'on ne sait pas encore' : `${low} ou plus`;
    return low === high ? String(low) : `de ${low} à ${high}`;
  },
} as const;

/** Why a thing hangs on one person. */
export const HOLD_WORDS = {
  personne: 'plus personne ne pourra s’en occuper',
  'compte-personnel': 'compte au nom d’une personne',
  'second-facteur-seul': 'codes reçus par une seule personne',
  'acces-seul': 'une seule personne a l’accès',
  'acces-seul-connu': 'une seule personne connue a l’accès',
  'savoir-faire-seul': 'une seule personne sait s’en occuper',
  'savoir-faire-seul-connu': 'une seule personne connue sait s’en occuper',
} as const;

/** Collections and single facts as things that a sentence can be about. */
export const COLLECTION_WORDS: Readonly<Record<string, string>> = {
  outils: 'Les outils',
  hebergeurs: 'Les hébergeurs',
  acces_critiques: 'Les accès qui tiennent le reste',
  groupes: 'Les groupes',
  personnes: 'Les personnes',
  usages: 'Les usages',
  postes: 'Les ordinateurs',
  fichiers_cles: 'Les fichiers-clés',
  archives: 'Les archives',
  echanges: 'Les échanges avec les partenaires',
  formateurs: 'Les personnes qui forment',
  canaux: 'Les canaux d’information',
  aide_exterieure: 'L’aide extérieure',
  tentatives: 'Les essais passés',
  prises: 'Les décisions prises',
  incidents: 'Les moments difficiles',
  formats: 'Les formats',
  formation: 'La formation',
  information: 'L’information',
  soutien: 'Le soutien',
  calendrier: 'Le calendrier',
  decisions: 'Les décisions',
  objectifs: 'Les objectifs',
  association: 'L’association',
  '': 'L’association',
};

/** Single facts about the whole association, by section and key. */
export const FACT_WORDS: Readonly<Record<string, string>> = {
  'calendrier/periodes': 'Les périodes de l’année',
  'decisions/mode_habituel': 'La façon habituelle de décider',
  'formation/temps_reserve': 'Le temps réservé pour apprendre',
  'formats/formats_decides': 'Les formats de l’association',
  'information/charte': 'La page « quel outil sert à quoi »',
  'information/demarche_expliquee': 'L’explication de la démarche',
  'information/espaces_de_parole': 'Le temps pour en parler',
  'information/ton': 'La façon d’en parler',
  'information/touche_tout_le_monde': 'Un moyen de prévenir tout le monde',
  'objectifs/budget_annuel': 'Le budget de l’année',
  'soutien/association_paire': 'Une association qui s’en sert déjà',
  'soutien/beta_testeurs': 'Les volontaires pour essayer',
  'soutien/equipe': 'L’équipe d’entraide',
  'soutien/periode_essai': 'Le temps d’essai',
};

/** The family's name, as people read it. */
export function familyName(family: FamilyId): string {
  return FAMILY_TEXTS[family].name;
}

/** « modéré », or « modéré à critique »; from end to end, nothing is known. */
export function levelRange(low: Level, high: Level): string {
  if (low === 'faible' && high === 'critique') return reportTexts.notKnown;
  return low === high ? LEVEL_WORDS[low] : `${LEVEL_WORDS[low]} à ${LEVEL_WORDS[high]}`;
}

/** « 2 critiques », « 1 entre modéré et élevé », « 3 que l’on ne connaît pas encore ». */
export function levelCount(count: number, low: Level, high: Level): string {
  if (low === 'faible' && high === 'critique') return `${count} que l’on ne connaît pas encore`;
  if (low === high) return `${count} ${LEVEL_WORDS[low]}${count > 1 ? 's' : ''}`;
  return `${count} entre ${LEVEL_WORDS[low]} et ${LEVEL_WORDS[high]}`;
}

/** What the smallest group says: how few could leave before something is left to nobody. */
export interface GroupWords {
  readonly low: number;
  readonly high: number;
  readonly people: readonly string[];
  readonly exact: boolean;
}

/** The two sentences on how few people hold the whole. */
export const groupTexts = {
  vital: (group: GroupWords): string => groupSentence(group, 'qu’une chose vitale', 'n’ait plus personne'),
  half: (group: GroupWords): string =>
    groupSentence(group, 'que plus de la moitié de ce qui compte', 'n’ait plus personne'),
};

function groupSentence({ low, high, people, exact }: GroupWords, what: string, outcome: string): string {
  if (high === 0) return `Il semble déjà ${what} ${outcome}.`;
  if (!Number.isFinite(high))
    return `On ne sait pas encore combien de départs suffiraient pour ${what} ${outcome}.`;
  const who = people.length > 0 && low === high ? ` (${listWords(people)})` : '';
  const departures = `Il suffirait ${high === 1 ? 'd’un seul départ' : `de ${high} départs`}${who} pour ${what} ${outcome}`;
  if (low === high && exact) return `${departures}.`;
  return low === 0 ? `${departures} ; c’est peut-être déjà le cas.` : `${departures}, peut-être de moins.`;
}

/** What if people were no longer there. */
export const departureTexts = {
  heading: (people: string, count: number) =>
    count > 1
      ? `Et si ces personnes n’étaient plus là : ${people} ?`
      : `Et si cette personne n’était plus là : ${people} ?`,
  intro: 'Une simple supposition, pour préparer un relais tranquille.',
  lost: 'Plus personne ne pourrait s’en occuper',
  perhapsLost: 'Plus personne non plus, à moins qu’une personne non citée le puisse',
  alone: 'Ne tiendrait plus qu’à une personne connue',
  accessOnly: '(l’accès seul n’y suffit pas)',
  usages: (names: string) => `Avec cela s’arrêterait ce que l’on fait : ${names}.`,
  fine: 'Rien de ce qui est connu ne resterait sans personne.',
  changes: 'Les fragilités qui changent',
  noChange: 'Aucune, d’après ce qui est connu.',
  handOver: 'À transmettre en premier',
} as const;

/** Sentences of the audit report that hold figures. */
export const auditTexts = {
  between: (low: string, high: string) => `entre ${low} et ${high}`,
  method: {
    levels: (middling: number, high: number, critical: number) =>
      `Chaque fragilité va de 0 à 100 : faible au-dessous de ${middling}, modéré à partir de ${middling}, élevé à partir de ${high}, critique à partir de ${critical}.`,
    combine: (share: string) =>
      `Dans une même fragilité, la raison la plus forte compte en entier. La suivante compte pour ${share} % de son poids, celle d’après pour ${share} % de ce qui restait, et ainsi de suite. Beaucoup de petits soucis restent donc petits. Ce qui a la même cause ne compte qu’une fois.`,
    rest: [
      'Il n’y a pas de note d’ensemble : des fragilités différentes ne s’additionnent pas.',
      'Quand une réponse manque, le calcul est fait deux fois, au mieux et au pire : c’est la fourchette. Ce que l’on ne sait pas ne fait jamais paraître la situation meilleure.',
      '« D’après ce qui est dit » : la même fourchette, si les listes encore ouvertes ne cachaient rien de plus.',
      'Les poids sont des conventions, écrites et discutables : aucune étude ne donne ces chiffres.',
      'La taille de l’association n’est jamais, à elle seule, une fragilité.',
    ],
  },
} as const;
