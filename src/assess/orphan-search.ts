import { SearchState, type Things } from './orphan-state.js';

export type { Things } from './orphan-state.js';

/** What a search found: the people of the best group, and the least size that any group can have. */
export interface Found {
  readonly group: readonly number[];
  readonly least: number;
}

// Staying for good, the person on the heaviest things leaves the least to find: either branch ends soon.
const WHOLE_WEIGHT = 0;
// For a first answer, things close to falling count for more.
const NEAREST_TO_FALL = 2;

/**
 * The fewest people whose leaving orphans more than `needed`, by branch and bound over people: gone, or there for good.
 * `nodes` bounds the search. Where it runs out, `least` is what the bound allows at the root.
 */
export function searchSmallest(things: Things, needed: number, nodes: number): Found {
  const state = new SearchState(things, needed);
  let best = greedy(state);
  const root = state.leastToAdd(Infinity);
  let budget = nodes;
  const branch = (): void => {
    if (budget <= 0) return;
    budget -= 1;
    if (state.enough()) best = state.groupGone();
    const room = best.length - 1 - state.gone;
    if (!state.possible() || room < 1 || state.leastToAdd(room) > room) return;
    const person = state.heaviest(room, WHOLE_WEIGHT);
    if (person === undefined) return;
    state.leave(person);
    branch();
    state.comeBack(person);
    state.stay(person);
    branch();
    state.unsettle(person);
  };
  branch();
  return { group: best, least: budget > 0 ? best.length : Math.min(root, best.length) };
}

/** A first answer, so that the search can cut early: who brings most things closest to falling leaves next. */
function greedy(state: SearchState): readonly number[] {
  const gone: number[] = [];
  while (!state.enough()) {
    const person = state.heaviest(Infinity, NEAREST_TO_FALL);
    if (person === undefined) break;
    state.leave(person);
    gone.push(person);
  }
  for (const person of gone) state.comeBack(person);
  return gone;
}
