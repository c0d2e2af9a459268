import { nodeAt, readText } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** Something kept on purpose until a day that has come. */
export const find: Find = ({ inventory: { tree }, date }) => {
  const kept = elementsAt(tree, ['outils']).map(({ pointer, node }) => ({
    pointer: `${pointer}/perimetre_maintenu/revue`,
    day: readText(nodeAt(node, '/perimetre_maintenu/revue')),
  }));
  const chosen = elementsAt(nodeAt(tree, '/objectifs') ?? null, ['garder']).map(({ pointer, node }) => ({
    pointer: `/objectifs${pointer}/revue`,
    day: readText(nodeAt(node, '/revue')),
  }));
  return [...kept, ...chosen].flatMap(({ pointer, day }) =>
    day !== undefined && day < date ? [{ pointer, args: { jour: day } }] : [],
  );
};
