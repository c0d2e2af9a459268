import type { Find } from '../rule.js';

/** Nobody, told or untold, can get back in. */
export const find: Find = ({ carried }) =>
  carried()
    .filter(({ unrecoverable }) => unrecoverable)
    .map(({ subject, holders }) => ({ pointer: subject, args: { personnes: holders } }));
