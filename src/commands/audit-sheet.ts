import { basename } from 'node:path';
import { fieldAt, isThere } from '../ask/index.js';
import { sheetWords } from '../data/dialogue.js';
import { isMapping, nodeAt, type IsoDate, type Json } from '../domain/fact.js';
import { UserError } from '../domain/user-error.js';
import { readTableText } from '../io/table-text.js';
import { sheetReader, type AnswerRow, type Trouble } from '../load/index.js';
import { auditTexts } from '../texts/fr/audit.js';
import { importTexts } from '../texts/fr/import.js';
import { capital } from '../texts/fr/words.js';
import type { Context } from './command.js';
import { peopleIn } from './import-reading.js';
import { shown, whyOf } from './import-words.js';
import type { ToldFact } from './write-fact.js';

const texts = auditTexts.sheet;

interface Sheet {
  readonly name: string;
  readonly tree: Json;
  readonly today: IsoDate;
  /** The role of who answered, in the words of the inventory; undefined where nobody has it. */
  readonly roleOf: (who: string) => string | undefined;
}

/**
 * The answers of a filled sheet, in its order, for the inventory as it stands. What will not be written of a row that is good is
 * told at once.
 * @throws UserError `feuille-colonnes`, `tableau-classeur`, as `readTableText` does.
 */
export async function readAnswerSheet(
  path: string,
  tree: Json,
  today: IsoDate,
  context: Context,
): Promise<readonly ToldFact[]> {
  const { peopleFinder, readAnswerRows } = await sheetReader();
  const name = basename(path);
  const { table, rows } = readAnswerRows(name, readTableText(path).text, sheetWords);
  if (rows === undefined) throw new UserError('feuille-colonnes', { fichier: path, titres: table.headings });
  const people = peopleIn(tree);
  const find = peopleFinder(people, sheetWords);
  const roleOf = (who: string): string | undefined => {
    const { ids, unknown, ambiguous } = find(who);
    const roles = ids.flatMap((id) => people.find((person) => person.id === id)?.role ?? []);
    return roles.length === 0 || unknown.length + ambiguous.length > 0 ? undefined : roles.join(', ');
  };
  if (rows.length === 0) context.terminal.err(`${texts.empty(path)}\n`);
  const sheet = { name, tree, today, roleOf };
  for (const line of asides(rows, sheet)) context.terminal.err(`${line}\n`);
  return rows.map((row) => factOf(row, sheet));
}

/** What stays on the sheet: each stranger once, each remark without a place. */
function asides(rows: readonly AnswerRow[], { name, roleOf }: Sheet): readonly string[] {
  const told = new Set<string>();
  return rows
    .filter(({ troubles }) => troubles.length === 0)
    .flatMap(({ line, place, who, note, answer }) => {
      const at = `${name}:${String(line)}`;
      const isStranger = who !== undefined && roleOf(who) === undefined && !told.has(who);
      if (isStranger) told.add(who);
      const isLeft = note !== undefined && answer !== '' && fieldAt(`/${place}`)?.form.long === undefined;
      return [
        ...(isStranger ? [texts.strangers(at, shown(who))] : []),
        ...(isLeft ? [texts.noteLeft(at)] : []),
      ];
    });
}

function factOf(row: AnswerRow, sheet: Sheet): ToldFact {
  const pointer = `/${row.place}`;
  const field = fieldAt(pointer);
  const trouble = troubleOf(row, pointer, sheet);
  // Lines of a cell are names of a list, or one text.
  const isList = field?.form.shape === 'collection' || field?.form.long === 'liste';
  const answer = isList ? row.answer : row.answer.replaceAll('\n', ' ');
  return {
    pointer,
    told: toldBy({ ...row, answer }, field?.form.long, nodeAt(sheet.tree, pointer), sheet),
    place: `${sheet.name}:${String(row.line)}`,
    label: texts.label(shown(row.question), field?.form.title ?? ''),
    ...(trouble !== undefined && { trouble }),
  };
}

function troubleOf(row: AnswerRow, pointer: string, { tree }: Sheet): string | undefined {
  if (row.troubles.length > 0) return row.troubles.map(sentenceOf).join(' ');
  if (row.answer === '') return texts.noteAlone;
  return isThere(pointer, tree) ? undefined : texts.gone;
}

function sentenceOf(trouble: Trouble): string {
  const heading = trouble.heading === undefined ? '' : `« ${trouble.heading} »`;
  return `${capital(importTexts.why(heading, whyOf(trouble)))}.`;
}

/** The answer alone, or with its day, who gave it and how it is known where the inventory has a place for them. */
function toldBy(
  row: AnswerRow,
  long: 'valeur' | 'liste' | undefined,
  before: Json | undefined,
  { today, roleOf }: Sheet,
): Json {
  const { answer, certitude, note, who } = row;
  const role = who === undefined ? undefined : roleOf(who);
  const remark = [...(role === undefined ? [] : [texts.saidBy(role)]), ...(note === undefined ? [] : [note])];
  const date = row.date ?? (certitude === undefined || isDated(before, certitude) ? undefined : today);
  const beside: Readonly<Record<string, Json>> = {
    ...(certitude !== undefined && { certitude }),
    ...(date !== undefined && { date }),
    ...(remark.length > 0 && { note: remark.join(' ') }),
  };
  return long === undefined || Object.keys(beside).length === 0 ? answer : { [long]: answer, ...beside };
}

/** Read twice, a sheet that tells no day leaves the one that is there. */
function isDated(before: Json | undefined, certitude: Json): boolean {
  return isMapping(before) && before['certitude'] === certitude && before['date'] !== undefined;
}
