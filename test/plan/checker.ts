import type { Schedule, SchedulingProblem } from '../../src/plan/problem.js';

/** Every hard constraint that a schedule breaks, in words. Written without the scheduler's code: it only counts. */
export function violations(problem: SchedulingProblem, schedule: Schedule): readonly string[] {
  return [
    ...completeness(problem, schedule),
    ...eachActivity(problem, schedule),
    ...waits(problem, schedule),
    ...overworked(problem, schedule),
    ...overused(problem, schedule),
    ...tooManyOpen(problem, schedule),
    ...figures(problem, schedule),
  ];
}

const place = (schedule: Schedule, id: string) => schedule.placed.find((item) => item.id === id);

function completeness(problem: SchedulingProblem, schedule: Schedule): readonly string[] {
  const ids = schedule.placed.map(({ id }) => id);
  const broken = new Set(ids).size === ids.length ? [] : ['an activity is placed twice'];
  if (schedule.unplaced.length === 0 && ids.length !== problem.activities.length)
    broken.push('an activity is forgotten');
  return broken;
}

function eachActivity(problem: SchedulingProblem, schedule: Schedule): readonly string[] {
  return problem.activities.flatMap((activity) => {
    const item = place(schedule, activity.id);
    if (item === undefined) return [];
    const own = schedule.allocations.filter((allocation) => allocation.activity === activity.id);
    const broken: string[] = [];
    if (item.start < activity.release) broken.push(`${activity.id} starts before its release`);
    if (item.finish > problem.horizon) broken.push(`${activity.id} ends after the horizon`);
    if (item.finish - item.start < activity.duration) broken.push(`${activity.id} is too short`);
    if (activity.startDays !== undefined && activity.startDays[item.start] !== 1)
      broken.push(`${activity.id} starts on a day off`);
    for (const { day } of own) {
      if (day < item.start || day >= item.finish) broken.push(`${activity.id} works outside its days`);
      if (activity.workDays !== undefined && activity.workDays[day] !== 1)
        broken.push(`${activity.id} works on a day off`);
    }
    for (const { worker, minutes } of activity.work) {
      const done = own
        .filter((allocation) => allocation.worker === worker)
        .reduce((sum, allocation) => sum + allocation.minutes, 0);
      if (done !== minutes) broken.push(`${activity.id}: ${worker} does ${done} of ${minutes}`);
    }
    return broken;
  });
}

function waits(problem: SchedulingProblem, schedule: Schedule): readonly string[] {
  return problem.precedences.flatMap(({ from, to, lag }) => {
    const after = place(schedule, to);
    if (after === undefined) return [];
    const before = place(schedule, from);
    if (before === undefined) return [`${to} is placed without ${from}`];
    return after.start < before.finish + lag ? [`${to} does not wait for ${from}`] : [];
  });
}

function overworked(problem: SchedulingProblem, schedule: Schedule): readonly string[] {
  return problem.workers.flatMap(({ id, buckets }) =>
    buckets.flatMap(({ of, caps }) =>
      [...caps].flatMap((cap, bucket) => {
        const taken = schedule.allocations
          .filter(({ worker, day }) => worker === id && of[day] === bucket)
          .reduce((sum, { minutes }) => sum + minutes, 0);
        return taken > cap ? [`${id} gives ${taken} of ${cap}`] : [];
      }),
    ),
  );
}

function overused(problem: SchedulingProblem, schedule: Schedule): readonly string[] {
  return problem.renewables.flatMap(({ id, capacity }) =>
    Array.from({ length: problem.horizon }, (_, day) => day).flatMap((day) => {
      const used = problem.activities.reduce((sum, activity) => {
        const item = place(schedule, activity.id);
        const amount = activity.uses.find(({ renewable }) => renewable === id)?.amount ?? 0;
        return item !== undefined && item.start <= day && day < item.finish ? sum + amount : sum;
      }, 0);
      return used > capacity ? [`${id} is overused on day ${day}`] : [];
    }),
  );
}

function tooManyOpen(problem: SchedulingProblem, schedule: Schedule): readonly string[] {
  return Array.from({ length: problem.horizon }, (_, day) => day).flatMap((day) => {
    const open = problem.slots.spans.filter((span) => {
      const start = place(schedule, span.open)?.start ?? Infinity;
      const finish = place(schedule, span.close)?.finish ?? Infinity;
      return start <= day && day < finish;
    });
    return open.length > problem.slots.capacity ? [`${open.length} spans are open on day ${day}`] : [];
  });
}

function figures(problem: SchedulingProblem, schedule: Schedule): readonly string[] {
  const makespan = Math.max(0, ...schedule.placed.map(({ finish }) => finish));
  const lateness = problem.activities.reduce((sum, { id, deadline }) => {
    const finish = place(schedule, id)?.finish ?? 0;
    return sum + Math.max(0, finish - (deadline ?? Infinity));
  }, 0);
  return [
    ...(schedule.makespan === makespan ? [] : ['the makespan is wrong']),
    ...(schedule.lateness === lateness ? [] : ['the lateness is wrong']),
  ];
}
