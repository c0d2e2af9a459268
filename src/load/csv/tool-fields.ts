import type { Recognition } from '../../domain/catalogue-answers.js';
import { readAmount, readChoice, readDay, readDays, readWordsCell, readYesNo } from './cells.js';
import { fieldAt, type CellFill, type FieldReader } from './reading.js';
import type { FindPeople, Meant } from './roles.js';
import { holdsWords, isOneOf, type Vocabulary } from './vocabulary.js';

/** What the catalogue knows, as functions: a stage knows no other. */
export interface Recognisers {
  readonly tool: (name: string) => Recognition;
  /** The usage of the catalogue that some words mean, when there is no doubt. */
  readonly usage: (words: string) => string | undefined;
}

/** All that the cells of a tool are read with. */
export interface FieldContext {
  readonly recognise: Recognisers;
  readonly findPeople: FindPeople;
  readonly vocabulary: Vocabulary;
}

/** How each cell of a tool is read, in the order in which an inventory is written. */
export function toolReaders(context: FieldContext): readonly FieldReader[] {
  const { vocabulary } = context;
  const choice = (name: string) => (cell: string) => readChoice(cell, name, vocabulary);
  const yesNo = (cell: string) => readYesNo(cell, vocabulary);
  const day = (cell: string) => readDay(cell, vocabulary);
  return [
    { field: 'usage', read: (cell) => readUsage(cell, context) },
    fieldAt('statut', 'statut', choice('statut')),
    fieldAt('etape', 'etape', choice('etape')),
    fieldAt('depuis', 'depuis', day),
    { field: 'acces', read: (cell) => readHolders('acces', cell, context) },
    { field: 'savoir_faire', read: (cell) => readHolders('savoir_faire', cell, context) },
    { field: 'compte', read: (cell) => readAccount(cell, context) },
    fieldAt('criticite', 'criticite', choice('criticite')),
    fieldAt('donnees_personnelles', 'donnees/personnelles', yesNo),
    fieldAt('cout_annuel', 'cout_annuel', (cell) => readAmount(cell, vocabulary, false)),
    fieldAt('cout_mensuel', 'cout_annuel', (cell) => readAmount(cell, vocabulary, true)),
    fieldAt('fin_contrat', 'fin_contrat', day),
    fieldAt('preavis_jours', 'preavis_jours', (cell) => readDays(cell, vocabulary)),
    fieldAt('export_essaye', 'export/essaye', yesNo),
    fieldAt('note', 'note', readWordsCell),
  ];
}

/** People who hold something: those who are found are written, the others are told. */
function readHolders(path: string, cell: string, { findPeople, vocabulary }: FieldContext): CellFill {
  if (isOneOf(cell, vocabulary.cellules.personne)) return { values: { [path]: 'aucun' } };
  const meant = findPeople(cell);
  return { values: meant.ids.length > 0 ? { [path]: meant.ids } : {}, ...unmet(meant) };
}

function unmet({ unknown, ambiguous }: Meant): Pick<CellFill, 'trouble'> {
  if (unknown.length > 0) return { trouble: { code: 'personne-introuvable', args: { qui: unknown } } };
  return ambiguous.length > 0 ? { trouble: { code: 'personne-ambigue', args: { qui: ambiguous } } } : {};
}

/** Whose the account is: a person is looked for before a word, « trésorier de l’association » is a person. */
function readAccount(cell: string, { findPeople, vocabulary }: FieldContext): CellFill {
  const exact = readChoice(cell, 'au_nom_de', vocabulary);
  if (exact.ok) return { values: { 'compte/au_nom_de': exact.value } };
  const meant = findPeople(cell);
  const holder = personAlone(meant);
  if (holder !== undefined) return { values: { 'compte/au_nom_de': 'personne', 'compte/titulaire': holder } };
  const word = choiceInside(cell, vocabulary);
  if (word !== undefined) return { values: { 'compte/au_nom_de': word } };
  const several = meant.ids.length > 1 ? { ...meant, ambiguous: [cell] } : meant;
  return { values: {}, ...unmet(several) };
}

function personAlone({ ids, unknown, ambiguous }: ReturnType<FindPeople>): string | undefined {
  return ids.length === 1 && unknown.length === 0 && ambiguous.length === 0 ? ids[0] : undefined;
}

/** « Le compte de l’asso »: one of the words stands in the cell, and no word of another choice. */
function choiceInside(cell: string, { cellules }: Vocabulary): string | undefined {
  const found = Object.entries(cellules.choix['au_nom_de'] ?? {}).filter(([, words]) =>
    words.some((word) => holdsWords(cell, String(word))),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

function readUsage(cell: string, { recognise }: FieldContext): CellFill {
  const usage = recognise.usage(cell);
  if (usage !== undefined) return { values: { 'description/usages': [usage] } };
  const read = readWordsCell(cell);
  return read.ok
    ? { values: { 'description/note': read.value } }
    : { values: {}, trouble: { code: read.code } };
}
