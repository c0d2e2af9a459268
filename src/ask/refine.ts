import type { Change } from '../domain/answer.js';
import { isMapping, nodeAt, readFact, readRange, readReferences, type Json } from '../domain/fact.js';
import { sameTree } from '../domain/tree.js';

/** What an answer is to what the inventory says already. */
export type Standing = 'nouveau' | 'deja-dit' | 'precise' | 'contredit';

/** Tells an answer that adds from one that says otherwise: the second is for a person to settle. */
export function standingOf({ pointer, value }: Change, tree: Json): Standing {
  const before = nodeAt(tree, pointer);
  if (before === undefined || readFact(before).value === undefined) return 'nouveau';
  if (sameTree(before, value)) return 'deja-dit';
  return refines(before, value) ? 'precise' : 'contredit';
}

/** A number inside the range told, a list that holds the names told, a closed list that was open. */
function refines(before: Json, value: Json): boolean {
  const [wide, narrow] = [readRange(before), readRange(value)];
  if (wide !== undefined && narrow !== undefined) return narrow.min >= wide.min && narrow.max <= wide.max;
  if (before === 'non' && value === 'oui') return false;
  if (isMapping(before) && Object.keys(before).length === 0) return true;
  const isList = (node: Json): boolean =>
    Array.isArray(node) || (isMapping(node) && Array.isArray(node['liste']));
  if (!isList(before) || !isList(value)) return sameTree(readFact(before).value, readFact(value).value);
  const [had, has] = [readReferences(before), readReferences(value)];
  return !had.complete && had.ids.every((id) => has.ids.includes(id));
}
