import { nodeAt, readText } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** Machines whose system gets no more corrections. */
export const find: Find = ({ inventory: { tree }, date }) =>
  elementsAt(tree, ['postes']).flatMap(({ pointer, node }) => {
    const end = readText(nodeAt(node, '/fin_support'));
    return end !== undefined && end < date ? [{ pointer: `${pointer}/fin_support`, args: { fin: end } }] : [];
  });
