import { countWords, dayWords, listWords, monthWords } from './words.js';

const quoted = (text: string): string => `« ${text} »`;
const tools = (count: number): string => countWords(count, 'outil', 'outils');

/** A date that may lack its day or its month: « 2024 », « mars 2024 », « 3 mars 2024 ». */
export function softDateWords(date: string): string {
  return /^\d{4}-\d{2}$/.test(date) ? monthWords(date) : dayWords(date);
}

/** « le 3 mars 2024 », « en mars 2024 », « en 2024 ». */
export function atDateWords(date: string): string {
  return `${/^\d{4}-\d{2}-\d{2}$/.test(date) ? 'le' : 'en'} ${softDateWords(date)}`;
}

/** « jusqu’au 3 mars 2024 », « jusqu’en mars 2024 ». */
function untilWords(date: string): string {
  return `${/^\d{4}-\d{2}-\d{2}$/.test(date) ? 'jusqu’au' : 'jusqu’en'} ${softDateWords(date)}`;
}

/** « d’Etherpad », « de Slack ». */
const of = (name: string): string => (/^[aeiouyàâéèêëîïôùûh]/i.test(name) ? `d’${name}` : `de ${name}`);

/** How names are understood. */
export const understoodTexts = {
  near: (asked: string, name: string) => `${quoted(asked)} : compris comme ${name}.`,
  former: (former: string, name: string, until: string | undefined) =>
    until === undefined
      ? `${former} est un ancien nom ${of(name)}.`
      : `${former} s’appelle ${name} depuis ${softDateWords(until)}.`,
};

/** One entry. */
export const sheetTexts = {
  does: 'Ce que l’on y fait',
  facts: 'Ce que l’on en sait',
  names: 'Les noms et les liens',
  attention: 'À quoi faire attention',
  limits: 'Les limites, en mots',
  out: 'Emporter ses données, dans l’ordre',
  left: 'Ce qui ne suit pas',
  sources: 'D’où on le sait',
  doesNot: 'Ne fait pas :',
  functionsUnknown: 'fonctions non relevées',
  law: (place: string) => `droit : ${place}`,
  reads: (list: string) => `lit ${list}`,
  writes: (list: string) => `écrit ${list}`,
  native: (format: string) => `format de travail : ${format}`,
  in: (list: string) => `en ${list}`,
  from: (names: readonly string[]) => `depuis ${listWords(names)}`,
  underLicence: (licence: string) => `licence ${licence}`,
  decidedBy: (who: string) => `décidé par ${who}`,
  livesOn: (list: readonly string[]) => `vit de : ${list.join(', ')}`,
  version: (name: string, date: string) => `version ${name}, ${softDateWords(date)}`,
  support: (date: string) => `version suivie ${untilWords(date)}`,
  authors: (count: number) =>
    `${countWords(count, 'personne a écrit', 'personnes ont écrit')} du code dans l’année lue`,
  changes: (count: number) => `${countWords(count, 'changement', 'changements')} dans l’année lue`,
  ofFirst: (count: number) =>
    `${countWords(count, 'changement', 'changements')} d’une même personne dans l’année lue`,
  aYear: (min: string, max: string) => (min === max ? `${min} par an` : `de ${min} à ${max} par an`),
  hours: (beginner: string, easy: string, expert: string) =>
    `${beginner} en débutant, ${easy} à l’aise, ${expert} très à l’aise, par personne`,
  hoursFor: (usage: string, hours: string) => `pour ${usage} : ${hours}`,
  hosts: (names: readonly string[]) => listWords(names),
  notice: (months: number) => `préavis d’arrêt : ${months} mois`,
  until: (name: string, date: string | undefined) =>
    date === undefined ? name : `${name} (${untilWords(date)})`,
  ended: (word: string, date: string | undefined) =>
    date === undefined ? word : `${word} ${atDateWords(date)}`,
  nextIs: (name: string) => `la suite : ${name}`,
  source: (id: string, title: string, date: string) => `${id} : ${title}, ${softDateWords(date)}.`,
  about: (fields: readonly string[]) => `Sur : ${fields.join(', ')}.`,
  closing: (level: string, date: string, classified: string) =>
    `Relevé du ${dayWords(date)}, ${level}. Nature, usages, fonctions et remplacements : ${classified}.`,
  byConvention: 'un tri du projet',
  bySource: (id: string) => `selon ${id}`,
  noSource: 'Aucune source lue.',
  marks:
    'Entre crochets, d’où vient chaque fait : une source (s1, s2…), « non vérifié » (su sans l’avoir lu), ou « convention » (choisi par le projet).',
  partly: 'le reste non vérifié',
  unverified: 'non vérifié',
  unverifiedFields: 'Non vérifié, en tout ou en partie :',
  convention: 'convention',
  readOn: (date: string) => `lu ${atDateWords(date)}`,
  readUndated: 'lu, sans date',
  unreadOn: (date: string) => `non vérifié, relevé ${atDateWords(date)}`,
};

