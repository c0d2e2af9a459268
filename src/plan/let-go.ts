import { byCodePoint } from '../domain/pointer.js';
import type { Desk } from './desk.js';
import type { Side } from './fixed-work.js';
import { keepByTurns, keepInPlace, type Kept, type LetGo } from './pins.js';
import type { Schedule, SchedulingProblem } from './problem.js';
import { movesLess, movesOf, pickBest, valueOf } from './steady-value.js';
import { ownLater, type Track } from './track.js';
import { waitingFor } from './upstream.js';

/** Hours taken early leave the later days free for what is let go; hours taken late leave the next weeks free for what is new. */
const SIDES: readonly Side[] = ['tot', 'tard'];

/** What stays in place once some steps are let go first: the best schedule, and what holds its place in each way of trying. */
export interface Steady {
  readonly schedule: Schedule;
  readonly kept: readonly Kept[];
}

/**
 * Keeps everything in place, then looks for less that moves. Where hours are short somebody has to give way, and whoever gives
 * way first may push a whole plan: one project put off moves less than every project a little. Each step beyond the next weeks
 * is let go in turn, alone or with all that waits for it; what helps most stays so, and others are tried with it. `isEnough`
 * ends the search early, and so do `tries`, counted in passes.
 */
export function fewestMoves(desk: Desk, tries: number, isEnough: (schedule: Schedule) => boolean): Steady {
  const looking: Looking = {
    desk,
    tails: tailsOf(desk.problem, desk.track),
    isEnough,
    budget: { left: tries },
  };
  const free = { left: Infinity };
  let best = tried(looking, { gone: [], atMost: Infinity, budget: free }, undefined) as Try;
  if (desk.track.others.size > 0)
    best = tried(looking, { gone: ownLater(desk.track), atMost: Infinity, budget: free }, best) ?? best;
  for (;;) {
    const next = bestWithMore(looking, best);
    if (next === best) return best;
    best = next;
  }
}

interface Try extends Steady {
  readonly gone: readonly string[];
}

interface Looking {
  readonly desk: Desk;
  readonly tails: readonly (readonly string[])[];
  readonly isEnough: (schedule: Schedule) => boolean;
  /** Passes that may still be made. */
  readonly budget: { left: number };
}

/** The best of what letting go of one thing more gives; what there was where none helps. */
function bestWithMore(looking: Looking, start: Try): Try {
  let best = start;
  for (const tail of looking.tails) {
    if (looking.budget.left <= 0 || looking.isEnough(best.schedule)) break;
    const gone = [...new Set([...start.gone, ...tail])];
    if (gone.length === start.gone.length) continue;
    const atMost = mostMoved(looking.desk, best.schedule);
    best = tried(looking, { gone, atMost, budget: looking.budget }, best) ?? best;
  }
  return best;
}

/** Everything keeps its place but what is gone and what cannot stay; undefined where that is no better than `other`. */
function tried({ desk }: Looking, letGo: LetGo, other: Try | undefined): Try | undefined {
  const { problem, track } = desk;
  const kept = SIDES.flatMap((side) => keepInPlace(desk, side, letGo) ?? []);
  const turns = keepByTurns(desk, letGo) ?? [];
  const schedules = [...kept.map(({ schedule }) => schedule), turns].flat();
  if (schedules.length === 0) return undefined;
  const schedule = { ...pickBest(problem, track, schedules), gaveWay: letGo.gone };
  const found = { schedule, kept, gone: letGo.gone };
  const value = (one: Try) => valueOf(problem, track, one.schedule);
  return other === undefined || movesLess(value(found), value(other)) ? found : undefined;
}

/** As soon as a schedule is complete and on time, only fewer moves are better. */
function mostMoved({ problem, track }: Desk, schedule: Schedule): number {
  return (movesOf(valueOf(problem, track, schedule)) ?? Infinity) - 1;
}

/** What may be let go, in the order of former days: each step with all that waits for it, then each alone; never twice the same. */
function tailsOf(problem: SchedulingProblem, track: Track): readonly (readonly string[])[] {
  const ids = new Set(problem.activities.map(({ id }) => id));
  const seeds = [...track.before.values()]
    .filter(({ id, start }) => ids.has(id) && start >= track.frozen)
    .sort((a, b) => a.start - b.start || byCodePoint(a.id, b.id));
  const all = seeds.flatMap((seed): readonly (readonly string[])[] => [
    [...waitingFor(problem, [seed.id])],
    [seed.id],
  ]);
  return [...new Map(all.map((tail) => [[...tail].sort(byCodePoint).join(' '), tail])).values()];
}
