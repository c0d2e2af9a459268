import { nodeAt, readRange } from '../../domain/fact.js';
import type { Find } from '../rule.js';

/** A vital thing that fewer people can carry, for certain, than the association wants. */
export const find: Find = ({ inventory: { tree }, carried }) => {
  const wanted = readRange(nodeAt(tree, '/objectifs/porteurs_vises'))?.min;
  if (wanted === undefined) return [];
  return carried()
    .filter(
      ({ criticality, most, unrecoverable }) => criticality === 'vital' && most < wanted && !unrecoverable,
    )
    .map(({ subject, most }) => ({ pointer: subject, args: { compte: most, vises: wanted } }));
};
