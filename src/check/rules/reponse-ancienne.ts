import { addMonths } from '../../domain/dates.js';
import { isMapping, nodeAt, readRange, type IsoDate, type Json } from '../../domain/fact.js';
import { byCodePoint, child, pointerOf, segmentsOf, type Pointer } from '../../domain/pointer.js';
import type { Find } from '../rule.js';

interface Dated {
  readonly pointer: Pointer;
  readonly date: string;
}

/** Answers older than the association's own limit, or than the convention: one finding a thing, at the oldest answer. */
export const find: Find = ({ inventory: { tree }, date }, { limits }) => {
  const own = readRange(nodeAt(tree, '/objectifs/tolerances/fraicheur_mois'))?.min;
  const months = own ?? limits.fraicheur_mois;
  const limit = addMonths(date, -months);
  const old: Dated[] = [];
  if (isMapping(tree)) addOlder(limit, tree, [], old);
  old.sort((a, b) => byCodePoint(a.date, b.date) || byCodePoint(a.pointer, b.pointer));
  return [...new Set(old.map(({ pointer }) => thingOf(pointer)))].map((thing) => {
    const answers = old.filter(({ pointer }) => thingOf(pointer) === thing);
    const [oldest] = answers;
    const args = { compte: answers.length, mois: months, date: oldest?.date ?? '' };
    return { pointer: oldest?.pointer ?? thing, args, about: thing };
  });
};

/**
 * Adds dated answers before a day to `found`. Few are: an address is written out for these alone. `path`: where the node stands, taken
 * back at the end.
 */
function addOlder(
  limit: IsoDate,
  node: Readonly<Record<string, Json>>,
  path: string[],
  found: Dated[],
): void {
  const { date } = node;
  if (typeof date === 'string' && (Object.hasOwn(node, 'valeur') || Object.hasOwn(node, 'liste'))) {
    if (date < limit) found.push({ pointer: pointerOf(path), date });
    return;
  }
  for (const key in node) {
    const below = node[key];
    // Most values are words and numbers: one look tells.
    if (typeof below !== 'object' || !isMapping(below)) continue;
    path.push(key);
    addOlder(limit, below, path, found);
    path.pop();
  }
}

/** `/outils/google-drive` for all that is told of it; a section of its own for the rest. */
function thingOf(pointer: Pointer): Pointer {
  return segmentsOf(pointer).slice(0, 2).reduce(child, '');
}
