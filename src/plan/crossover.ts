/** Chance as an argument: numbers in [0, 1). */
export type Chance = () => number;

/** How likely an activity of a new order is to be moved, and how far at most, as a share of the length of the order. */
const MOVED = 0.05;
const REACH = 0.25;

/** A new order out of two, with a few activities moved. Orders are given by the place of each node. */
export function crossed(mother: Int32Array, father: Int32Array, chance: Chance): Float64Array {
  const child = chance() < 0.5 ? byActivity(mother, father, chance) : byStretch(mother, father, chance);
  return shaken(child, MOVED, REACH, chance);
}

/** An order with a share of its activities moved forward or back by at most a share of its length. */
export function shaken(order: ArrayLike<number>, share: number, reach: number, chance: Chance): Float64Array {
  const farthest = order.length * reach;
  return Float64Array.from(order, (place) =>
    chance() < share ? place + (2 * chance() - 1) * farthest : place,
  );
}

/** Each activity at its place in one of the two (uniform crossover on keys: Mendes, Gonçalves & Resende 2009). */
function byActivity(mother: Int32Array, father: Int32Array, chance: Chance): Float64Array {
  return Float64Array.from(mother, (place, node) => (chance() < 0.5 ? place : (father[node] ?? 0)));
}

/** The mother's order but for one stretch, which goes in the father's (two-point crossover on lists: Hartmann 1998). */
function byStretch(mother: Int32Array, father: Int32Array, chance: Chance): Float64Array {
  const size = mother.length;
  const ends = [Math.floor(chance() * size), Math.floor(chance() * size)];
  const from = Math.min(...ends);
  const to = Math.max(...ends);
  const child = new Float64Array(size).fill(-1);
  let next = 0;
  const give = (order: Int32Array, limit: number) => {
    for (let place = 0; place < size && next < limit; place += 1) {
      const node = order[place] ?? 0;
      if ((child[node] ?? 0) < 0) child[node] = next++;
    }
  };
  const ofMother = nodesInOrder(mother);
  give(ofMother, from);
  give(nodesInOrder(father), to);
  give(ofMother, size);
  return child;
}

function nodesInOrder(places: Int32Array): Int32Array {
  const nodes = new Int32Array(places.length);
  places.forEach((place, node) => (nodes[place] = node));
  return nodes;
}
