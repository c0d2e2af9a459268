// Chance with a seed, for benchmarks: the same seed gives the same figures.

/** A small generator of chance with a seed (mulberry32, Tommy Ettinger, public domain). From 0 to 1. */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Chance that belongs to some words: what is drawn at one place does not depend on what was drawn before. */
export function chanceAt(seed, words) {
  let state = seed >>> 0;
  for (const letter of words) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193);
  return chanceFrom(state);
}
