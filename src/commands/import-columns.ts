import { sheetWords } from '../data/dialogue.js';
import { UserError } from '../domain/user-error.js';
import { sheetReader, type Column, type Table, type TableKind } from '../load/index.js';

/** The text of a sheet, and the name under which it is told and remembered. */
export interface SheetText {
  readonly name: string;
  readonly text: string;
}

/** A sheet whose columns were guessed: what a prompt shows, with a few rows. */
export interface GuessedSheet {
  readonly kind: TableKind;
  readonly table: Table;
  readonly columns: readonly Column[];
}

/** The field of a column by its heading, as a person said; undefined leaves the column out. */
export type GivenColumns = ReadonlyMap<string, string | undefined>;

export interface ColumnsRequest {
  readonly sheets: Readonly<Partial<Record<TableKind, SheetText>>>;
  readonly given?: GivenColumns;
  /** Shows the guess and gives it back as the person wants it; without it, only what is sure is read. */
  readonly confirm?: (sheet: GuessedSheet) => Promise<readonly Column[]>;
}

/** People first: tools name them. */
const ORDER: readonly TableKind[] = ['personnes', 'outils'];

/** The word that leaves a column out. */
const NOTHING = 'rien';

/**
 * `Logiciel=outil,Qui=acces,Prix=rien`: a heading may hold a comma.
 * @throws UserError `champ-inconnu`.
 */
export function parseGiven(text: string): GivenColumns {
  const fields = ORDER.flatMap((kind) => Object.keys(sheetWords[kind].champs));
  const pairs = text.split(/,(?=[^,]*=)/).map((pair): readonly [string, string | undefined] => {
    const at = pair.lastIndexOf('=');
    const field = pair.slice(at + 1).trim();
    if (at === -1 || (field !== NOTHING && !fields.includes(field))) {
      throw new UserError('champ-inconnu', { champ: field, possibles: [...new Set(fields)] });
    }
    return [pair.slice(0, at).trim(), field === NOTHING ? undefined : field];
  });
  return new Map(pairs);
}

/**
 * The sheets with their columns, guessed, given or confirmed.
 * @throws UserError `colonne-introuvable`, `colonne-identite`, `tableau-vide`.
 */
export async function settleColumns(request: ColumnsRequest): Promise<readonly GuessedSheet[]> {
  const { sheets, given = new Map<string, undefined>(), confirm } = request;
  const { giveColumns, guessColumns, readTable } = await sheetReader();
  const guessed = ORDER.flatMap((kind): readonly GuessedSheet[] => {
    const sheet = sheets[kind];
    if (sheet === undefined) return [];
    const words = { kind, vocabulary: sheetWords, given: [...given.keys()] };
    const table = readTable(sheet.name, sheet.text, words);
    const columns = giveColumns(guessColumns(table.headings, kind, sheetWords), forKind(given, kind));
    return [{ kind, table, columns }];
  });
  await checkGiven([...given.keys()], guessed);
  const settled: GuessedSheet[] = [];
  for (const sheet of guessed) {
    checkRows(sheet);
    const columns = confirm === undefined ? sheet.columns : await confirm(sheet);
    settled.push(checkIdentity({ ...sheet, columns }));
  }
  return settled;
}

/** A field of the other sheet says nothing of a heading that both have. */
function forKind(given: GivenColumns, kind: TableKind): GivenColumns {
  const fields = Object.keys(sheetWords[kind].champs);
  return new Map([...given].filter(([, field]) => field === undefined || fields.includes(field)));
}

async function checkGiven(titles: readonly string[], sheets: readonly GuessedSheet[]): Promise<void> {
  const { plainWords } = await sheetReader();
  const headings = sheets.flatMap(({ columns }) =>
    columns.filter(({ use }) => use === 'lu' || use === 'ignore').map(({ heading }) => plainWords(heading)),
  );
  const lost = titles.find((title) => !headings.includes(plainWords(title)));
  if (lost === undefined) return;
  const read = sheets.flatMap(({ table }) => table.headings);
  throw new UserError('colonne-introuvable', { titre: lost, titres: read });
}

function checkRows({ table }: GuessedSheet): void {
  if (table.rows.length + table.broken.length > 0) return;
  throw new UserError('tableau-vide', { fichier: table.name });
}

/** Without a name or a role, no row says what it is about. */
function checkIdentity(sheet: GuessedSheet): GuessedSheet {
  const { kind, table, columns } = sheet;
  const field = sheetWords[kind].identite;
  if (columns.some((column) => column.use === 'lu' && column.field === field)) return sheet;
  const likely = columns.find((column) => column.field === field)?.heading ?? table.headings[0] ?? '';
  const args = { fichier: table.name, champ: field, titres: table.headings, exemple: likely };
  throw new UserError('colonne-identite', args);
}
