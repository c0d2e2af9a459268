import type { SchedulingProblem } from '../../src/plan/problem.js';

interface Dates {
  readonly start: number;
  readonly finish: number;
}

export const RANKS = ['lateness', 'weighted finishes', 'inversions', 'makespan', 'sum of finishes'] as const;

/** What a complete schedule is worth, rank by rank. Counted from its days alone, without the scheduler's code. */
export function rankedValue(problem: SchedulingProblem, days: ReadonlyMap<string, Dates>): readonly number[] {
  const sum = (of: (finish: number, index: number) => number) =>
    problem.activities.reduce((total, { id }, index) => total + of(days.get(id)?.finish ?? 0, index), 0);
  const opened = problem.slots.spans.map(({ open }) => ({
    rank: problem.activities.find(({ id }) => id === open)?.rank ?? 0,
    day: days.get(open)?.start ?? 0,
  }));
  const pairs = opened.flatMap((a) => opened.filter((b) => a.rank < b.rank && a.day > b.day));
  return [
    sum((finish, index) => Math.max(0, finish - (problem.activities[index]?.deadline ?? Infinity))),
    sum((finish, index) => finish * (problem.activities[index]?.weight ?? 0)),
    pairs.length,
    Math.max(0, ...[...days.values()].map(({ finish }) => finish)),
    sum((finish) => finish),
  ];
}

/** Negative when the first is better: the first difference decides. */
export function compareRanked(a: readonly number[], b: readonly number[]): number {
  return a.map((value, rank) => value - (b[rank] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
