import type { Network } from './network.js';
import { valueOf, type Value } from './objective.js';
import type { Priority } from './priority-rules.js';
import { generate, newRun, PLACED, type Run } from './sgs.js';
import { shiftLater } from './shift-later.js';

/** A wish to follow soon, ids turned into positions. */
interface Wish {
  readonly from: number;
  readonly to: number;
  readonly within: number;
  readonly patience: number;
}

/** A schedule of the order with these floors, and the wishes that it does not fulfil. */
interface Trial {
  readonly floors: Int32Array;
  readonly value: Value;
  readonly start: Int32Array;
  readonly far: readonly Wish[];
}

/** The rank of the makespan in the objective. */
const MAKESPAN = 4;
/** Each turn sees where the use went once what leads to it has moved; it nearly always settles in two. */
const TURNS = 6;

/**
 * Days before which nothing that should be used soon may start, so that its use follows in time. Shifted later alone, it may
 * be held back by a wait between calm periods or by the hours of a trainer; then the use waits too, for a few days. Nothing
 * else is given away: places, deadlines, risks and the order of the migrations come first.
 */
export function floorsForUse(network: Network, priority: Priority): Int32Array | undefined {
  const wishes = wishesOf(network);
  if (wishes.length === 0) return undefined;
  const trial = trialOf(network, priority, wishes);
  const first = trial(new Int32Array(network.activities.length));
  let best = first;
  // All that leads to one use together, then each by itself.
  for (const key of [({ to }: Wish) => to, ({ from }: Wish) => from]) {
    for (const one of new Set(best.far.map(key))) {
      const found = approach(trial, best, (wish) => key(wish) === one);
      if (isBetter(found, best) && isSoonEnough(found, first, wishes)) best = found;
    }
  }
  return best.floors;
}

/** What has a former place or is done is not marked `late`: a wish does not move it. */
function wishesOf({ problem, index, activities }: Network): readonly Wish[] {
  return (problem.near ?? []).flatMap(({ from, to, within, patience }) => {
    const [first, then] = [index.get(from), index.get(to)];
    if (first === undefined || then === undefined || activities[first]?.late !== true) return [];
    return [{ from: first, to: then, within, patience }];
  });
}

function trialOf(network: Network, priority: Priority, wishes: readonly Wish[]) {
  const run = newRun(network);
  return (floors: Int32Array): Trial => {
    generate(network, run, priority, floors);
    shiftLater(network, run);
    // What moved later by itself may weigh too.
    return {
      floors,
      value: valueOf(network, run),
      start: run.start.slice(),
      far: wishes.filter((wish) => isFar(run, wish)),
    };
  };
}

function isFar({ start, finish, status }: Run, { from, to, within }: Wish): boolean {
  if (status[from] !== PLACED || status[to] !== PLACED) return false;
  return (start[to] ?? 0) - (finish[from] ?? 0) > within;
}

/** Puts off what comes too early, again and again while its use moves away. */
function approach(
  trial: (floors: Int32Array) => Trial,
  begin: Trial,
  isMeant: (wish: Wish) => boolean,
): Trial {
  let found = begin;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const meant = found.far.filter(isMeant);
    if (meant.length === 0) break;
    const floors = found.floors.slice();
    for (const { from, to, within } of meant)
      floors[from] = Math.max(floors[from] ?? 0, (found.start[to] ?? 0) - within);
    found = trial(floors);
  }
  return found;
}

/** Fewer wishes missed, and nothing given away that outranks the length of a plan. */
function isBetter(found: Trial, best: Trial): boolean {
  const outranking = best.value.slice(0, MAKESPAN);
  return (
    found.far.length < best.far.length &&
    outranking.every((worth, rank) => (found.value[rank] ?? Infinity) <= worth)
  );
}

/** Neither a use nor the end of all comes later than people would wait for it. */
function isSoonEnough(found: Trial, first: Trial, wishes: readonly Wish[]): boolean {
  const delay = (found.value[MAKESPAN] ?? 0) - (first.value[MAKESPAN] ?? 0);
  return wishes.every(
    ({ to, patience }) => Math.max(delay, (found.start[to] ?? 0) - (first.start[to] ?? 0)) <= patience,
  );
}