/** Lists. */
export const listTexts = {
  title: 'Le catalogue',
  count: (some: number, hosts: number) =>
    `${tools(some)} et ${countWords(hosts, 'hébergeur', 'hébergeurs')}, rangés par usage, les libres d’abord. Un outil qui sert à plusieurs choses est cité à chacune.`,
  generated: 'Page écrite par « bascule catalogue --format markdown », à partir des fiches du catalogue.',
  natures: { libre: 'libres', mixte: 'libres en partie', proprietaire: 'propriétaires' },
  hosts: 'Les hébergeurs',
  hostsOffering: 'Les hébergeurs qui le proposent',
  formats: 'Les formats de fichiers',
  figures: 'Ce qui est rempli, et d’où on le sait',
  columns: {
    tool: 'Outil',
    nature: 'Libre ?',
    licence: 'Licence',
    link: 'Remplacements',
    state: 'Situation',
    newest: 'Source la plus récente',
    host: 'Hébergeur',
    public: 'Public',
    runs: 'Fait vivre',
    format: 'Format',
    family: 'Ce que c’est',
    open: 'Ouvert ?',
    standard: 'Norme',
    instead: 'À la place',
  },
  gone: (name: string, word: string) => `${name} (${word})`,
  replaces: (names: readonly string[]) => `remplace ${names.join(', ')}`,
  replacedBy: (names: readonly string[]) => `remplaçants : ${names.join(', ')}`,
  unknown: 'non relevé',
  undated: 'sans date',
  further: 'Pour aller plus loin',
  how: [
    'Une fiche entière : bascule catalogue paheko',
    'Par quoi remplacer : bascule catalogue --remplacer slack',
    'Un usage : bascule catalogue --usage visio',
    'Les autres façons de chercher : bascule catalogue --help',
  ],
  filtered: (what: readonly string[], count: number) =>
    `${what.length === 0 ? 'Catalogue' : what.join(' ; ')} : ${tools(count)}`,
  filters: {
    usage: (words: string) => words,
    licence: (words: string) => `licence ${quoted(words)}`,
    host: (name: string) => `hébergé par ${name}`,
    format: (id: string) => `fichiers ${id}`,
    libre: 'libres seulement',
  },
  nothing: 'Rien dans le catalogue ne correspond.',
  nothingAids: {
    several: 'Retirer un des filtres peut suffire à retrouver quelque chose.',
    licence: 'Un morceau du nom suffit, comme « GPL », « MIT » ou « Apache ».',
    host: (id: string) => `Ce que cet hébergeur propose n’est pas relevé. Sa fiche : bascule catalogue ${id}`,
    format: 'Aucune fiche ne dit lire ou écrire ce format.',
    usage: 'Les usages et leurs outils : bascule catalogue',
  },
  file: { both: 'lit et écrit', reads: 'lit', writes: 'écrit', native: 'y travaille' },
};

/** A file format. */
export const formatTexts = {
  family: 'Ce que c’est',
  open: 'Ouvert ?',
  standard: 'Norme',
  instead: 'À la place',
  macros: 'Macros',
  macrosYes: 'il peut en contenir',
  risks: 'À surveiller',
  source: 'Source',
};

