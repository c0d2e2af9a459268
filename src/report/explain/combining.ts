import type { FamilyScore } from '../../domain/score.js';
import { explainTexts } from '../../texts/fr/explain.js';
import { figureWords } from '../../texts/fr/method.js';

/**
 * How the reasons of one end make the score: the heaviest of each cause, worst first, each place counting less.
 * « 100 × (1 − (1 − 1) × (1 − 0,5 × 0,75)) = 100 ». Long tails are cut where nothing shows any more.
 */
export function combiningWords(
  { contributions, score }: FamilyScore,
  end: 'low' | 'high',
  attenuation: number,
): string {
  const byCause = new Map<string, number>();
  for (const { cause, severity } of contributions)
    byCause.set(cause, Math.max(byCause.get(cause) ?? 0, severity[end]));
  const weighing = [...byCause.values()].filter((severity) => severity > 0).sort((a, b) => b - a);
  if (weighing.length === 0) return explainTexts.nothingWeighs;
  const shown = weighing.slice(0, SHOWN).map((severity, rank) => factorWords(severity, attenuation ** rank));
  const tail = weighing.length > SHOWN ? ` × … (${explainTexts.tail(weighing.length - SHOWN)})` : '';
  return explainTexts.combined(`${shown.join(' × ')}${tail}`, figureWords(score[end]));
}

// From the eighth place on, what one reason still adds is less than one point.
const SHOWN = 7;

function factorWords(severity: number, weight: number): string {
  return weight === 1
    ? `(1 − ${figureWords(severity)})`
    : `(1 − ${figureWords(weight)} × ${figureWords(severity)})`;
}
