import type { Side } from './fixed-work.js';
import { keepByTurns, keepInPlace, movedFrom, scheduleAround, withFormerDays, type Kept } from './pins.js';
import type { Schedule, Scheduler, SchedulingProblem } from './problem.js';
import type { Track } from './track.js';

/** Hours taken early leave the later days free for what is let go; hours taken late leave the next weeks free for what is new. */
const SIDES: readonly Side[] = ['tot', 'tard'];

/**
 * A scheduler that first keeps everything where it was. `inner` looks for places for what is new around what stays. Where that
 * leaves something without a place, or misses a date while something has changed (`loosen`), `inner` may also move what lies
 * beyond the next weeks: a hard date outranks a stable plan, nothing else does.
 */
export function steadyScheduler(inner: Scheduler, track: Track, loosen: boolean): Scheduler {
  if (track.before.size === 0 && track.done.size === 0) return inner;
  return (problem, budget) => {
    const search = (around: SchedulingProblem) => inner(around, budget);
    const kept = SIDES.map((side) => keepInPlace(problem, track, side));
    const steady = pickBest(problem, track, [
      ...kept.map(({ schedule }) => schedule),
      keepByTurns(problem, track),
    ]);
    const around = () => kept.map((one) => scheduleAround(problem, track, one, search));
    const best =
      hasNews(problem, track) || steady.unplaced.length > 0
        ? pickBest(problem, track, [steady, ...around()])
        : steady;
    if (budget <= 1 || (best.unplaced.length === 0 && (best.lateness === 0 || !loosen))) return best;
    const loose = kept.map((one) => searchLoose(problem, track, frozen(one, track), search));
    // A few days less of delay are not worth a whole plan moved; a date that holds is, and so is a step that finds its place.
    const held = loose.filter(
      ({ lateness, unplaced }) => unplaced.length === 0 && (lateness === 0 || best.unplaced.length > 0),
    );
    return pickBest(problem, track, [best, ...held]);
  };
}

function frozen({ pins, work }: Kept, track: Track): Pick<Kept, 'pins' | 'work'> {
  return {
    pins: new Map([...pins].filter(([id, { start }]) => track.done.has(id) || start < track.frozen)),
    work,
  };
}

/** Around the next weeks only, with no wish for former days. */
function searchLoose(
  problem: SchedulingProblem,
  track: Track,
  held: Pick<Kept, 'pins' | 'work'>,
  search: (around: SchedulingProblem) => Schedule,
): Schedule {
  return scheduleAround(problem, { ...track, before: new Map() }, held, search);
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

function valueOf({ activities }: SchedulingProblem, track: Track, schedule: Schedule): readonly number[] {
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
    schedule.lateness,
    movedFrom(former, schedule).length,
    gap,
    schedule.makespan,
    schedule.placed.reduce((sum, { finish }) => sum + finish, 0),
  ];
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}
