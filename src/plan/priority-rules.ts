import { inheritedDeadlines, tails, type Network } from './network.js';

/** A place in the order for each node: the smallest goes first. */
export type Priority = ArrayLike<number>;

/** Places by several criteria one after the other; the smallest comes first, between equals the first by id. */
export function ranking(network: Network, ...criteria: readonly ArrayLike<number>[]): Int32Array {
  const nodes = network.activities.map((_, node) => node);
  nodes.sort((a, b) => {
    for (const criterion of criteria) {
      const difference = (criterion[a] ?? 0) - (criterion[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const position = new Int32Array(nodes.length);
  nodes.forEach((node, place) => (position[node] = place));
  return position;
}

/** Places by day of start, then of finish, then by id. One number a node, so that no comparison has to be called. */
export function placesByDay(start: Int32Array, finish: Int32Array): Int32Array {
  const size = start.length;
  const days = 1 + finish.reduce((last, day) => Math.max(last, day), 0);
  const keys = new Float64Array(size);
  for (let node = 0; node < size; node += 1) {
    keys[node] = ((start[node] ?? 0) * days + (finish[node] ?? 0)) * size + node;
  }
  keys.sort();
  const places = new Int32Array(size);
  keys.forEach((key, place) => (places[key % size] = place));
  return places;
}

/** The orders to begin with, the most promising first: what matters, then what has most after it, what is due first. */
export function priorityRules(network: Network): readonly Priority[] {
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
