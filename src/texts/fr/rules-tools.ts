import type { Json } from '../../domain/fact.js';
import {
  catalogueFact,
  NOT_KNOWN,
  NOT_KNOWN_FIRST,
  spreadWords,
  toldRange,
  type Measure,
  type RuleFacts,
  type RuleText,
} from './rule-facts.js';
import { countWords, dayWords, euroWords, listWords, successor } from './words.js';

/** Rules about tools and what they hold: how many, how long, at what price, in whose hands. */
export const TOOL_RULES: Readonly<Record<string, RuleText>> = {
  'dispersion.canaux': ({ subject, measures }) => `${subject} : ${channels(measures['canaux'])}`,
  'dispersion.etape': ({ subject, facts }) => `${subject} : ${stage(facts)}`,
  'dispersion.spontane': ({ subject, facts }) =>
    facts['statut'] === 'spontane'
      ? `${subject} : cet outil est venu tout seul, le groupe n’en a pas encore parlé`
      : `${subject} : ${NOT_KNOWN} si le groupe a choisi cet outil`,
  'dispersion.logiciels': ({ subject, measures, unknown }) => `${subject} : ${kinds(measures, unknown)}`,
  'perennite.changement': ({ subject, facts, untold }) => `${subject} : ${change(facts, untold)}`,
  'perennite.cible': (about) => future(about),
  'couts.budget': (about) => budget(about),
  'couts.limite': ({ subject, facts, untold }) => `${subject} : ${limit(facts['part_utilisee'], untold)}`,
  'dependance.editeur': (about) => `${about.subject} : ${heldBy(about)}`,
  'confidentialite.donnees': ({ subject, facts }) => `${subject} : ${dataKept(facts)}`,
  'confidentialite.hebergeur': ({ subject, facts }) => `${subject} : ${hostTerms(facts)}`,
};

function channels({ best, worst }: Measure = { best: 0, worst: Infinity }): string {
  const [low, high] = [Math.min(best, worst), Math.max(best, worst)];
  if (low === high) return `${countWords(low, 'outil', 'outils')} pour la même chose`;
  return low < 2 ? `${NOT_KNOWN} combien d’outils y servent` : `${low} outils au moins pour la même chose`;
}

const STAGES: Readonly<Record<string, string>> = {
  essai: 'encore à l’essai',
  retour: 'on en revient, et ce n’est pas encore rangé',
  'double-usage': 'en double avec un autre outil',
};

function stage(facts: RuleFacts['facts']): string {
  const words = STAGES[String(facts['etape'])];
  if (words === undefined) return `${NOT_KNOWN} où l’on en est (à l’essai, adopté, en double…)`;
  const since = facts['depuis'];
  return typeof since === 'string' ? `${words}, depuis le ${dayWords(since)}` : words;
}

function kinds(measures: RuleFacts['measures'], unknown: RuleFacts['unknown']): string {
  const told = (key: string): number => {
    const { best, worst } = measures[key] ?? { best: 0, worst: 0 };
    return Math.min(best, worst);
  };
  const [suites, systems] = [told('suites'), told('systemes')];
  const several = [
    suites > 1 && `${suites} suites bureautiques`,
    systems > 1 && `${systems} sortes d’ordinateurs ou de téléphones`,
  ].filter((part) => part !== false);
  if (several.length > 0) return `${listWords(several)} : des fichiers peuvent s’ouvrir de travers`;
  const what = unknown.includes('suites')
    ? 'avec quoi les documents sont ouverts'
    : 'sur quels appareils on travaille';
  return `${NOT_KNOWN} ${what}`;
}

const CHANGES: Readonly<Record<string, string>> = {
  conditions: 'les conditions changent',
  prix: 'le prix change',
  rachat: 'le service change de mains',
  suppression: 'une fonction disparaît',
  fermeture: 'le service ferme',
};

function change(facts: RuleFacts['facts'], untold: boolean): string {
  if (untold) return `${NOT_KNOWN} si un changement est annoncé`;
  const words = CHANGES[String(facts['nature'])] ?? 'un changement est annoncé';
  const date = facts['date'];
  return typeof date === 'string' ? `${words} le ${dayWords(date)}` : `${words}, ${NOT_KNOWN} quand`;
}

const HEALTH: Readonly<Record<string, string>> = {
  maintenance: 'le logiciel est entretenu, sans nouveautés',
  incertain: 'on ne sait pas bien qui l’entretiendra demain',
  ferme: 'le logiciel n’est plus entretenu',
};

