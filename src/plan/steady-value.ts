import { withFormerDays } from './former-days.js';
import { movedFrom } from './pins.js';
import type { Schedule, SchedulingProblem } from './problem.js';
import type { Track } from './track.js';

/** Complete, then on time, then stable (how many moved, how far), then short. The first of equals wins. */
export function pickBest(problem: SchedulingProblem, track: Track, schedules: readonly Schedule[]): Schedule {
  const valued = schedules
    .map((schedule) => withFormerDays(problem, track, schedule))
    .map((schedule) => ({ schedule, value: valueOf(problem, track, schedule) }));
  return valued.reduce((a, b) => (isBetter(b.value, a.value) ? b : a)).schedule;
}

export function valueOf(problem: SchedulingProblem, track: Track, schedule: Schedule): readonly number[] {
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

export function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}

/** What has no place, or is late on a date that the previous plan held or was not told. */
export function missedIn(
  { activities }: SchedulingProblem,
  { forgone }: Track,
  { placed }: Schedule,
): readonly string[] {
  const finish = new Map(placed.map((item) => [item.id, item.finish]));
  return activities
    .filter(({ id, deadline = Infinity }) => {
      const day = finish.get(id);
      return day === undefined || (day > deadline && !forgone.has(id));
    })
    .map(({ id }) => id);
}

/** Days late on dates that the previous plan held, or that nobody had told it. */
function owed({ activities }: SchedulingProblem, { forgone }: Track, { placed }: Schedule): number {
  const finish = new Map(placed.map((item) => [item.id, item.finish]));
  return activities
    .filter(({ id }) => !forgone.has(id))
    .reduce((sum, { id, deadline = Infinity }) => sum + Math.max(0, (finish.get(id) ?? 0) - deadline), 0);
}
