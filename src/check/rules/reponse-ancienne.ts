import { addMonths } from '../../domain/dates.js';
import { isMapping, nodeAt, readRange, type Json } from '../../domain/fact.js';
import { byCodePoint, child, segmentsOf, type Pointer } from '../../domain/pointer.js';
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
  const old = datedAnswers(tree, '')
    .filter((answer) => answer.date < limit)
    .sort((a, b) => byCodePoint(a.date, b.date) || byCodePoint(a.pointer, b.pointer));
  return [...new Set(old.map(({ pointer }) => thingOf(pointer)))].map((thing) => {
    const answers = old.filter(({ pointer }) => thingOf(pointer) === thing);
    const [oldest] = answers;
    const args = { compte: answers.length, mois: months, date: oldest?.date ?? '' };
    return { pointer: oldest?.pointer ?? thing, args, about: thing };
  });
};

function datedAnswers(node: Json | undefined, pointer: Pointer): readonly Dated[] {
  if (!isMapping(node)) return [];
  const answered = Object.hasOwn(node, 'valeur') || Object.hasOwn(node, 'liste');
  if (answered && typeof node['date'] === 'string') return [{ pointer, date: node['date'] }];
  return Object.keys(node).flatMap((key) => datedAnswers(node[key], child(pointer, key)));
}

/** `/outils/google-drive` for all that is told of it; a section of its own for the rest. */
function thingOf(pointer: Pointer): Pointer {
  return segmentsOf(pointer).slice(0, 2).reduce(child, '');
}
