import { nodeAt, readText } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** Something kept on purpose until a day that has come. */
export const find: Find = ({ inventory: { tree }, date }) => {
  const kept = elementsAt(tree, ['outils']).map(({ pointer }) => `${pointer}/perimetre_maintenu/revue`);
  const chosen = elementsAt(nodeAt(tree, '/objectifs') ?? null, ['garder']).map(
    ({ pointer }) => `/objectifs${pointer}/revue`,
  );
  return [...kept, ...chosen].flatMap((pointer) => {
    const day = readText(nodeAt(tree, pointer));
    return day !== undefined && day < date ? [{ pointer, args: { jour: day } }] : [];
  });
};
