import { fixedSequence } from '../../src/plan/chance.js';

/** Draws that are the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  readonly upTo: (below: number) => number;
  readonly pick: <T>(among: readonly T[]) => T;
}

/** The sequence of the search for schedules: good enough to mutate texts. */
export function chanceFrom(seed: number): Chance {
  const next = fixedSequence(seed);
  const upTo = (below: number): number => Math.floor(next() * below);
  const pick = <T>(among: readonly T[]): T => {
    const found = among[upTo(among.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  return { upTo, pick };
}
