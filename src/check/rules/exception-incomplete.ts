import { missingParts } from '../acceptances.js';
import type { Find } from '../rule.js';

/** An exception without its reason, the role of whoever accepted it, or its end. */
export const find: Find = (_, { acceptances }) =>
  acceptances
    .map((one) => ({ pointer: one.at, args: { manque: missingParts(one) } }))
    .filter(({ args }) => args.manque.length > 0);
