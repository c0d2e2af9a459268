import { sheetWords } from '../data/dialogue.js';
import { UserError } from '../domain/user-error.js';
import type { Prompter } from '../domain/prompter.js';
import { sheetReader, type Column, type TableKind } from '../load/index.js';
import { renderSaid } from '../report/index.js';
import { columnTexts as texts } from '../texts/fr/import.js';
import { capital } from '../texts/fr/words.js';
import type { Context } from './command.js';
import type { ColumnsRequest, GuessedSheet } from './import-columns.js';
import { shown } from './import-words.js';

/** Shows what is guessed of each sheet until the person agrees; `given` is what `--colonnes` would say of it next time. */
export interface Confirmer {
  readonly confirm: NonNullable<ColumnsRequest['confirm']>;
  readonly given: () => readonly string[];
}

/** Asks somebody about the columns of each sheet. @throws UserError `import-arrete` when they stop there. */
export function columnConfirmer(prompter: Prompter, context: Context): Confirmer {
  const given: string[] = [];
  const confirm = async (sheet: GuessedSheet): Promise<readonly Column[]> => {
    for (let { columns } = sheet; ;) {
      const whole = columns.some(({ field, use }) => field === identityOf(sheet.kind) && isTaken(use));
      show(sheet, columns, whole, context);
      const answer = await prompter.choose(texts.right, [
        ...(whole ? [{ value: 'oui', name: texts.yes }] : []),
        { value: 'changer', name: texts.change },
        { value: 'arreter', name: texts.stop },
      ]);
      if (answer === 'oui') {
        const agreed = columns.map((one) =>
          one.use === 'a-confirmer' ? { ...one, use: 'lu' as const } : one,
        );
        given.push(...differing(sheet.columns, agreed));
        return agreed;
      }
      if (answer !== 'changer') throw new UserError('import-arrete');
      columns = await changed(columns, sheet.kind, prompter);
    }
  };
  return { confirm, given: () => given };
}

function show(sheet: GuessedSheet, columns: readonly Column[], whole: boolean, { terminal }: Context): void {
  const say = (text: string, margin = ''): void =>
    terminal.out(renderSaid(text, terminal, undefined, margin));
  say(texts.heading[sheet.kind](shown(sheet.table.name)));
  for (const column of columns) if (column.heading !== '') say(lineOf(column, sheet), '  ');
  if (!whole) say(texts.needs(nameOf(sheet.kind, identityOf(sheet.kind))));
}

const isTaken = (use: Column['use']): boolean => use === 'lu' || use === 'a-confirmer';

function identityOf(kind: TableKind): string {
  return sheetWords[kind].identite;
}

/** A field in the words that most people head its column with. */
function nameOf(kind: TableKind, field: string): string {
  return sheetWords[kind].champs[field]?.titres[0] ?? field;
}

const EXAMPLES = 2;

function lineOf({ heading, index, use, field }: Column, { kind, table }: GuessedSheet): string {
  if (field === undefined || !isTaken(use)) return texts.left[use](shown(heading));
  const cells = table.rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
  const examples = cells.slice(0, EXAMPLES).map(shown).join(', ');
  return texts.column(shown(heading), nameOf(kind, field), examples, use === 'a-confirmer');
}

const ASIDE = '-';

/** One column as the person wants it; the same where they change their mind. */
async function changed(
  columns: readonly Column[],
  kind: TableKind,
  prompter: Prompter,
): Promise<readonly Column[]> {
  const { fieldsOf, giveColumns } = await sheetReader();
  const heading = await prompter.choose(
    texts.which,
    columns
      .filter((column) => column.heading !== '' && column.use !== 'secret')
      .map((column) => ({ value: column.heading, name: shown(column.heading) })),
  );
  if (heading === undefined) throw new UserError('import-arrete');
  const field = await prompter.choose(texts.holds(shown(heading)), [
    ...fieldsOf(kind, sheetWords).map((id) => ({ value: id, name: capital(nameOf(kind, id)) })),
    { value: ASIDE, name: texts.aside },
  ]);
  if (field === undefined) throw new UserError('import-arrete');
  return giveColumns(columns, new Map([[heading, field === ASIDE ? undefined : field]]));
}

/** What the person settled otherwise than it would be read without them. */
function differing(before: readonly Column[], after: readonly Column[]): readonly string[] {
  return after.flatMap(({ heading, use, field }, at) => {
    const was = before[at];
    if (use === 'lu' && !(was?.use === 'lu' && was.field === field)) return [`${heading}=${field ?? ''}`];
    return use === 'ignore' && was?.use === 'lu' ? [`${heading}=rien`] : [];
  });
}
