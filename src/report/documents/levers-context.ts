import type { Lever, LeverState } from '../../domain/lever.js';
import type { Lookup } from '../lookup.js';
import { wordTable } from '../word-tables.js';
import { placeWords, rowTitle } from '../wording.js';

const fiches = () => wordTable<Readonly<Record<string, { readonly vigilance?: string }>>>('fiches');

/** What already carries a move, row by row, in the order of the table; null when nobody has told anything about any. */
export function leversContext(levers: readonly Lever[], lookup: Lookup) {
  if (levers.every(({ state }) => state === 'inconnu')) return null;
  const titles = (state: LeverState): string | null => {
    const rows = levers.filter((lever) => lever.state === state).map(({ row }) => rowTitle(row));
    return rows.length > 0 ? rows.join(', ') : null;
  };
  return {
    present: levers.filter(({ state }) => state === 'present').map((lever) => presentContext(lever, lookup)),
    absent: titles('absent'),
    unknown: titles('inconnu'),
  };
}

function presentContext({ row, pointers }: Lever, lookup: Lookup) {
  const [pointer] = pointers;
  const place = pointer === undefined ? undefined : lookup.place(pointer);
  return {
    row,
    title: rowTitle(row),
    vigilance: fiches()[row]?.vigilance ?? '',
    place: placeWords(lookup.file, place) || null,
  };
}
