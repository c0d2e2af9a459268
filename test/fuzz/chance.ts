/** Draws that are the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  readonly upTo: (below: number) => number;
  readonly pick: <T>(among: readonly T[]) => T;
}

/** Mulberry32: small, and good enough to mutate texts. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const upTo = (below: number): number => Math.floor(next() * below);
  const pick = <T>(among: readonly T[]): T => {
    const found = among[upTo(among.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  return { upTo, pick };
}
