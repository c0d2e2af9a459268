import { inheritedDeadlines, tails, buildNetwork, type Network } from './network.js';
import type { Schedule, Scheduler, SchedulingProblem } from './problem.js';
import { generateSchedule } from './sgs.js';
import { shiftLater } from './shift-later.js';

/**
 * Many passes of the serial scheme: first the priority rules, then lists drawn around the best one found so far. The draw is
 * a fixed sequence, so that the same problem and budget give the same schedule. `budget` counts generated schedules.
 */
export const scheduleBySampling: Scheduler = (problem: SchedulingProblem, budget: number): Schedule => {
  const network = buildNetwork(problem);
  const rules = priorityRules(network).slice(0, Math.max(1, budget));
  let best = pickBest(
    network,
    rules.map((priority) => generateSchedule(network, priority)),
  );
  const random = fixedSequence();
  for (let pass = rules.length; pass < budget; pass += 1) {
    const around = pass % 2 === 0 ? orderOf(network, best) : (rules[pass % rules.length] ?? []);
    best = pickBest(network, [best, generateSchedule(network, shaken(around, random, pass))]);
  }
  return shiftLater(network, best);
};

/** Positions in a list, by several criteria one after the other; the smallest comes first. */
function ranking(network: Network, ...criteria: readonly ArrayLike<number>[]): readonly number[] {
  const nodes = network.activities.map((_, node) => node);
  nodes.sort((a, b) => {
    for (const criterion of criteria) {
      const difference = (criterion[a] ?? 0) - (criterion[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const position: number[] = [];
  nodes.forEach((node, place) => (position[node] = place));
  return position;
}

function priorityRules(network: Network): readonly (readonly number[])[] {
  const tail = tails(network).map((days) => -days);
  const due = inheritedDeadlines(network);
  const slack = due.map((day, node) => day - (network.activities[node]?.duration ?? 0));
  const rank = network.activities.map((activity) => activity.rank ?? 0);
  const weight = network.activities.map((activity) => -(activity.weight ?? 0));
  const followers = network.after.map((arcs) => -arcs.length);
  return [
    ranking(network, weight, rank, tail),
    ranking(network, tail),
    ranking(network, due, weight, rank, tail),
    ranking(network, rank, tail),
    ranking(network, weight, tail),
    ranking(network, due, tail),
    ranking(network, slack, tail),
    ranking(network, followers, tail),
  ];
}

/** What makes one schedule better than another, the first difference deciding; the smaller the better. */
export function objective(network: Network, schedule: Schedule): readonly number[] {
  const weighted = schedule.placed.reduce(
    (sum, { id, finish }) => sum + finish * (network.activities[network.index.get(id) ?? -1]?.weight ?? 0),
    0,
  );
  const finishes = schedule.placed.reduce((sum, { finish }) => sum + finish, 0);
  return [
    network.activities.length - schedule.placed.length,
    schedule.lateness,
    weighted,
    inversions(network, schedule),
    schedule.makespan,
    finishes,
  ];
}

/** Pairs of spans that open in another order than wished. */
function inversions(network: Network, schedule: Schedule): number {
  const startOf = new Map(schedule.placed.map(({ id, start }) => [id, start]));
  const openings = network.problem.slots.spans.map(({ open }) => ({
    rank: network.activities[network.index.get(open) ?? -1]?.rank ?? 0,
    start: startOf.get(open) ?? Infinity,
  }));
  return openings.reduce(
    (count, a) => count + openings.filter((b) => a.rank < b.rank && a.start > b.start).length,
    0,
  );
}

function pickBest(network: Network, schedules: readonly Schedule[]): Schedule {
  const [first, ...others] = schedules;
  if (first === undefined) throw new Error('No schedule to choose from.');
  let best = { schedule: first, value: objective(network, first) };
  for (const schedule of others) {
    const value = objective(network, schedule);
    if (isBetter(value, best.value)) best = { schedule, value };
  }
  return best.schedule;
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}

/** The list that a schedule comes from: by start, then finish. */
function orderOf(network: Network, schedule: Schedule): readonly number[] {
  const far = network.problem.horizon;
  const start = network.activities.map(() => far);
  const finish = network.activities.map(() => far);
  for (const placed of schedule.placed) {
    const node = network.index.get(placed.id) ?? -1;
    start[node] = placed.start;
    finish[node] = placed.finish;
  }
  return ranking(network, start, finish);
}

/** A list with its elements moved a little: near the beginning of the search far, later less. */
function shaken(positions: readonly number[], random: () => number, pass: number): readonly number[] {
  const reach = positions.length / (1 + (pass % 5));
  return positions.map((position) => position + (random() - 0.5) * reach);
}

/** Numbers in [0, 1) that look drawn and are always the same (mulberry32, public domain, seed 1). */
function fixedSequence(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
