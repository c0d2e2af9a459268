import { NOT_KNOWN, NOT_KNOWN_FIRST, type Measure, type RuleFacts, type RuleText } from './rule-facts.js';
import { PEOPLE_RULES } from './rules-people.js';
import { TOOL_RULES } from './rules-tools.js';
import { countWords, hoursWords, listWords, successor } from './words.js';

/** Every rule of the evaluators. */
export const RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  'bus-factor.porteurs': ({ subject, facts, measures }) =>
    `${subject} : ${carriers(facts, measures['porteurs'])}`,
  'bus-factor.cible': ({ subject, names, measures }) =>
    `${successor(names['cible'] ?? NOT_KNOWN_FIRST, subject)} : ${knowers(measures['porteurs'])}`,
  'formats.sortie': ({ subject, facts }) => `${subject} : ${wayOut(facts)}`,
  'formats.fichier-cle': ({ subject, facts }) => `${subject} : ${keyFile(facts)}`,
  'formats.echange': ({ subject, facts }) => `${subject} : ${exchange(facts)}`,
  'formats.archive': ({ subject, facts }) => `${subject} : ${archive(facts)}`,
  'formats.groupe': ({ subject, facts }) =>
    facts['formats_expliques'] === false
      ? `${subject} : les formats n’ont pas encore été expliqués`
      : `${subject} : ${NOT_KNOWN} si les formats ont été expliqués`,
  'formats.decision': ({ facts }) =>
    facts['formats_decides'] === false
      ? 'L’association n’a pas encore choisi ses formats'
      : `${NOT_KNOWN_FIRST} si l’association a choisi ses formats`,
  'formation.groupe': (about) => `${about.subject} : ${learning(about)}`,
  'formation.formateurs': (about) => `Accompagner les groupes : ${training(about)}`,
  ...PEOPLE_RULES,
  ...TOOL_RULES,
  'liste-ouverte': ({ subject }) => `${subject} : la liste n’est pas dite complète, il peut en manquer`,
};

/** The sentence of a rule that has none yet: the thing alone, which is true. */
export function ruleText(rule: string): RuleText {
  return RULE_TEXTS[rule] ?? (({ subject }) => subject);
}

function carriers(facts: RuleFacts['facts'], measure: Measure = { best: Infinity, worst: 0 }): string {
  const personal = facts['compte/au_nom_de'] === 'personne';
  if (measure.best === 0) return 'plus personne ne pourra s’en occuper dans les mois qui viennent';
  if (measure.best === 1) {
    if (personal) return 'le compte est au nom d’une personne, et ne tient qu’à elle';
    return measure.worst === 1
      ? 'une seule personne peut s’en occuper'
      : 'une seule personne, au plus, peut s’en occuper';
  }
  if (measure.worst === 0) return `${NOT_KNOWN} qui peut vraiment s’en occuper`;
  if (measure.worst === 1) return 'une seule personne peut s’en occuper, peut-être plusieurs';
  return `${countWords(measure.worst, 'personne peut', 'personnes peuvent')} s’en occuper`;
}

function knowers({ best, worst }: Measure = { best: Infinity, worst: 0 }): string {
  if (best === 0) return 'personne ne sait encore s’en occuper';
  if (best === 1)
    return worst === 1
      ? 'une seule personne sait s’en occuper'
      : 'une seule personne, au plus, sait s’en occuper';
  if (worst === 0) return `${NOT_KNOWN} qui saurait s’en occuper`;
  return worst === 1
    ? 'une seule personne connue sait s’en occuper'
    : `${countWords(worst, 'personne sait', 'personnes savent')} s’en occuper`;
}

function wayOut(facts: RuleFacts['facts']): string {
  if (facts['export/existe'] === false) return 'aucun moyen connu d’en sortir les données';
  if (facts['export/essaye'] === false) return 'en sortir les données n’a jamais été essayé';
  if (facts['export/complet'] === false) return 'la sortie essayée ne rend pas tout';
  return `${NOT_KNOWN} si l’on peut en sortir toutes les données`;
}