function future({ subject, names, facts }: RuleFacts): string {
  const health =
    HEALTH[String(catalogueFact(facts, '/sante/statut'))] ?? `${NOT_KNOWN} comment le logiciel est entretenu`;
  const asked =
    facts['/soutien/association_paire/demandee'] === false
      ? ' ; une association qui s’en sert n’a pas encore été interrogée'
      : '';
  return `${successor(names['cible'] ?? NOT_KNOWN_FIRST, subject)} : ${health}${asked}`;
}

/** Costs that nobody has told: the upper end would be the bound of the question, not a price. */
const OPEN_COSTS = ['cout_annuel', 'cout_annuel_ensuite', 'changements_annonces', 'annuel'];

function budget({ facts, unknown, measures }: RuleFacts): string {
  const told = toldRange(facts['budget_annuel']);
  const cost = measures['cout'] ?? { best: 0, worst: 0 };
  const open = OPEN_COSTS.some((key) => unknown.includes(key));
  const [low, high] = [Math.min(cost.best, cost.worst), Math.max(cost.best, cost.worst)];
  if (open && low === 0) return `${NOT_KNOWN_FIRST} ce que les outils coûtent par an`;
  const yearly = open
    ? `au moins ${euros(low)}`
    : low === high
      ? euros(low)
      : `de ${euros(low)} à ${euros(high)}`;
  if (told === undefined) return `Les outils : ${yearly} par an ; le budget n’est pas encore dit`;
  const given = told.max === 0 ? 'sans budget prévu' : `pour un budget de ${spreadWords(told)}\u00a0€`;
  return `Les outils : ${yearly} par an, ${given}`;
}

function euros(amount: number): string {
  return euroWords(Math.round(amount * 100));
}

function limit(used: Json | undefined, untold: boolean): string {
  const range = toldRange(used);
  if (untold) return `${NOT_KNOWN} si une limite approche`;
  return range === undefined ? `${NOT_KNOWN} où l’on en est` : `on en est à ${spreadWords(range)}\u00a0%`;
}

function heldBy({ facts, names }: RuleFacts): string {
  const nature = catalogueFact(facts, '/nature') ?? facts['description/nature'];
  const publisher = names['editeur'] === undefined ? 'ailleurs' : `chez ${names['editeur']}`;
  const held: Readonly<Record<string, string>> = {
    proprietaire: `le prix et les conditions se décident ${publisher}`,
    mixte: `une partie des conditions se décide ${publisher}`,
    'fait-maison': 'un outil sur mesure, qui tient à qui l’a écrit',
  };
  const parts = [
    held[String(nature)] ?? `${NOT_KNOWN} de qui cet outil dépend`,
    facts['export/existe'] === false && 'aucun moyen connu d’en sortir les données',
    facts['compte/au_nom_de'] === 'personne' && 'le compte est au nom d’une personne',
  ];
  return parts.filter((part) => part !== false).join(' ; ');
}

/** Where data live, as the catalogue says it. */
const PLACES: Readonly<Record<string, string>> = {
  local: 'sur les ordinateurs de l’association',
  FR: 'en France',
  UE: 'en Europe',
  hebergeur: 'chez l’hébergeur choisi',
  US: 'chez une entreprise des États-Unis',
};

function dataKept(facts: RuleFacts['facts']): string {
  const [sensitive, minors] = [facts['donnees/sensibles'] === true, facts['donnees/mineurs'] === true];
  const held = [
    sensitive && 'des données sensibles',
    minors && (sensitive ? 'sur des enfants' : 'des données sur des enfants'),
    !sensitive && !minors && facts['donnees/personnelles'] === true && 'des noms et des adresses',
  ].filter((part) => part !== false);
  if (held.length === 0) return `${NOT_KNOWN} quelles données sur les personnes y sont gardées`;
  const place = PLACES[String(catalogueFact(facts, '/donnees/lieu'))];
  return `${listWords(held)}${place === undefined ? ` ; ${NOT_KNOWN} chez qui` : `, ${place}`}`;
}

function hostTerms(facts: RuleFacts['facts']): string {
  const [contract, backup] = [facts['contrat_donnees'], facts['sauvegarde/ailleurs']];
  const parts = [
    contract === false && 'rien n’est encore écrit sur ce que deviennent les données',
    contract === undefined && `${NOT_KNOWN} si un contrat parle des données`,
    backup === false && 'pas encore de copie gardée ailleurs',
    backup === undefined && `${NOT_KNOWN} si une copie est gardée ailleurs`,
  ];
  return parts.filter((part) => part !== false).join(' ; ');
}
