import { isOver, isUsed } from '../acceptances.js';
import type { Find } from '../rule.js';

/** An exception that covers nothing: what it accepted is gone, or it is misspelt. */
export const find: Find = ({ date }, { acceptances, found }) =>
  acceptances
    .filter((one) => !isOver(one, date) && !isUsed(one, found))
    .map(({ at, rule }) => ({ pointer: at, args: { regle: rule } }));
