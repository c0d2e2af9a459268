import type { TroubleCode } from '../../domain/import.js';
import { word, type SentenceArguments } from './sentence.js';

const cell = (args: SentenceArguments): string => `« ${word(args, 'cellule')} »`;

/** Why a row, or one of its cells, is to be looked at again. */
export const TROUBLES: Readonly<Record<TroubleCode, (args: SentenceArguments) => string>> = {
  montant: (args) => `${cell(args)} ne se lit pas comme un prix. Écrivez par exemple 120, ou 10 €/mois`,
  heures: (args) => `${cell(args)} ne se lit pas comme un nombre d’heures. Écrivez par exemple 4, ou 2h30`,
  jours: (args) => `${cell(args)} ne se lit pas comme un nombre de jours`,
  date: (args) => `${cell(args)} n’est pas un jour du calendrier. Écrivez par exemple 12/06/2027`,
  'oui-non': (args) => `${cell(args)} : oui ou non ?`,
  choix: (args) => `${cell(args)} : choisissez entre ${word(args, 'permis')}`,
  'trop-long': () => 'ce texte dépasse 2 000 lettres',
  contact: () => 'il y a une adresse ou un numéro de téléphone : cela n’entre pas dans l’inventaire',
  secret: () => 'il y a sans doute un mot de passe : il n’a pas sa place ici, ni dans ce tableau',
  'personne-introuvable': (args) =>
    `« ${word(args, 'qui')} » : aucun rôle connu ne correspond. Écrivez un rôle, ou ajoutez la personne au tableau des personnes`,
  'personne-ambigue': (args) =>
    `« ${word(args, 'qui')} » : plusieurs personnes possibles. Écrivez un nom du fichier, par exemple benevole-2`,
  'guillemet-non-ferme': () => 'un guillemet s’ouvre et ne se ferme pas',
  'trop-de-cellules': () =>
    'il y a plus de cases que de titres : un signe de séparation est sans doute dans un texte',
  'sans-identite': () => 'la case est vide : on ne sait pas de quoi parle cette ligne',
  'deux-fois': (args) => `${cell(args)} est déjà décrit à la ligne ${word(args, 'autre')}`,
  'plusieurs-dans-l-inventaire': (args) =>
    `l’inventaire décrit plusieurs fois ${cell(args)} : complétez-le à la main`,
};

const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

/** What an import says of itself. */
export const importTexts = {
  review: 'À revoir',
  /** Read back by its title: src/data/entetes.yaml. */
  id: 'Nom dans l’inventaire',
  reviewSuffix: '-a-revoir',
  starter: (sources: string) =>
    [
      `# Inventaire commencé depuis ${sources}.`,
      '# Ce qui n’est pas écrit est simplement inconnu : complétez quand vous voulez.',
      '# On écrit les rôles, jamais les noms ni les adresses.',
      'bascule: 1',
    ].join('\n'),
  sections: {
    personnes: '# Les personnes qui portent quelque chose. Chacune doit le savoir, et pouvoir relire.',
    outils: '# Les logiciels et services utilisés, choisis ou non.',
  },
  and: ' et ',
  read: {
    outils: (n: number, file: string) => `${file} : ${count(n, 'outil lu', 'outils lus')}.`,
    personnes: (n: number, file: string) => `${file} : ${count(n, 'personne lue', 'personnes lues')}.`,
  },
  columns: {
    lu: 'Colonnes lues',
    personnel: 'Laissées de côté, car elles disent qui sont les gens',
    secret: 'Jamais lues, car elles peuvent contenir des mots de passe',
    nom: 'Les noms servent à savoir de qui on parle et ne sont pas écrits',
    'a-confirmer': 'Pas sûr : rien n’en est écrit',
    double: 'Laissées de côté, une autre colonne dit la même chose',
    ignore: '',
    inconnu: 'Pas comprises',
  },
  column: (heading: string, field: string | undefined) =>
    field === undefined ? `« ${heading} »` : `« ${heading} » (${field})`,
  line: (heading: string, columns: string) => `  ${heading} : ${columns}.`,
  giveColumns: (pairs: string) => `  Pour les lire : --colonnes "${pairs}"`,
  understood: 'Compris ainsi, à vérifier :',
  understoodAs: (line: number, said: string, tool: string) => `  ligne ${line} : « ${said} », c’est ${tool}`,
  own: 'Bascule ne les connaît pas, ils sont décrits comme vos outils :',
  ownTool: (line: number, name: string, perhaps: string) =>
    `  ligne ${line} : « ${name} »${perhaps === '' ? '' : ` (ou bien ${perhaps} ?)`}`,
  troubles: (n: number) => `À revoir, ${count(n, 'ligne', 'lignes')} :`,
  trouble: (place: string, heading: string, why: string) =>
    `  ${place}${heading === '' ? '' : `, « ${heading} »`} : ${why}.`,
  reviewed: (path: string) =>
    `Ces lignes sont recopiées dans ${path}, avec toutes leurs colonnes : corrigez-les là, importez ce fichier, puis effacez-le.`,
  why: (heading: string, why: string) => (heading === '' ? why : `${heading} : ${why}`),
  kept: 'Déjà dans l’inventaire, écrit ou changé à la main : rien n’y a été touché.',
  keptValue: (place: string, theirs: string, sheet: string) =>
    `  ${place} : ${theirs} (le tableau dit ${sheet})`,
  removed: 'Retirés de l’inventaire depuis un autre import : ils n’y ont pas été remis.',
  gone: (file: string) => `Ils ne sont plus dans ${file} et restent dans l’inventaire :`,
  refused: 'Écrits d’une façon que Bascule n’ose pas compléter, à faire à la main :',
  item: (what: string) => `  ${what}`,
  more: (n: number) => `  et ${count(n, 'autre', 'autres')}`,
  unchanged: (file: string) => `Rien de nouveau pour ${file}.`,
  next: (file: string) => `Relisez ${file}, puis : bascule score ${file}`,
} as const;

const leftOut = (why: string) => (heading: string) => `« ${heading} » : laissée de côté, ${why}.`;

/** The columns of a sheet as they are shown to somebody before anything is read. */
export const columnTexts = {
  heading: {
    outils: (file: string) => `Les colonnes de ${file}, le tableau des outils :`,
    personnes: (file: string) => `Les colonnes de ${file}, le tableau des personnes :`,
  },
  column: (heading: string, field: string, examples: string, unsure: boolean) =>
    `« ${heading} » : ${unsure ? 'sans doute ' : ''}« ${field} »${examples === '' ? '' : `, comme ${examples}`}`,
  left: {
    lu: leftOut('elle ne dit rien à lire'),
    'a-confirmer': leftOut('elle ne dit rien à lire'),
    personnel: leftOut('elle dit qui sont les gens'),
    secret: leftOut('elle peut contenir des mots de passe'),
    nom: (heading: string) => `« ${heading} » : sert à savoir de qui l’on parle, et n’est pas écrite.`,
    double: leftOut('une autre colonne dit la même chose'),
    ignore: leftOut('comme vous le voulez'),
    inconnu: leftOut('elle n’est pas comprise'),
  },
  needs: (field: string) =>
    `Il faut la colonne « ${field} » : sans elle, on ne sait pas de quoi parle une ligne.`,
  right: 'Est-ce bien cela ?',
  yes: 'Oui, lire ainsi',
  change: 'Changer une colonne',
  stop: 'S’arrêter, sans rien écrire',
  which: 'Quelle colonne ?',
  holds: (heading: string) => `Que dit « ${heading} » ?`,
  aside: 'La laisser de côté',
} as const;
