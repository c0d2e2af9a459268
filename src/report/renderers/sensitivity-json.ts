import type { Json } from '../../domain/fact.js';
import type { Conclusion, Flip, Sensitivity } from '../../domain/sensitivity.js';
import { inertJson } from '../inert.js';
import type { Lookup } from '../lookup.js';
import type { SensitivityHeading } from './sensitivity-text.js';

/** The number of the published shape: schemas/sensitivity.schema.json. */
const FORMAT = 1;

/** Every conclusion that changes, with every coefficient that changes it. Ends with a newline. */
export function renderSensitivityJson(
  { variation, coefficients, conclusions, tipping }: Sensitivity,
  { association, date }: SensitivityHeading,
  { file }: Lookup,
): string {
  const value: Json = {
    format: FORMAT,
    kind: 'sensitivity',
    date,
    association: association ?? null,
    inventory: file,
    variation,
    coefficients,
    conclusions,
    changes: tipping.map(({ conclusion, flips }) => ({
      conclusion: jsonConclusion(conclusion),
      flips: flips.map(jsonFlip),
    })),
  };
  return `${inertJson(JSON.stringify(value, null, 2))}\n`;
}

function jsonFlip({ coefficient, moved, after }: Flip): Json {
  const { file, pointer, value, source } = coefficient;
  return { coefficient: { file, pointer, value, source }, moved, after: jsonConclusion(after) };
}

function jsonConclusion(conclusion: Conclusion): Json {
  if (conclusion.kind === 'verdict') {
    const { kind, tool, verdict, to } = conclusion;
    return { kind, tool, verdict, to: to ?? null };
  }
  const { kind, family, side, low, high } = conclusion;
  return { kind, family, side, levels: { low, high } };
}
