import type { Json } from '../../domain/fact.js';
import {
  NOT_KNOWN,
  NOT_KNOWN_FIRST,
  spreadWords,
  toldRange,
  unlessYes,
  type RuleFacts,
  type RuleText,
} from './rule-facts.js';
import { countWords, INSTANCE_WORDS, listWords } from './words.js';

/** Rules about people: informing, nobody left out, habits, deciding, talking. */
export const PEOPLE_RULES: Readonly<Record<string, RuleText>> = {
  'information.procedure': ({ subject, facts }) => `${subject} : ${procedure(facts)}`,
  'information.avis': ({ subject, facts }) =>
    facts['avis_demande'] === false
      ? `${subject} : l’avis du groupe n’a pas encore été demandé`
      : `${subject} : ${NOT_KNOWN} si l’avis du groupe a été demandé`,
  'information.tout-le-monde': ({ facts }) =>
    unlessYes(
      facts['touche_tout_le_monde'],
      'Les nouvelles n’arrivent pas encore à tout le monde',
      'les nouvelles arrivent à tout le monde',
    ),
  'information.demarche': ({ facts }) =>
    unlessYes(
      facts['demarche_expliquee'],
      'La démarche n’a pas encore été expliquée',
      'la démarche a été expliquée',
    ),
  'information.parole': ({ facts }) =>
    unlessYes(
      facts['espaces_de_parole'],
      'Il n’y a pas encore de moment pour parler des outils et des difficultés',
      'l’on peut parler des outils et des difficultés',
    ),
  'information.charte': ({ facts }) =>
    unlessYes(
      facts['charte'],
      'Aucune page ne dit encore quel outil sert à quoi',
      'une page dit quel outil sert à quoi',
    ),
  'exclusion.groupe': (about) => `${about.subject} : ${shutOut(about)}`,
  'exclusion.domicile': (about) => `${about.subject} : ${homeAlone(about)}`,
  'usages.contournement': ({ subject, facts, untold }) =>
    `${subject} : ${untold ? `${NOT_KNOWN} quels détours on prend` : (DETOURS[String(facts['connu_par'])] ?? `un détour ; ${NOT_KNOWN} s’il a été observé`)}`,
  'usages.besoin': ({ subject, facts, untold }) =>
    `${subject} : ${untold ? `${NOT_KNOWN} ce qui manque` : (NEEDS[String(facts['nature'])] ?? 'quelque chose manque')}`,
  'usages.essai': ({ facts }) => `Avant de changer : ${trial(facts)}`,
  'decision.mode': ({ facts }) => usualMode(facts['mode_habituel']),
  'decision.prise': (about) => decisionTaken(about),
  'discours.ton': ({ facts }) =>
    TONES[String(facts['ton'])] ?? `${NOT_KNOWN_FIRST} comment le changement est raconté`,
  'discours.incident': ({ subject }) => `${subject} : un moment difficile, dont on se souvient sans doute`,
};

function procedure(facts: RuleFacts['facts']): string {
  const followed = facts['procedure/suivie_par_une_autre_personne'];
  if (facts['procedure/ecrite'] === false) return 'la façon de faire n’est pas encore écrite';
  if (facts['procedure/ecrite'] === undefined) return `${NOT_KNOWN} si la façon de faire est écrite`;
  return followed === false
    ? 'la façon de faire est écrite, et reste à essayer par quelqu’un d’autre'
    : `la façon de faire est écrite ; ${NOT_KNOWN} si quelqu’un d’autre l’a suivie`;
}

/** Who would stay at the door, by reason: one and several. */
const AT_THE_DOOR: Readonly<Record<string, readonly [string, string]>> = {
  refusent_un_compte: ['qui ne veut pas de compte', 'qui ne veulent pas de compte'],
  sans_bonne_connexion: ['sans bonne connexion', 'sans bonne connexion'],
  ne_suivra_pas: ['qui ne pourrait pas suivre', 'qui ne pourraient pas suivre'],
};

