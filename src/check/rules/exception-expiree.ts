import { isOver } from '../acceptances.js';
import type { Find } from '../rule.js';

/** An exception whose end has come no longer covers anything. */
export const find: Find = ({ date }, { acceptances }) =>
  acceptances
    .filter((one) => isOver(one, date))
    .map(({ at, until = '' }) => ({ pointer: `${at}/jusqu_au`, args: { fin: until } }));
