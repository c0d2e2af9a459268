import type { Pins } from './fixed-work.js';
import { deskFor } from './desk.js';
import { fewestMoves } from './let-go.js';
import { scheduleAround } from './around-pins.js';
import { movedFrom, type Kept } from './pins.js';
import type { Placed, Schedule, Scheduler, SchedulingProblem } from './problem.js';
import { missedIn, movesOf, pickBest, valueOf } from './steady-value.js';
import type { Track } from './track.js';
import { leadingTo } from './upstream.js';

/** How often at most the search is asked for one plan: twice with what leads to missed dates set free, twice with all. */
const WAYS = 4;

/**
 * A scheduler that first keeps everything where it was. `inner` looks for places for what is new around what stays. Where that
 * leaves something without a place, or misses a date that the previous plan held, `inner` may also move what lies beyond the
 * next weeks: a hard date outranks a stable plan, nothing else does.
 */
export function steadyScheduler(inner: Scheduler, track: Track): Scheduler {
  if (track.before.size === 0 && track.done.size === 0) return inner;
  return (problem, budget) => {
    // Ways around what stays are few: together they may take as long as a first plan.
    const search: Search = (around) => inner(around, Math.ceil(budget / WAYS));
    if (budget <= 1) return quickLook(problem, track, search);
    const { schedule: steady, kept } = fewestMoves(
      deskFor(problem, track),
      track.tries,
      (found) => (movesOf(valueOf(problem, track, found)) ?? Infinity) <= 1,
    );
    const isOpen = hasNews(problem, track) || steady.unplaced.length > 0;
    const best = isOpen
      ? pickBest(problem, track, [steady, ...around(problem, track, kept, search)])
      : steady;
    const isWhole = missedIn(problem, track, best).length === 0;
    return isWhole ? best : loosened(problem, track, kept, best, search);
  };
}

/** First what leads to the missed dates may move, then all that lies beyond the next weeks; nothing where neither helps. */
function loosened(
  problem: SchedulingProblem,
  track: Track,
  kept: readonly Kept[],
  best: Schedule,
  search: Search,
): Schedule {
  const near = ({ start }: Placed) => start < track.frozen;
  const upstream = leadingTo(problem, missedIn(problem, track, best));
  for (const stays of [(pin: Placed) => near(pin) || !upstream.has(pin.id), near]) {
    const held = kept.map((one) => ({ ...one, pins: only(one.pins, track, stays) }));
    const before = new Map([...track.before].filter(([, place]) => stays(place)));
    // A few days less of delay are not worth a whole plan moved; a date that holds is, and so is a step that finds its place.
    const found = around(problem, { ...track, before }, held, search).filter(
      (one) =>
        one.unplaced.length === 0 && (best.unplaced.length > 0 || missedIn(problem, track, one).length === 0),
    );
    if (found.length > 0) return pickBest(problem, track, found);
  }
  return best;
}

function only(pins: Pins, track: Track, stays: (pin: Placed) => boolean): Pins {
  return new Map([...pins].filter(([id, pin]) => track.done.has(id) || stays(pin)));
}

type Search = (problem: SchedulingProblem) => Schedule;

/** One schedule is enough to see that nobody runs out of time; where somebody does, what stays in place has its say. */
function quickLook(problem: SchedulingProblem, track: Track, search: Search): Schedule {
  const loose = search(problem);
  if (loose.unplaced.length === 0) return loose;
  return fewestMoves(deskFor(problem, track), track.quickTries, ({ unplaced }) => unplaced.length === 0)
    .schedule;
}

/** What the search finds around pins; a schedule that pushes one of them away counts hours twice, and is none. */
function around(
  problem: SchedulingProblem,
  track: Track,
  kept: readonly Pick<Kept, 'pins' | 'work'>[],
  search: Search,
): readonly Schedule[] {
  return kept.flatMap((one) => {
    const schedule = scheduleAround(problem, track, one, search);
    return movedFrom(one.pins, schedule).length === 0 ? [schedule] : [];
  });
}

/** Work that the previous plan did not know: worth a search of its own. */
function hasNews({ activities }: SchedulingProblem, { known }: Track): boolean {
  return activities.some(({ id, work, duration }) => !known.has(id) && (work.length > 0 || duration > 0));
}
