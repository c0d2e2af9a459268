import type { Activity, SchedulingProblem } from '../../src/plan/problem.js';
import { rankedValue } from './ranked-value.js';

interface Found {
  readonly makespan: number;
  /** All deadlines held. */
  readonly onTime: boolean;
  /** Rank by rank. */
  readonly value: readonly number[];
}

/**
 * Tries every order of the activities, placing each as early as it can in a diary kept day by day. Written apart from the
 * scheduler. Gives all complete schedules that orders lead to; what two orders have made alike is followed once.
 */
export function allOrders(problem: SchedulingProblem): readonly Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  const walk = (diary: Diary, left: readonly Activity[]): void => {
    const key = diary.key();
    if (seen.has(key)) return;
    seen.add(key);
    if (left.length === 0) found.push(diary.result());
    left.forEach((activity, index) => {
      const next = diary.with(activity);
      if (next !== undefined) walk(next, [...left.slice(0, index), ...left.slice(index + 1)]);
    });
  };
  walk(emptyDiary(problem), problem.activities);
  return found;
}

interface Entry {
  readonly start: number;
  readonly finish: number;
  /** worker → day → minutes */
  readonly minutes: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

interface Diary {
  readonly with: (activity: Activity) => Diary | undefined;
  readonly result: () => Found;
  /** The same for two diaries that say the same. */
  readonly key: () => string;
}

function emptyDiary(problem: SchedulingProblem): Diary {
  return diaryOf(
    problem,
    new Map(),
    Array.from({ length: problem.slots.capacity }, () => 0),
  );
}

function diaryOf(
  problem: SchedulingProblem,
  entries: ReadonlyMap<string, Entry>,
  free: readonly number[],
): Diary {
  return {
    result: () => ({
      makespan: Math.max(0, ...[...entries.values()].map(({ finish }) => finish)),
      onTime: problem.activities.every(
        ({ id, deadline }) => (entries.get(id)?.finish ?? 0) <= (deadline ?? Infinity),
      ),
      value: rankedValue(problem, entries),
    }),
    key: () =>
      JSON.stringify([
        [...entries]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, { start, finish, minutes }]) => [
            id,
            start,
            finish,
            [...minutes].map(([worker, days]) => [worker, [...days]]),
          ]),
        [...free].sort((a, b) => a - b),
      ]),
    with: (activity) => {
      const arcs = problem.precedences.filter(({ to }) => to === activity.id);
      if (arcs.some(({ from }) => !entries.has(from))) return undefined;
      const ready = Math.max(
        activity.release,
        ...arcs.map(({ from, lag }) => (entries.get(from)?.finish ?? 0) + lag),
      );
      const opens = problem.slots.spans.some(({ open }) => open === activity.id);
      const slot = opens ? pickSlot(free, ready) : undefined;
      if (opens && slot === undefined) return undefined;
      const entry = earliest(problem, entries, activity, Math.max(ready, slot ?? 0));
      if (entry === undefined) return undefined;
      const closes = problem.slots.spans.some(({ close }) => close === activity.id);
      const rest = slot === undefined ? free : without(free, slot);
      return diaryOf(
        problem,
        new Map(entries).set(activity.id, entry),
        closes ? [...rest, entry.finish] : rest,
      );
    },
  };
}

function pickSlot(free: readonly number[], ready: number): number | undefined {
  const waitless = free.filter((day) => day <= ready);
  if (waitless.length > 0) return Math.max(...waitless);
  return free.length === 0 ? undefined : Math.min(...free);
}

function without(free: readonly number[], slot: number): readonly number[] {
  const index = free.indexOf(slot);
  return [...free.slice(0, index), ...free.slice(index + 1)];
}

function earliest(
  problem: SchedulingProblem,
  entries: ReadonlyMap<string, Entry>,
  activity: Activity,
  from: number,
): Entry | undefined {
  for (let start = from; start <= problem.horizon; start += 1) {
    if (activity.startDays !== undefined && activity.startDays[start] !== 1) continue;
    const entry = beginning(problem, entries, activity, start);
    if (entry !== undefined && entry.finish <= problem.horizon && roomFor(problem, entries, activity, entry))
      return entry;
  }
  return undefined;
}

function beginning(
  problem: SchedulingProblem,
  entries: ReadonlyMap<string, Entry>,
  activity: Activity,
  start: number,
): Entry | undefined {
  const minutes = new Map(activity.work.map(({ worker }) => [worker, new Map<number, number>()]));
  for (const work of activity.work) {
    let left = work.minutes;
    for (let day = start; day < problem.horizon && left > 0; day += 1) {
      if (activity.workDays !== undefined && activity.workDays[day] !== 1) continue;
      const own = minutes.get(work.worker) ?? new Map<number, number>();
      const given = Math.min(left, spare(problem, entries, own, work.worker, day));
      if (given > 0) own.set(day, given);
      left -= given;
    }
    if (left > 0) return undefined;
  }
  const days = [...minutes.values()].flatMap((own) => [...own.keys()]);
  const movable = activity.duration === 0 && activity.startDays === undefined && days.length > 0;
  return {
    start: movable ? Math.min(...days) : start,
    finish: Math.max(start + activity.duration, ...days.map((day) => day + 1)),
    minutes,
  };
}

/** What the worker has left on a day: in each set of buckets the cap less all that was given in the bucket of that day. */
function spare(
  problem: SchedulingProblem,
  entries: ReadonlyMap<string, Entry>,
  own: ReadonlyMap<number, number>,
  worker: string,
  day: number,
): number {
  const given = [...[...entries.values()].map(({ minutes }) => minutes.get(worker)), own];
  const sets = problem.workers.find(({ id }) => id === worker)?.buckets ?? [];
  return Math.min(
    ...sets.map(({ of, caps }) => {
      const bucket = of[day] ?? -1;
      const taken = given
        .flatMap((days) => [...(days ?? [])])
        .reduce((sum, [on, minutes]) => sum + (of[on] === bucket ? minutes : 0), 0);
      return (caps[bucket] ?? 0) - taken;
    }),
  );
}

function roomFor(
  problem: SchedulingProblem,
  entries: ReadonlyMap<string, Entry>,
  activity: Activity,
  entry: Entry,
): boolean {
  return activity.uses.every(({ renewable, amount }) => {
    const capacity = problem.renewables.find(({ id }) => id === renewable)?.capacity ?? 0;
    for (let day = entry.start; day < entry.finish; day += 1) {
      const used = problem.activities.reduce((sum, other) => {
        const placed = entries.get(other.id);
        const takes = other.uses.find((use) => use.renewable === renewable)?.amount ?? 0;
        return placed !== undefined && placed.start <= day && day < placed.finish ? sum + takes : sum;
      }, 0);
      if (used + amount > capacity) return false;
    }
    return true;
  });
}
