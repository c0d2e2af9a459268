import type { Evaluator } from '../evaluator.js';
import { busFactor } from './bus-factor.js';
import { formation } from './formation.js';
import { formats } from './formats.js';

/** Every family, in the order of domain/score.ts. A contract test holds folder = list. */
export const EVALUATORS: readonly Evaluator[] = [busFactor, formats, formation];
