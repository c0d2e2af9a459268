import { nodeAt, readText } from '../../domain/fact.js';
import type { Find } from '../rule.js';

/** The day by which the association wanted to be done is over. */
export const find: Find = ({ inventory: { tree }, date }) => {
  const pointer = '/objectifs/echeance';
  const end = readText(nodeAt(tree, pointer));
  return end !== undefined && end < date ? [{ pointer, args: { fin: end } }] : [];
};
