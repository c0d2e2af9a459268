import { nodeAt, readRange } from '../../domain/fact.js';
import type { Find } from '../rule.js';

const TOLERATED = ['nombre', 'part'].map((kind) => `/objectifs/tolerances/exclusion_${kind}`);

/** A switch that the association chose, and that surely shuts out more people than it tolerates itself. */
export const find: Find = (glance) => {
  const { tree } = glance.inventory;
  // Without a tolerance of its own no target has to be chosen.
  if (TOLERATED.every((pointer) => readRange(nodeAt(tree, pointer)) === undefined)) return [];
  return glance
    .blocked()
    .filter(({ tolerance }) => tolerance.own)
    .map(({ tool, target }) => {
      const chosen = `/objectifs/cibles/${tool}`;
      const pointer = nodeAt(tree, chosen) === undefined ? `/outils/${tool}` : chosen;
      return { pointer, args: { outil: tool, vers: target }, about: target };
    });
};
