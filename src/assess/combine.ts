import type { Interval, Level } from '../domain/score.js';
import type { Weights } from './weights.js';

/** One severity, from 0 to 1, and what it comes from. */
export interface Severity {
  readonly cause: string;
  readonly severity: number;
}

/**
 * Severities to one score from 0 to 100: the largest of each cause, worst first, `1 − Π(1 − attenuation^rank · s)`.
 * The worst counts in full, many small ones stay small. A severity above 1 (a coefficient moved for a trial) counts as 1.
 * Source: project design, convention.
 */
export function combine(severities: readonly Severity[], attenuation: number): number {
  const byCause = new Map<string, number>();
  for (const { cause, severity } of severities) {
    byCause.set(cause, Math.max(byCause.get(cause) ?? 0, Math.min(1, severity)));
  }
  // Sorted numbers: the product does not depend on the order of the file.
  const sorted = [...byCause.values()].sort((a, b) => b - a);
  const spared = sorted.reduce((rest, severity, rank) => rest * (1 - attenuation ** rank * severity), 1);
  return tidy(100 * (1 - spared));
}

/** Drops the noise of floating point, so that equal things compare and print equal. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The level of a score from 0 to 100. */
export function levelOf(score: number, niveaux: Weights['niveaux']): Level {
  if (score >= niveaux.critique) return 'critique';
  if (score >= niveaux.eleve) return 'eleve';
  return score >= niveaux.modere ? 'modere' : 'faible';
}

/** Both levels of an interval; they differ when it spans several. */
export function levelsOf(score: Interval, niveaux: Weights['niveaux']): { low: Level; high: Level } {
  return { low: levelOf(score.low, niveaux), high: levelOf(score.high, niveaux) };
}
