import type { Pins, Side } from './fixed-work.js';
import { keepByTurns, keepInPlace, movedFrom, scheduleAround, withFormerDays, type Kept } from './pins.js';
import type { Schedule, Scheduler, SchedulingProblem } from './problem.js';
import type { Track } from './track.js';

/** Hours taken early leave the later days free for what is let go; hours taken late leave the next weeks free for what is new. */
const SIDES: readonly Side[] = ['tot', 'tard'];

/**
 * A scheduler that first keeps everything where it was. `inner` looks for places for what is new around what stays. Where that
 * leaves something without a place, or misses a date that the previous plan held, `inner` may also move what lies beyond the
 * next weeks: a hard date outranks a stable plan, nothing else does.
 */
export function steadyScheduler(inner: Scheduler, track: Track): Scheduler {
  if (track.before.size === 0 && track.done.size === 0) return inner;
  return (problem, budget) => {
    const search: Search = (around) => inner(around, budget);
    if (budget <= 1) return quickLook(problem, track, search);
    const kept = SIDES.map((side) => keepInPlace(problem, track, side));
    const turns = keepByTurns(problem, track);
    const steady = pickBest(problem, track, [...kept.map(({ schedule }) => schedule), turns]);
    const isOpen = hasNews(problem, track) || steady.unplaced.length > 0;
    const best = isOpen
      ? pickBest(problem, track, [steady, ...around(problem, track, kept, search)])
      : steady;
    if (best.unplaced.length === 0 && owed(problem, track, best) === 0) return best;
    const near = kept.map((one) => ({ ...one, pins: nextWeeks(one.pins, track) }));
    const loose = around(problem, { ...track, before: new Map() }, near, search);
    // A few days less of delay are not worth a whole plan moved; a date that holds is, and so is a step that finds its place.
    const held = loose.filter(
      (one) => one.unplaced.length === 0 && (owed(problem, track, one) === 0 || best.unplaced.length > 0),
    );
    return pickBest(problem, track, [best, ...held]);
  };
}

/** Days late on dates that the previous plan held, or that nobody had told it. */
function owed({ activities }: SchedulingProblem, { forgone }: Track, { placed }: Schedule): number {
  const finish = new Map(placed.map((item) => [item.id, item.finish]));
  return activities
    .filter(({ id }) => !forgone.has(id))
    .reduce((sum, { id, deadline = Infinity }) => sum + Math.max(0, (finish.get(id) ?? 0) - deadline), 0);
}

type Search = (problem: SchedulingProblem) => Schedule;

/** One schedule is enough to see that nobody runs out of time; where somebody does, what stays in place has its say. */
function quickLook(problem: SchedulingProblem, track: Track, search: Search): Schedule {
  const loose = search(problem);
  if (loose.unplaced.length === 0) return loose;
  const { schedule } = keepInPlace(problem, track, 'tot');
  return schedule.unplaced.length === 0
    ? schedule
    : pickBest(problem, track, [schedule, keepByTurns(problem, track)]);
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

function nextWeeks(pins: Pins, track: Track): Pins {
  return new Map([...pins].filter(([id, { start }]) => track.done.has(id) || start < track.frozen));
}

/** Work that the previous plan did not know: worth a search of its own. */
function hasNews({ activities }: SchedulingProblem, { known }: Track): boolean {
  return activities.some(({ id, work, duration }) => !known.has(id) && (work.length > 0 || duration > 0));
}

/** Complete, then on time, then stable (how many moved, how far), then short. The first of equals wins. */
function pickBest(problem: SchedulingProblem, track: Track, schedules: readonly Schedule[]): Schedule {
  const valued = schedules
    .map((schedule) => withFormerDays(problem, track, schedule))
    .map((schedule) => ({ schedule, value: valueOf(problem, track, schedule) }));
  return valued.reduce((a, b) => (isBetter(b.value, a.value) ? b : a)).schedule;
}

function valueOf(problem: SchedulingProblem, track: Track, schedule: Schedule): readonly number[] {
  const { activities } = problem;
  const start = new Map(schedule.placed.map((item) => [item.id, item.start]));
  const ids = new Set(activities.map(({ id }) => id));
  const former = new Map([...track.before].filter(([id]) => ids.has(id)));
  const gap = [...former.values()].reduce(
    (sum, { id, start: day }) => sum + Math.abs((start.get(id) ?? day) - day),
    0,
  );
  return [
    movedFrom(new Map([...track.done].filter(([id]) => ids.has(id))), schedule).length,
    activities.length - schedule.placed.length,
    owed(problem, track, schedule),
    movedFrom(former, schedule).length,
    gap,
    schedule.lateness,
    schedule.makespan,
    schedule.placed.reduce((sum, { finish }) => sum + finish, 0),
  ];
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}
