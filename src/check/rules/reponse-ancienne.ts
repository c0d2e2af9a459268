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
  const old = [...olderThan(limit, tree, [])].sort(
    (a, b) => byCodePoint(a.date, b.date) || byCodePoint(a.pointer, b.pointer),
  );
  return [...new Set(old.map(({ pointer }) => thingOf(pointer)))].map((thing) => {
    const answers = old.filter(({ pointer }) => thingOf(pointer) === thing);
    const [oldest] = answers;
    const args = { compte: answers.length, mois: months, date: oldest?.date ?? '' };
    return { pointer: oldest?.pointer ?? thing, args, about: thing };
  });
};

/** Dated answers before a day. Few are: an address is written out for these alone. `path`: where the node stands, taken back at the end. */
function olderThan(limit: IsoDate, node: Json | undefined, path: string[]): readonly Dated[] {
  if (!isMapping(node)) return [];
  const { date } = node;
  const answered =
    typeof date === 'string' && (Object.hasOwn(node, 'valeur') || Object.hasOwn(node, 'liste'));
  if (answered) return date < limit ? [{ pointer: pointerOf(path), date }] : [];
  const found: Dated[] = [];
  for (const key of Object.keys(node)) {
    const below = node[key];
    if (!isMapping(below)) continue;
    path.push(key);
    found.push(...olderThan(limit, below, path));
    path.pop();
  }
  return found;
}

/** `/outils/google-drive` for all that is told of it; a section of its own for the rest. */
function thingOf(pointer: Pointer): Pointer {
  return segmentsOf(pointer).slice(0, 2).reduce(child, '');
}
