import type { Activity, Allocation, Nearness, Schedule, SchedulingProblem } from '../../src/plan/problem.js';

/** Days between the end of something and what should follow it soon; none where one of them has no place. */
export function gapOf({ placed }: Schedule, { from, to }: Nearness): number {
  const [first, then] = [from, to].map((id) => placed.find((place) => place.id === id));
  return first === undefined || then === undefined ? 0 : then.start - first.finish;
}

/**
 * The schedules in which one activity starts on a later day, everything else staying where it is: on each later day that its
 * calendar allows, its work as early as people have hours left. Written without the scheduler's code; constraints among
 * activities are left to the checker.
 */
export function startingLater(
  problem: SchedulingProblem,
  schedule: Schedule,
  id: string,
): readonly Schedule[] {
  const activity = problem.activities.find((one) => one.id === id);
  const place = schedule.placed.find((one) => one.id === id);
  if (activity === undefined || place === undefined) return [];
  const others = schedule.allocations.filter((allocation) => allocation.activity !== id);
  return Array.from({ length: problem.horizon }, (_, day) => day)
    .filter((day) => day > place.start)
    .flatMap((start) => {
      const own = workFrom(problem, others, activity, start);
      if (own === undefined) return [];
      const finish = Math.max(start + activity.duration, ...own.map(({ day }) => day + 1));
      if (finish > (activity.deadline ?? problem.horizon)) return [];
      const placed = schedule.placed.map((one) => (one.id === id ? { id, start, finish } : one));
      return [{ ...schedule, placed, allocations: [...others, ...own], ...figures(problem, placed) }];
    });
}

function figures(problem: SchedulingProblem, placed: Schedule['placed']) {
  const finish = new Map(placed.map((one) => [one.id, one.finish]));
  return {
    makespan: Math.max(0, ...finish.values()),
    lateness: problem.activities.reduce(
      (sum, { id, deadline }) => sum + Math.max(0, (finish.get(id) ?? 0) - (deadline ?? Infinity)),
      0,
    ),
  };
}

function workFrom(
  { workers, horizon }: SchedulingProblem,
  others: readonly Allocation[],
  { id, work, workDays }: Activity,
  start: number,
): readonly Allocation[] | undefined {
  const taken: Allocation[] = [];
  for (const part of work) {
    const buckets = workers.find((worker) => worker.id === part.worker)?.buckets ?? [];
    let missing = part.minutes;
    for (let day = start; day < horizon && missing > 0; day += 1) {
      const given = [...others, ...taken].filter(({ worker }) => worker === part.worker);
      const left = buckets.map(({ of, caps }) =>
        given
          .filter((allocation) => of[allocation.day] === of[day])
          .reduce((minutes, allocation) => minutes - allocation.minutes, caps[of[day] ?? -1] ?? 0),
      );
      const minutes = workDays !== undefined && workDays[day] !== 1 ? 0 : Math.min(missing, ...left);
      if (minutes <= 0) continue;
      taken.push({ activity: id, worker: part.worker, day, minutes });
      missing -= minutes;
    }
    if (missing > 0) return undefined;
  }
  return taken;
}
