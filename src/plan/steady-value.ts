import { withFormerDays } from './former-days.js';
import { movedFrom, weightOf } from './pins.js';
import type { Schedule, SchedulingProblem } from './problem.js';
import type { Track } from './track.js';

/** Complete, then on time, then stable (how many moved, how far), then short. The first of equals wins. */
export function pickBest(problem: SchedulingProblem, track: Track, schedules: readonly Schedule[]): Schedule {
  const valued = schedules
    .map((schedule) => withFormerDays(problem, track, schedule))
    .map((schedule) => ({ schedule, value: valueOf(problem, track, schedule) }));
  return valued.reduce((a, b) => (isBetter(b.value, a.value) ? b : a)).schedule;
}

/** What is worse first: done work moved, no place, dates given up, days late on them, steps moved; then how far, and the rest. */
export type SteadyValue = readonly number[];

export function valueOf(problem: SchedulingProblem, track: Track, schedule: Schedule): SteadyValue {
  const { activities } = problem;
  const start = new Map(schedule.placed.map((item) => [item.id, item.start]));
  const ids = new Set(activities.map(({ id }) => id));
  const former = new Map([...track.before].filter(([id]) => ids.has(id)));
  const gap = [...former.values()].reduce(
    (sum, { id, start: day }) => sum + Math.abs((start.get(id) ?? day) - day),
    0,
  );
  const late = daysLate(track, schedule);
  return [
    movedFrom(new Map([...track.done].filter(([id]) => ids.has(id))), schedule).length,
    activities.length - schedule.placed.length,
    datesMissed(track, schedule),
    late.reduce((sum, days) => sum + days, 0),
    weightOf(track, movedFrom(former, schedule)),
    gap,
    schedule.lateness,
    schedule.makespan,
    schedule.placed.reduce((sum, { finish }) => sum + finish, 0),
  ];
}

/** How many steps move, where everything has its place and every date holds: only then does nothing else count. */
export function movesOf(value: SteadyValue): number | undefined {
  return value.slice(0, 4).every((number) => number === 0) ? value[4] : undefined;
}

/** Better before how far anything moves. */
export function movesLess(a: SteadyValue, b: SteadyValue): boolean {
  return isBetter(a.slice(0, 5), b.slice(0, 5));
}

/** The first number that differs decides; the smaller the better. */
export function isBetter(a: SteadyValue, b: SteadyValue): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}

/** What has no place, or is late on a date that the previous plan held or was not told. */
export function missedIn(
  { activities }: SchedulingProblem,
  { dates }: Pick<Track, 'dates'>,
  { placed }: Schedule,
): readonly string[] {
  const finish = new Map(placed.map((item) => [item.id, item.finish]));
  const late = dates.flat().filter((bound) => (finish.get(bound.step) ?? 0) > bound.finish);
  const unplaced = activities.filter(({ id }) => !finish.has(id));
  return [...new Set([...unplaced.map(({ id }) => id), ...late.map(({ step }) => step)])];
}

/** How many of these dates are not held. */
export function datesMissed(track: Pick<Track, 'dates'>, schedule: Schedule): number {
  return daysLate(track, schedule).filter((days) => days > 0).length;
}

/** Days late on each of these dates, all its steps together. */
function daysLate({ dates }: Pick<Track, 'dates'>, { placed }: Schedule): readonly number[] {
  const finish = new Map(placed.map((item) => [item.id, item.finish]));
  return dates.map((date) =>
    date.reduce((sum, bound) => sum + Math.max(0, (finish.get(bound.step) ?? 0) - bound.finish), 0),
  );
}