/** What can take over. */
export const replacementTexts = {
  title: (name: string) => `Remplacer ${name}`,
  today: (usages: readonly string[]) => `Ce qu’il sert à faire : ${listWords(usages)}.`,
  found: (count: number) =>
    `${tools(count)} ${count < 2 ? 'peut' : 'peuvent'} prendre la suite. Voici des faits, sans note : le choix dépend de vos personnes et de votre temps.`,
  sameUsage: (count: number) =>
    `Aucune fiche ne dit remplacer cet outil. ${tools(count)} ${count < 2 ? 'libre a' : 'libres ont'} un usage en commun avec lui.`,
  none: 'Le catalogue ne connaît rien qui prenne la suite. Garder est une bonne réponse.',
  libre: (name: string) => `${name} est libre et existe toujours : le garder est une bonne réponse.`,
  order: (name: string) =>
    `L’ordre : le plus d’usages ${of(name)} couverts ; puis ce qui est libre en entier ; puis un programme qui apporte les données ; puis l’entretien (entretenu, sans nouveautés, non relevé, incertain) ; puis le moins de fonctions à apprendre ; puis le nom.`,
  keepTitle: 'Ce que rien ne remplace',
  uncovered: (usages: readonly string[], name: string) =>
    `Rien dans le catalogue ne remplace ${name} pour ${listWords(usages)} : le garder pour cela est une bonne réponse.`,
  labels: {
    covered: 'Couvre',
    missing: 'Ne couvre pas',
    known: 'Déjà connu',
    toLearn: 'À apprendre',
    lost: 'Sans équivalent relevé',
    helpers: 'Reprise',
    formats: 'Fichiers',
    hosting: 'Où il vit',
    account: 'Compte',
    price: 'Prix',
    limits: 'Limites',
    health: 'Entretien',
    governance: 'Qui décide',
    learning: 'Apprentissage',
  },
  rest: 'Et ensuite, dans le même ordre',
  nothingNew: 'rien de nouveau',
  notCompared: 'fonctions non relevées : à essayer pour le savoir',
  noHelper: 'aucun programme connu pour apporter les données',
  formats: (old: string, list: string) => `ce que ${old} exporte et qu’il lit : ${list}`,
  noFormat: 'aucun format relevé que l’un exporte et que l’autre lit',
  hostedBy: (names: readonly string[]) => `par exemple chez ${listWords(names)}`,
  leaving: (name: string) => `Partir ${of(name)}`,
  steps: 'Emporter ses données, dans l’ordre :',
  left: 'Ce qui ne suit pas :',
  leavingUnknown: 'La façon d’en partir n’est pas relevée.',
  keep: 'Garder, pour un temps ou pour de bon, est aussi une bonne réponse.',
  more: (id: string) => `Une fiche entière : bascule catalogue ${id}`,
};

/** Ages of entries. */
export const freshnessTexts = {
  title: (date: string) => `L’ancienneté du catalogue, au ${dayWords(date)}`,
  support: (months: number) => `Fins de suivi passées, ou dans moins de ${months} mois`,
  ended: (date: string) => `${softDateWords(date)}, passée`,
  noSupport: 'Aucune.',
  sources: 'Les sources',
  counts: (total: number, undated: number) =>
    `${countWords(total, 'source', 'sources')}, dont ${countWords(undated, 'sans date', 'sans date')}.`,
  old: (count: number, months: number, source: string) =>
    `${countWords(count, 'source a', 'sources ont')} ${months} mois ou plus (seuil : ${source}). Une date sans jour ni mois compte depuis son début.`,
  undated: (count: number) => `Fiches sans source datée : ${count}`,
  noUndated: 'Aucune.',
  entries: (count: number) =>
    `Les ${count} autres, par leur source la plus récente, les plus anciennes d’abord`,
  columns: { tool: 'Fiche', newest: 'Source la plus récente', age: 'Âge', end: 'Fin de suivi' },
  age: (months: number) => {
    const years = Math.floor(months / 12);
    const rest = months % 12;
    if (months < 1) return 'moins d’un mois';
    return listWords([
      ...(years > 0 ? [countWords(years, 'an', 'ans')] : []),
      ...(rest > 0 ? [`${rest} mois`] : []),
    ]);
  },
};

/** What is filled. */
export const completenessTexts = {
  title: 'Ce qui est rempli, et d’où on le sait',
  counts: (whole: number, short: number) =>
    `${countWords(whole, 'fiche complète', 'fiches complètes')} et ${countWords(short, 'fiche courte', 'fiches courtes')}.`,
  columns: {
    field: 'Ce que l’on note',
    whole: 'complètes',
    short: 'courtes',
    origins: { source: 'lu', partie: 'en partie', memoire: 'non vérifié', convention: 'convention' },
  },
  legend: [
    '« complètes » et « courtes » : combien de fiches de chaque sorte ont ce fait.',
    '« lu » : dans une source. « en partie » : le reste est su sans l’avoir lu. « non vérifié » : su sans l’avoir lu. « convention » : un tri ou une estimation du projet.',
  ],
  total: (count: number) => `En tout, ${countWords(count, 'fait', 'faits')} :`,
  outOf: (count: number, all: number) => `${count} / ${all}`,
  share: (count: string, percent: string) => `${count} (${percent} %)`,
};
