import type { Chance } from './crossover.js';
import { compareValues, type Value } from './objective.js';
import type { Priority } from './priority-rules.js';

/** Of so many drawn the best becomes a parent. */
const CANDIDATES = 3;

/** One schedule of the population. */
export interface Member {
  readonly value: Value;
  /** What the scheme makes it from. */
  readonly priority: Priority;
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Place of each node when all are put by start, then finish: what it hands on. */
  readonly places: Int32Array;
}

/** The best of a few drawn. */
export function parent(population: readonly Member[], chance: Chance): Member {
  const drawn = Array.from(
    { length: CANDIDATES },
    () => population[Math.floor(chance() * population.length)] as Member,
  );
  return drawn.reduce((best, member) => (compareValues(member.value, best.value) < 0 ? member : best));
}

/** Joins the population or replaces the member most like it unless that one is better. False for what is already there. */
export function takeIn(population: Member[], comer: Member, joins: boolean): boolean {
  let nearest = 0;
  let least = Infinity;
  population.forEach((member, at) => {
    const away = distance(member.places, comer.places);
    if (away >= least) return;
    nearest = at;
    least = away;
  });
  const rival = population[nearest];
  if (joins) population.push(comer);
  else if (rival !== undefined && compareValues(comer.value, rival.value) <= 0) population[nearest] = comer;
  return least > 0;
}

function distance(a: Int32Array, b: Int32Array): number {
  let sum = 0;
  for (let node = 0; node < a.length; node += 1) sum += Math.abs((a[node] ?? 0) - (b[node] ?? 0));
  return sum;
}
