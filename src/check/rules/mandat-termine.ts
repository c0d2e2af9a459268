import { nodeAt, readReferences } from '../../domain/fact.js';
import { elementsAt, endedMandates, HELD } from '../places.js';
import type { Find } from '../rule.js';

/** A mandate that is over, and an access that is still there. */
export const find: Find = ({ inventory: { tree }, date }) => {
  const ended = endedMandates(tree, date);
  if (ended.size === 0) return [];
  return elementsAt(tree, HELD).flatMap(({ pointer, node }) =>
    readReferences(nodeAt(node, '/acces'))
      .ids.filter((person) => ended.has(person))
      .map((personne) => ({ pointer: `${pointer}/acces`, args: { personne }, about: personne })),
  );
};
