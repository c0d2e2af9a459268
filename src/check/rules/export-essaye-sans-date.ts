import { nodeAt, readFact } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** An export that was tried, nobody knows when: such a trial is worth less each year. */
export const find: Find = ({ inventory: { tree } }) =>
  elementsAt(tree, ['outils']).flatMap(({ pointer, node }) => {
    const { value, date } = readFact(nodeAt(node, '/export/essaye'));
    return value === true && date === undefined ? [{ pointer: `${pointer}/export/essaye`, args: {} }] : [];
  });
