import { nodeAt } from '../../domain/fact.js';
import type { Find } from '../rule.js';

/** A switch that the association chose, and that surely shuts out more people than it tolerates itself. */
export const find: Find = ({ inventory: { tree }, gates }) =>
  gates
    .filter(({ blocked, tolerance }) => blocked && tolerance.own)
    .map(({ tool, target }) => {
      const chosen = `/objectifs/cibles/${tool}`;
      const pointer = nodeAt(tree, chosen) === undefined ? `/outils/${tool}` : chosen;
      return { pointer, args: { outil: tool, vers: target }, about: target };
    });
