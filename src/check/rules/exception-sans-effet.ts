import { isOver } from '../acceptances.js';
import type { Find } from '../rule.js';

/** An exception for what nothing excuses. */
export const find: Find = ({ date }, { acceptances, always }) =>
  acceptances
    .filter((one) => !isOver(one, date) && always.has(one.rule))
    .map(({ at, rule }) => ({ pointer: at, args: { regle: rule } }));
