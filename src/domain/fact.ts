import { byCodePoint, segmentsOf, type Pointer } from './pointer.js';

/** A plain value out of YAML, never a class instance. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How a fact is known, from the weakest to the strongest. */
export type Certainty = 'declare' | 'documente' | 'teste';

/** A calendar day, `AAAA-MM-JJ`. Compared as text. */
export type IsoDate = string;

/** A year from which calendars and terms can be reckoned with; beyond, a slip of the hand or a word for « for ever ». A convention. */
export function isNearDate(date: IsoDate): boolean {
  return date >= '1800' && date < '2200';
}

/** What an inventory says at one place. `value` is absent when nobody knows. */
export interface Fact {
  readonly value: Json | undefined;
  readonly certainty: Certainty;
  readonly date: IsoDate | undefined;
}

/** A list of ids. `complete` is true only where the person said that nothing is missing. */
export interface IdList {
  readonly ids: readonly string[];
  readonly complete: boolean;
}

export const UNKNOWN = 'inconnu';
const EMPTY_WORDS: readonly unknown[] = ['aucun', 'aucune'];

/** True for a mapping; narrows. */
export function isMapping(node: unknown): node is Readonly<Record<string, Json>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** The node at a pointer, or undefined. Own keys only: `constructor` finds nothing. */
export function nodeAt(tree: unknown, pointer: Pointer): Json | undefined {
  let node = tree as Json | undefined;
  for (const key of segmentsOf(pointer)) {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
    const { [key]: below } = node as Readonly<Record<string, Json>>;
    if (below === undefined || !Object.hasOwn(node, key)) return undefined;
    node = below;
  }
  return node;
}

/** Opens the long form `{valeur, certitude, date}`; absent and `inconnu` come out as unknown. */
export function readFact(node: unknown): Fact {
  const value = readValue(node);
  if (!isMapping(node) || !Object.hasOwn(node, 'valeur'))
    return { value, certainty: 'declare', date: undefined };
  const { certitude, date } = node;
  return {
    value,
    certainty: certitude === 'documente' || certitude === 'teste' ? certitude : 'declare',
    date: typeof date === 'string' ? date : undefined,
  };
}

/** What a fact says, without how it is known. */
function readValue(node: unknown): Json | undefined {
  let value = node;
  if (typeof node === 'object' && isMapping(node) && Object.hasOwn(node, 'valeur')) value = node['valeur'];
  if (value === 'oui') return true;
  if (value === 'non') return false;
  return value === UNKNOWN || value === null ? undefined : (value as Json | undefined);
}

/** A yes or a no; undefined when unknown. */
export function readBoolean(node: unknown): boolean | undefined {
  const value = readValue(node);
  return typeof value === 'boolean' ? value : undefined;
}

/** A word, a date or a text; undefined when unknown. */
export function readText(node: unknown): string | undefined {
  const value = readValue(node);
  return typeof value === 'string' ? value : undefined;
}

/** A number or a range `{min, max}`; undefined when unknown. The unit is that of the key. */
export function readRange(node: unknown): { readonly min: number; readonly max: number } | undefined {
  const value = readValue(node);
  if (typeof value === 'number') return { min: value, max: value };
  if (isMapping(value)) {
    const { min, max } = value;
    if (typeof min === 'number' && typeof max === 'number') return { min, max };
  }
  return undefined;
}

/**
 * A list of references: `[a, b]` stays open, `{complet: oui, liste: [a, b]}` is closed, `aucun` is closed and empty,
 * absent or `inconnu` is open and empty. Ids come back sorted and once each.
 */
export function readReferences(node: unknown): IdList {
  if (Array.isArray(node)) return { ids: sortedIds(node), complete: false };
  if (isMapping(node) && Array.isArray(node['liste'])) {
    return { ids: sortedIds(node['liste']), complete: readBoolean(node['complet']) === true };
  }
  return { ids: [], complete: EMPTY_WORDS.includes(node) };
}

function sortedIds(list: readonly unknown[]): readonly string[] {
  // Without a function to compare by, texts are sorted by code unit: as `byCodePoint` does, and quicker.
  return [...new Set(list.filter((id) => typeof id === 'string'))].sort();
}

/** A collection, a mapping from id to element: its ids, sorted, and whether it is closed. */
export function readCollection(node: unknown): IdList {
  if (!isMapping(node)) return { ids: [], complete: EMPTY_WORDS.includes(node) };
  return {
    ids: Object.keys(node)
      .filter((key) => key !== 'complet')
      .sort(),
    complete: readBoolean(node['complet']) === true,
  };
}

/** The elements of a collection, by id, in the order of their ids. */
export function readElements(node: unknown): readonly (readonly [id: string, element: Json | undefined])[] {
  return isMapping(node) ? readCollection(node).ids.map((id) => [id, node[id]] as const) : [];
}

/** A span of days, both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The absences of a person: `[{du, au}]`, closed with `{complet: oui, liste: …}`, or `aucune`. */
export function readPeriods(node: unknown): {
  readonly periods: readonly Period[];
  readonly complete: boolean;
} {
  const list = isMapping(node) ? node['liste'] : node;
  const complete = isMapping(node) ? readBoolean(node['complet']) === true : EMPTY_WORDS.includes(node);
  if (!Array.isArray(list)) return { periods: [], complete };
  const periods = list.flatMap((item: unknown) => {
    const from = isMapping(item) ? item['du'] : undefined;
    const to = isMapping(item) ? item['au'] : undefined;
    return typeof from === 'string' && typeof to === 'string' ? [{ from, to }] : [];
  });
  return { periods: periods.sort((a, b) => byCodePoint(a.from + a.to, b.from + b.to)), complete };
}