function shutOut({ facts, unknown, severity }: RuleFacts): string {
  // Some of the tools may be known to be theirs: then it is certain, whatever the others are.
  if (severity.low === 0 && unknown.includes('groupes')) return `${NOT_KNOWN} quels outils le groupe utilise`;
  const told = [
    ...Object.entries(AT_THE_DOOR).map(([key, words]) => [toldRange(facts[key]), words] as const),
    [
      withNeither(facts),
      ['sans ordinateur ni téléphone récent', 'sans ordinateur ni téléphone récent'],
    ] as const,
  ];
  const reasons = told.flatMap(([range, [one, many]]) =>
    range === undefined || range.max === 0 ? [] : [{ range, words: range.max < 2 ? one : many }],
  );
  if (reasons.length === 0) return `${NOT_KNOWN} si tout le monde peut suivre`;
  const words = reasons.map(({ range, words: reason }, index) => {
    const noun = range.max < 2 ? 'personne ' : 'personnes ';
    return `${spreadWords(range)} ${index === 0 ? noun : ''}${reason}`;
  });
  const open = Object.keys(AT_THE_DOOR).some((key) => unknown.includes(key));
  return `${listWords(words)}${open ? ` ; ${NOT_KNOWN} s’il y en a d’autres` : ''}`;
}

/** At most this many have neither: the smaller of both counts. */
function withNeither(facts: RuleFacts['facts']): ReturnType<typeof toldRange> {
  const [computer, phone] = [toldRange(facts['sans_ordinateur']), toldRange(facts['sans_smartphone'])];
  if (computer === undefined || phone === undefined) return undefined;
  return { min: Math.min(computer.min, phone.min), max: Math.min(computer.max, phone.max) };
}

function homeAlone({ facts, unknown, measures }: RuleFacts): string {
  const alone = toldRange(facts['seules_a_domicile']);
  if (alone === undefined)
    return `${NOT_KNOWN} combien de personnes seraient seules chez elles devant l’outil`;
  const people =
    alone.max < 2 ? '1 personne seule chez elle' : `${spreadWords(alone)} personnes seules chez elles`;
  const helpers = measures['soutien']?.worst ?? 0;
  if (unknown.includes('equipe')) return `${people} ; ${NOT_KNOWN} qui pourrait aider par téléphone`;
  if (helpers === 0) return `${people}, et pas encore d’équipe d’entraide à appeler`;
  return `${people}, et ${countWords(helpers, 'seule personne à appeler', 'personnes à appeler')}`;
}

const DETOURS: Readonly<Record<string, string>> = {
  declare: 'un détour dont on a entendu parler, et que l’on n’est pas encore allé voir',
  observe: 'un détour que l’on a vu, et qui rend service aujourd’hui',
};

const NEEDS: Readonly<Record<string, string>> = {
  constate: 'ce manque a été constaté',
  ressenti: 'ce manque est ressenti',
};

function trial(facts: RuleFacts['facts']): string {
  const testers = toldRange(facts['/soutien/beta_testeurs']);
  const period = facts['periode_essai'];
  const parts = [
    testers === undefined && `${NOT_KNOWN} si des volontaires essaieraient`,
    testers?.min === 0 && 'pas encore de volontaires pour essayer',
    period === undefined && `${NOT_KNOWN} si un temps d’essai est prévu`,
    period === false && 'pas encore de temps d’essai prévu',
  ];
  return parts.filter((part) => part !== false).join(' ; ');
}

function usualMode(mode: Json | undefined): string {
  const words = Object.entries(INSTANCE_WORDS).find(([instance]) => instance === mode)?.[1];
  if (words === undefined) return `${NOT_KNOWN_FIRST} comment se décide un changement d’outil`;
  return mode === 'seul'
    ? 'Un changement d’outil repose d’habitude sur une seule personne'
    : `D’habitude, c’est ${words} qui décide d’un changement d’outil`;
}

function decisionTaken({ measures, unknown }: RuleFacts): string {
  const taken = measures['decisions']?.worst ?? 0;
  if (taken > 0) return 'Ce qui a été décidé gagnerait à être porté par deux personnes, au nom du groupe';
  return unknown.includes('prises')
    ? `${NOT_KNOWN_FIRST} si le groupe a pris une décision`
    : 'Le groupe n’a pas encore pris de décision';
}

const TONES: Readonly<Record<string, string>> = {
  neutre: 'Le changement est annoncé, sans encore donner envie',
  insistant: 'Le changement a été présenté avec insistance, et cela peut refermer les oreilles',
  culpabilisant: 'Certaines personnes ont pu se sentir jugées, et cela peut refermer les oreilles',
};
