import { readCollection } from '../domain/fact.js';
import type { Lookup } from './lookup.js';

/** True where what takes over, by its catalogue id, is a tool that the association has already. */
export function isAtHand(to: string | undefined, lookup: Lookup): boolean {
  const { ids } = readCollection(lookup.at('/outils'));
  return to !== undefined && ids.some((id) => (lookup.toolEntry(id)?.id ?? id) === to);
}
