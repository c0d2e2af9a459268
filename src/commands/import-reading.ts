import { recognise } from '../catalogue/index.js';
import { sheetWords } from '../data/dialogue.js';
import type { Catalogue } from '../domain/catalogue.js';
import { isMapping, nodeAt, readText, type Json } from '../domain/fact.js';
import { idOf, type Pointer } from '../domain/pointer.js';
import {
  sheetReader,
  type KnownPerson,
  type Memory,
  type SheetContent,
  type ToolThere,
} from '../load/index.js';
import { nearestUsage } from './catalogue-names.js';
import type { GuessedSheet } from './import-columns.js';
import { toolIndex } from './tool-index.js';

/** What a sheet is read beside. */
export interface Beside {
  readonly tree: Json;
  readonly memory: Memory;
  /** People of the sheet that was read before, with their names. */
  readonly named: readonly KnownPerson[];
}

/** Reads the rows of a sheet, each in the place that it has in the inventory or will have. */
export async function readSheet(
  sheet: GuessedSheet,
  beside: Beside,
  catalogue: Catalogue,
): Promise<SheetContent> {
  const { peopleFinder, readPeople, readTools } = await sheetReader();
  const { kind, table, columns } = sheet;
  const { tree, memory, named } = beside;
  const people = peopleIn(tree);
  if (kind === 'personnes') {
    const given = new Set([...memory.keys()].map(idOf));
    return { understood: [], own: [], ...readPeople(table, columns, { people, given }, sheetWords) };
  }
  const names = new Map(named.map((person) => [person.id, person.names]));
  const known = people.map((person) => ({ ...person, names: names.get(person.id) ?? [] }));
  const read = readTools(table, columns, {
    there: { tools: toolsIn(tree) },
    recognise: {
      tool: remembered((name) => recognise(name, toolIndex(catalogue))),
      usage: remembered(nearestUsage),
    },
    findPeople: peopleFinder(known, sheetWords),
    vocabulary: sheetWords,
  });
  return { known: [], ...read };
}

/** Names come back in a sheet, and to look for one in the whole catalogue takes time. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly found: T }>();
  return (text) => {
    const answer = answers.get(text) ?? { found: find(text) };
    answers.set(text, answer);
    return answer.found;
  };
}

/** The people of an inventory by role; their names are nowhere. */
export function peopleIn(tree: Json): readonly KnownPerson[] {
  return elementsIn(tree, '/personnes').map(([id, person]) => ({
    id,
    role: readText(nodeAt(person, '/role')) ?? id.replaceAll('-', ' '),
    names: [],
  }));
}

function toolsIn(tree: Json): readonly ToolThere[] {
  return elementsIn(tree, '/outils').map(([id, tool]) => {
    const catalogue = readText(nodeAt(tool, '/catalogue'));
    const name = readText(nodeAt(tool, '/description/nom'));
    return { id, ...(catalogue !== undefined && { catalogue }), ...(name !== undefined && { name }) };
  });
}

function elementsIn(tree: Json, pointer: Pointer): readonly (readonly [string, Json])[] {
  const collection = nodeAt(tree, pointer);
  return isMapping(collection) ? Object.entries(collection).filter(([id]) => id !== 'complet') : [];
}
