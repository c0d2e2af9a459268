import { byCodePoint } from '../domain/pointer.js';
import type { Side } from './fixed-work.js';
import { keepByTurns, keepInPlace, type Kept, type LetGo } from './pins.js';
import type { Placed, Schedule, SchedulingProblem } from './problem.js';
import { isBetter, pickBest, valueOf } from './steady-value.js';
import type { Track } from './track.js';

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
export function fewestMoves(
  problem: SchedulingProblem,
  track: Track,
  tries: number,
  isEnough: (schedule: Schedule) => boolean,
): Steady {
  const looking: Looking = {
    problem,
    track,
    tails: tailsOf(problem, track),
    isEnough,
    budget: { left: tries },
  };
  let best = tried(looking, { gone: [], atMost: Infinity, budget: { left: Infinity } }, undefined) as Try;
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
  readonly problem: SchedulingProblem;
  readonly track: Track;
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
    const atMost = mostMoved(looking, best.schedule);
    if (gone.length === start.gone.length) continue;
    best = tried(looking, { gone, atMost, budget: looking.budget }, best) ?? best;
  }
  return best;
}

/** Everything keeps its place but what is gone and what cannot stay; undefined where that is no better than `other`. */
function tried({ problem, track }: Looking, letGo: LetGo, other: Try | undefined): Try | undefined {
  const kept = SIDES.flatMap((side) => keepInPlace(problem, track, side, letGo) ?? []);
  const turns = keepByTurns(problem, track, letGo) ?? [];
  const schedules = [...kept.map(({ schedule }) => schedule), turns].flat();
  if (schedules.length === 0) return undefined;
  const found = { schedule: pickBest(problem, track, schedules), kept, gone: letGo.gone };
  return other === undefined || movesLess(problem, track, found.schedule, other.schedule) ? found : undefined;
}

/** As soon as a schedule is complete and on time, only fewer moves are better. */
function mostMoved({ problem, track }: Looking, schedule: Schedule): number {
  const [broken = 0, unplaced = 0, owed = 0, moved = 0] = valueOf(problem, track, schedule);
  return broken + unplaced + owed > 0 ? Infinity : moved - 1;
}

/** Complete, on time, with fewer moves: how far is worth no more tries. */
function movesLess(problem: SchedulingProblem, track: Track, one: Schedule, other: Schedule): boolean {
  const [a, b] = [one, other].map((schedule) => valueOf(problem, track, schedule).slice(0, 4));
  return isBetter(a ?? [], b ?? []);
}

/** What may be let go, in the order of former days: each step with all that waits for it, then each alone; never twice the same. */
function tailsOf(problem: SchedulingProblem, track: Track): readonly (readonly string[])[] {
  const ids = new Set(problem.activities.map(({ id }) => id));
  const seeds = [...track.before.values()]
    .filter(({ id, start }) => ids.has(id) && start >= track.frozen)
    .sort((a, b) => a.start - b.start || byCodePoint(a.id, b.id));
  const all = seeds.flatMap((seed): readonly (readonly string[])[] => [tailOf(problem, seed), [seed.id]]);
  return [...new Map(all.map((tail) => [[...tail].sort(byCodePoint).join(' '), tail])).values()];
}

function tailOf({ precedences }: SchedulingProblem, { id }: Placed): readonly string[] {
  const found = new Set([id]);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { from, to } of precedences) if (found.has(from)) found.add(to);
  }
  return [...found];
}
