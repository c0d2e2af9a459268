import { isMapping, type Json } from '../domain/fact.js';
import { data } from '../generated/data.js';

/** The words of data files, and what an association says in their place while its documents are written. */
let tables: Readonly<Record<string, unknown>> = data.texts;

/** The words of one file of texts/fr, `recipes`, `usages`…: ours, or those of the association where it has its own. */
export function wordTable<Table>(name: string): Table {
  return (tables[name] ?? {}) as Table;
}

/**
 * Does some work with other words in the place of ours. The sentences of every document meet here and nowhere else: handing the
 * words down through each of them would hide what those functions are about.
 */
export function withWords<T>(words: Readonly<Record<string, Json>>, work: () => T): T {
  const before = tables;
  tables = Object.fromEntries(
    Object.entries(before).map(([name, table]) => [name, overlay(table as Json, words[name])]),
  );
  try {
    return work();
  } finally {
    tables = before;
  }
}

/** Ours with theirs over it, key by key. Only keys that ours has are looked at. */
function overlay(ours: Json, theirs: Json | undefined): Json {
  if (theirs === undefined) return ours;
  if (!isMapping(ours) || !isMapping(theirs)) return theirs;
  return Object.fromEntries(
    Object.entries(ours).map(([key, value]) => [
      key,
      Object.hasOwn(theirs, key) ? overlay(value, theirs[key]) : value,
    ]),
  );
}
