import { nodeAt, readText } from '../../domain/fact.js';
import { LEVELS, type Level } from '../../domain/score.js';
import type { Find } from '../rule.js';

/** A family that is above the association's own ceiling whatever the unknowns turn out to be. */
export const find: Find = (glance) => {
  const pointer = '/objectifs/tolerances/niveau_max';
  const ceiling = LEVELS.indexOf(readText(nodeAt(glance.inventory.tree, pointer)) as Level);
  // Without a ceiling nothing has to be scored.
  if (ceiling < 0) return [];
  return glance
    .floors()
    .filter(({ level }) => LEVELS.indexOf(level) > ceiling)
    .map(({ family, level }) => ({ pointer, args: { famille: family, niveau: level }, about: family }));
};