const HURDLES: Readonly<Record<string, string>> = {
  macros: 'des macros',
  base: 'une base de données',
  formulaire: 'un formulaire',
  liens: 'des liens vers d’autres fichiers',
};

const TRIALS: Readonly<Record<string, string>> = {
  reussi: 'la conversion essayée a réussi',
  partiel: 'la conversion essayée a perdu des choses',
  echoue: 'la conversion essayée n’a pas marché',
  'pas-fait': 'la conversion n’a pas encore été essayée',
};

function keyFile(facts: RuleFacts['facts']): string {
  const hurdles = Object.entries(HURDLES).flatMap(([key, words]) => (facts[key] === true ? [words] : []));
  const format = typeof facts['format'] === 'string' ? `au format ${facts['format']}` : undefined;
  const holds = hurdles.length > 0 ? `contient ${listWords(hurdles)}` : format;
  const trial = TRIALS[String(facts['essai_conversion'])] ?? `${NOT_KNOWN} ce que donne sa conversion`;
  return holds === undefined ? trial : `${holds} ; ${trial}`;
}

const OFTEN: Readonly<Record<string, string>> = {
  rare: 'de temps en temps',
  mensuelle: 'chaque mois',
  hebdomadaire: 'chaque semaine',
  quotidienne: 'chaque jour',
};

function exchange(facts: RuleFacts['facts']): string {
  const format = typeof facts['format'] === 'string' ? `du ${facts['format']}` : 'des fichiers';
  const often = OFTEN[String(facts['frequence'])] ?? '';
  const enough =
    facts['pdf_ou_odf_suffit'] === false
      ? 'un format ouvert ne suffirait pas'
      : `${NOT_KNOWN} si un format ouvert suffirait`;
  return `${[format, 'échangé', often].filter((part) => part !== '').join(' ')} ; ${enough}`.replace(
    'des fichiers échangé',
    'des fichiers échangés',
  );
}

function archive(facts: RuleFacts['facts']): string {
  const format = typeof facts['format'] === 'string' ? `au format ${facts['format']}, ` : '';
  return facts['copie_ouverte'] === false
    ? `${format}sans copie dans un format ouvert`
    : `${format}${NOT_KNOWN} s’il existe une copie dans un format ouvert`;
}

function learning({ measures: { demande, offre }, unknown }: RuleFacts): string {
  if (demande === undefined) return `${NOT_KNOWN} combien d’heures il faut pour apprendre`;
  const asked = `${rangeWords(demande, false)} à apprendre par personne`;
  if (offre === undefined) return asked;
  if (unknown.includes('heures_apprentissage')) return `${asked} ; le temps que l’on a n’est pas encore dit`;
  return `${asked}, ${offre.worst === 0 && offre.best === 0 ? 'aucune' : rangeWords(offre, false)} au calme pour cela`;
}

function training({ measures: { demande, offre }, unknown }: RuleFacts): string {
  if (demande === undefined) return `${NOT_KNOWN} combien d’heures il faut`;
  const asked = `${rangeWords(demande, unknown.includes('effectif'))} à prévoir`;
  if (offre === undefined) return asked;
  const open = unknown.includes('formateurs') || unknown.includes('heures_par_mois');
  return open
    ? `${asked} ; le temps proposé n’est pas encore dit`
    : `${asked}, ${rangeWords(offre, false)} proposées`;
}

/**
 * Hours between two readings: « de 2 h à 4 h ». Where the upper end is only the bound of a question that nobody has
 * answered (`open`), it is not shown: it would look like a count.
 */
export function rangeWords({ best, worst }: Measure, open: boolean): string {
  const [low, high] = best <= worst ? [best, worst] : [worst, best];
  if (open || !Number.isFinite(high))
    return low > 0 ? `au moins ${hoursWords(low)}` : 'un nombre d’heures encore inconnu';
  if (hoursWords(low) === hoursWords(high)) return hoursWords(high);
  return `de ${low === 0 ? '0' : hoursWords(low)} à ${hoursWords(high)}`;
}
