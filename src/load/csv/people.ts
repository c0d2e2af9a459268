import type { Json } from '../../domain/fact.js';
import { child } from '../../domain/pointer.js';
import { readEnd, readHours, readWordsCell, readYesNo, isSilent } from './cells.js';
import type { Column } from './headings.js';
import {
  brokenRows,
  cellOf,
  columnOf,
  fieldAt,
  idFor,
  numbered,
  readCells,
  type Element,
  type FieldReader,
  type Trouble,
} from './reading.js';
import { roleKey, withoutArticle, type KnownPerson } from './roles.js';
import type { Row, Table } from './table.js';
import type { Vocabulary } from './vocabulary.js';

/** People of a sheet; `known` joins their names, for this run only. */
export interface ReadPeople {
  readonly elements: readonly Element[];
  readonly troubles: readonly Trouble[];
  readonly known: readonly KnownPerson[];
}

/** What is there already: people of the inventory, and ids that an import gave before. */
export interface PeopleThere {
  readonly people: readonly KnownPerson[];
  readonly given: ReadonlySet<string>;
}

/** Reads a sheet of people. They are known by their roles: several of one role get numbers, in the order of the sheet. */
export function readPeople(
  table: Table,
  columns: readonly Column[],
  there: PeopleThere,
  vocabulary: Vocabulary,
): ReadPeople {
  const readers = readersOf(vocabulary);
  const giveId = idGiver(there, vocabulary);
  const elements: Element[] = [];
  const known: KnownPerson[] = [];
  const troubles: Trouble[] = [...brokenRows(table)];
  for (const row of table.rows) {
    const role = roleOf(row, columns, vocabulary);
    if (!role.ok) {
      troubles.push(role.trouble);
      continue;
    }
    const id = giveId(role.text, cellOf(row, columnOf('identifiant', columns)));
    const read = readCells(row, columns, readers, vocabulary.cellules);
    troubles.push(...read.troubles);
    elements.push({
      pointer: child('/personnes', id),
      line: row.line,
      values: { role: role.text, ...read.values },
    });
    known.push({ id, role: role.text, names: namesOf(row, columns) });
  }
  return { elements, troubles, known };
}

function readersOf(vocabulary: Vocabulary): readonly FieldReader[] {
  return [
    fieldAt('heures_par_mois', 'heures_par_mois', (cell) => readHours(cell, vocabulary, false)),
    fieldAt('heures_par_semaine', 'heures_par_mois', (cell) => readHours(cell, vocabulary, true)),
    fieldAt('fin_mandat', 'fin_mandat', (cell) => readEnd(cell, vocabulary)),
    fieldAt('informee', 'informee', (cell) => readYesNo(cell, vocabulary)),
    fieldAt('note', 'note', readWordsCell),
  ];
}

type Role = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly trouble: Trouble };

function roleOf(row: Row, columns: readonly Column[], { cellules }: Vocabulary): Role {
  const column = columnOf('role', columns);
  const cell = cellOf(row, column);
  const heading = column?.heading ?? '';
  if (isSilent(cell, cellules)) return { ok: false, trouble: { row, heading, code: 'sans-identite' } };
  const read = readWordsCell(cell);
  if (!read.ok) return { ok: false, trouble: { row, heading, cell, code: read.code } };
  return { ok: true, text: textOf(read.value) };
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}

/** Each name of the row, and the whole in both orders. */
function namesOf({ cells }: Row, columns: readonly Column[]): readonly string[] {
  const names = columns
    .filter(({ use }) => use === 'nom')
    .map(({ index }) => cells[index] ?? '')
    .filter((name) => name !== '');
  return [...new Set([...names, names.join(' '), names.toReversed().join(' ')])];
}

/**
 * The id of the n-th person of a role: the same at each import. A person whom somebody described by hand under another id is
 * found by the role.
 */
function idGiver(
  { people, given }: PeopleThere,
  vocabulary: Vocabulary,
): (role: string, told: string) => string {
  const ids = new Set(people.map(({ id }) => id));
  const used = new Set<string>();
  const ranks = new Map<string, number>();
  const byRole = groupedByRole(people, vocabulary);
  const isKnown = (id: string): boolean => ids.has(id) || given.has(id);
  return (role, told) => {
    if (isKnown(told) && !used.has(told)) {
      used.add(told);
      return told;
    }
    const base = idFor(withoutArticle(role, vocabulary), 'personne');
    let rank = ranks.get(base) ?? 1;
    while (used.has(numbered(base, rank))) rank += 1;
    ranks.set(base, rank);
    const wanted = numbered(base, rank);
    const same = isKnown(wanted)
      ? undefined
      : byRole.get(roleKey(role, vocabulary))?.find(({ id }) => !used.has(id));
    const id = same?.id ?? wanted;
    used.add(id);
    return id;
  };
}

function groupedByRole(people: readonly KnownPerson[], vocabulary: Vocabulary) {
  const groups = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const key = roleKey(person.role, vocabulary);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return groups;
}
