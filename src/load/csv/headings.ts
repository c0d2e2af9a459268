import { holdsWords, isNear, plainWords, type SheetKind, type Vocabulary } from './vocabulary.js';

/**
 * What becomes of a column: `lu`; `a-confirmer`, a guess to show; `personnel` and `secret`, left aside for what they hold;
 * `nom`, personal too, and looked at to know who is meant; `double`, of a field that has its column; `ignore`, left out on purpose.
 */
export type ColumnUse =
  'lu' | 'a-confirmer' | 'personnel' | 'secret' | 'nom' | 'double' | 'ignore' | 'inconnu';

/** A column of a sheet and what is understood of it. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly use: ColumnUse;
  /** What it fills in the inventory, or would; only where it is read or to be confirmed. */
  readonly field?: string;
}

interface Asked {
  readonly kind: SheetKind;
  readonly vocabulary: Vocabulary;
  readonly given?: readonly string[];
}

/** The fields that a column of a sheet may be given. */
export function fieldsOf(kind: SheetKind, vocabulary: Vocabulary): readonly string[] {
  return Object.keys(vocabulary[kind].champs);
}

/** True where a cell reads as the heading of some column. */
export function isHeading(cell: string, { kind, vocabulary, given = [] }: Asked): boolean {
  if (cell === '') return false;
  if (given.some((one) => plainWords(one) === plainWords(cell))) return true;
  return guess(cell, kind, vocabulary).use !== 'inconnu';
}

/** What the headings say, in the order of the sheet. A field goes to the surest of its columns, then to the first. */
export function guessColumns(
  headings: readonly string[],
  kind: SheetKind,
  vocabulary: Vocabulary,
): readonly Column[] {
  const guesses = headings.map((heading, index) => ({ index, heading, ...guess(heading, kind, vocabulary) }));
  const holders = new Map<string, number>();
  for (const { index, field } of [...guesses].sort((a, b) => a.doubt - b.doubt || a.index - b.index)) {
    if (field !== undefined && !holders.has(field)) holders.set(field, index);
  }
  return guesses.map(({ index, heading, use, field }) => {
    if (field === undefined) return { index, heading, use };
    return holders.get(field) === index ? { index, heading, use, field } : { index, heading, use: 'double' };
  });
}

/** What a person said of the columns wins over every guess; an undefined field leaves its column out. */
export function giveColumns(
  columns: readonly Column[],
  given: ReadonlyMap<string, string | undefined>,
): readonly Column[] {
  const said = new Map([...given].map(([heading, field]) => [plainWords(heading), field]));
  const taken = new Set(said.values());
  return columns.map((column): Column => {
    const { index, heading } = column;
    const key = plainWords(heading);
    const field = said.get(key);
    if (field !== undefined) return { index, heading, use: 'lu', field };
    if (said.has(key)) return { index, heading, use: 'ignore' };
    return column.field !== undefined && taken.has(column.field) ? { index, heading, use: 'double' } : column;
  });
}

interface Guess extends Pick<Column, 'use' | 'field'> {
  /** The smaller, the surer: place in the list of headings, guesses last. */
  readonly doubt: number;
}

const GUESSED = 1000;

/** From the surest to the least sure; what may be personal or secret is never given the benefit of a doubt. */
function guess(heading: string, kind: SheetKind, vocabulary: Vocabulary): Guess {
  const asked = plainWords(heading);
  const same = (word: string): boolean => plainWords(word) === asked;
  const inside = (word: string): boolean => holdsWords(heading, word);
  const plain = (use: ColumnUse): Guess => ({ use, doubt: Infinity });
  if (asked === '') return plain('inconnu');
  if (vocabulary.a_ignorer.some(same)) return plain('ignore');
  const known = exactField(asked, kind, vocabulary);
  if (known !== undefined) return { ...known, use: 'lu' };
  if (vocabulary[kind].noms?.some(same) === true) return plain('nom');
  if (vocabulary.secrets.some(inside)) return plain('secret');
  if (vocabulary.personnels.some(inside)) return plain('personnel');
  const likely = likelyField(heading, kind, vocabulary);
  return likely === undefined ? plain('inconnu') : { field: likely, use: 'a-confirmer', doubt: GUESSED };
}

function exactField(asked: string, kind: SheetKind, vocabulary: Vocabulary) {
  for (const [field, { titres }] of Object.entries(vocabulary[kind].champs)) {
    const doubt = titres.findIndex((word) => plainWords(word) === asked);
    if (doubt !== -1) return { field, doubt };
  }
  return undefined;
}

function likelyField(heading: string, kind: SheetKind, vocabulary: Vocabulary): string | undefined {
  const asked = plainWords(heading);
  const fields = Object.entries(vocabulary[kind].champs);
  const ways: readonly ((words: (typeof fields)[number][1]) => boolean)[] = [
    ({ peut_etre: perhaps }) => perhaps.some((word) => plainWords(word) === asked),
    ({ titres }) => titres.some((word) => isNear(asked, plainWords(word), vocabulary)),
    // One word alone is found in too many headings.
    ({ titres }) => titres.some((word) => plainWords(word).includes(' ') && holdsWords(heading, word)),
  ];
  for (const way of ways) {
    const found = fields.find(([, words]) => way(words));
    if (found !== undefined) return found[0];
  }
  return undefined;
}
