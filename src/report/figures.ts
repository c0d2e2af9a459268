import type { Interval } from '../domain/score.js';

// Sums of decimal coefficients: a hair below a whole number is that number.
const HAIR = 1e-6;

/** A score as shown: its whole part, so that a figure never stands in another level than its score. */
export function shownScore(score: number): number {
  return Math.floor(score + HAIR);
}

/** True when two intervals read the same once shown. */
export function readsSame(a: Interval, b: Interval): boolean {
  return shownScore(a.low) === shownScore(b.low) && shownScore(a.high) === shownScore(b.high);
}
