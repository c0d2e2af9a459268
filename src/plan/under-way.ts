import type { Activity, SchedulingProblem, Slots } from './problem.js';
import type { Track } from './track.js';

/**
 * The same problem some time later: what is done has its days and asks for no more work, nothing else can start in the past
 * but what was under way, and a step that has begun has less left to do.
 */
export function underWay(problem: SchedulingProblem, track: Track): SchedulingProblem {
  return {
    ...problem,
    activities: problem.activities.map((activity) => later(activity, track)),
    // Whatever the order was on paper, what is done no longer waits for anything.
    precedences: problem.precedences.filter(({ to }) => !track.done.has(to)),
    slots: openSlots(problem, track),
  };
}

function later(activity: Activity, track: Track): Activity {
  const { id } = activity;
  const done = track.done.get(id);
  if (done !== undefined)
    return {
      id,
      duration: done.finish - done.start,
      work: [],
      uses: [],
      release: done.start,
      ...(activity.rank === undefined ? {} : { rank: activity.rank }),
    };
  const { deadline, ...rest } = activity;
  const going = (track.before.get(id)?.start ?? Infinity) < track.today;
  return {
    ...rest,
    work: track.begun.has(id)
      ? activity.work.map(({ worker, minutes }) => ({ worker, minutes: Math.ceil(minutes * track.rest) }))
      : activity.work,
    release: going ? activity.release : Math.max(activity.release, track.today, track.floors.get(id) ?? 0),
    // A date that is over binds nothing any more.
    ...(deadline === undefined || deadline <= track.today ? {} : { deadline }),
  };
}

/** More may have been opened at once than was planned: the last ones then take nobody's place. */
function openSlots(problem: SchedulingProblem, { done }: Track): Slots {
  const { capacity, spans } = problem.slots;
  const isOver = (close: string) =>
    problem.precedences.filter(({ to }) => to === close).every(({ from }) => done.has(from));
  const running = spans
    .filter(({ open, close }) => done.has(open) && !isOver(close))
    .sort((a, b) => (done.get(a.open)?.start ?? 0) - (done.get(b.open)?.start ?? 0));
  const extra = new Set(running.slice(capacity).map(({ id }) => id));
  // What is over holds nothing, and people may well have run it beside another.
  return {
    capacity,
    spans: spans.filter(({ id, open, close }) => !extra.has(id) && !(done.has(open) && isOver(close))),
  };
}
