import type { Evaluator } from '../evaluator.js';
import { busFactor } from './bus-factor.js';
import { confidentialite } from './confidentialite.js';
import { couts } from './couts.js';
import { decision } from './decision.js';
import { dependance } from './dependance.js';
import { discours } from './discours.js';
import { dispersion } from './dispersion.js';
import { exclusion } from './exclusion.js';
import { formation } from './formation.js';
import { formats } from './formats.js';
import { information } from './information.js';
import { perennite } from './perennite.js';
import { usages } from './usages.js';

/** Every family, in the order of domain/score.ts. A contract test holds folder = list. */
export const EVALUATORS: readonly Evaluator[] = [
  busFactor,
  formats,
  formation,
  information,
  exclusion,
  usages,
  dispersion,
  perennite,
  decision,
  discours,
  couts,
  dependance,
  confidentialite,
];
