import { nodeAt, readRange } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** What tools and hosts surely cost in a year, against what the association can spend at most. */
export const find: Find = ({ inventory: { tree } }) => {
  const pointer = '/objectifs/budget_annuel';
  const most = readRange(nodeAt(tree, pointer))?.max;
  const costs = elementsAt(tree, ['outils', 'hebergeurs']).map(
    ({ node }) => readRange(nodeAt(node, '/cout_annuel'))?.min ?? 0,
  );
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return most === undefined || total <= most ? [] : [{ pointer, args: { total, budget: most } }];
};
