import { nodeAt, readText } from '../../domain/fact.js';
import { LEVELS, type Level } from '../../domain/score.js';
import type { Find } from '../rule.js';

/** A family that is above the association's own ceiling whatever the unknowns turn out to be. */
export const find: Find = ({ inventory: { tree }, families }) => {
  const pointer = '/objectifs/tolerances/niveau_max';
  const ceiling = LEVELS.indexOf(readText(nodeAt(tree, pointer)) as Level);
  if (ceiling < 0) return [];
  return families
    .filter(({ side, levels }) => side === 'rester' && LEVELS.indexOf(levels.low) > ceiling)
    .map(({ family, levels }) => ({ pointer, args: { famille: family, niveau: levels.low }, about: family }));
};
