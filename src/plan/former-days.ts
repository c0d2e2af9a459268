import type { Schedule, SchedulingProblem } from './problem.js';
import type { Track } from './track.js';

/**
 * What was let go and has found its place within its former days keeps them: its work is done inside them all the same. Not
 * where something that follows has come sooner, nor where a project opens or ends.
 */
export function withFormerDays(problem: SchedulingProblem, track: Track, schedule: Schedule): Schedule {
  const placed = new Map(schedule.placed.map((item) => [item.id, item]));
  const edges = new Set(problem.slots.spans.flatMap(({ open, close }) => [open, close]));
  for (const { id, release, startDays, deadline = Infinity, uses } of problem.activities) {
    const [former, now] = [track.before.get(id), placed.get(id)];
    const isBound = edges.has(id) || uses.some(({ amount }) => amount > 0);
    if (former === undefined || now === undefined || isBound) continue;
    const isInside =
      release <= former.start &&
      former.start <= now.start &&
      now.finish <= former.finish &&
      former.finish <= deadline;
    const mayStart = startDays === undefined || startDays[former.start] === 1;
    const fits = problem.precedences.every(({ from, to, lag }) => {
      if (from === id) return (placed.get(to)?.start ?? Infinity) >= former.finish + lag;
      return to !== id || former.start >= (placed.get(from)?.finish ?? 0) + lag;
    });
    if (isInside && mayStart && fits) placed.set(id, former);
  }
  const all = schedule.placed.map((item) => placed.get(item.id) ?? item);
  return { ...schedule, placed: all, makespan: Math.max(0, ...all.map(({ finish }) => finish)) };
}
