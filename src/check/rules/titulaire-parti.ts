import { nodeAt, readText } from '../../domain/fact.js';
import { elementsAt, endedMandates, HELD } from '../places.js';
import type { Find } from '../rule.js';

/** An account that was opened by somebody whose mandate is over. */
export const find: Find = ({ inventory: { tree }, date }) => {
  const ended = endedMandates(tree, date);
  if (ended.size === 0) return [];
  return elementsAt(tree, HELD).flatMap(({ pointer, node }) => {
    const holder = readText(nodeAt(node, '/compte/titulaire'));
    return holder !== undefined && ended.has(holder)
      ? [{ pointer: `${pointer}/compte/titulaire`, args: { personne: holder } }]
      : [];
  });
};
