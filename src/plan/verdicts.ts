import { abandoned, closing, urgent } from './deciders-forced.js';
import { bestCandidate, crowded, underWay } from './deciders-joining.js';
import { alreadyLibre, homeMade, leftInPlace } from './deciders-keeping.js';
import { ownKeeping, ownTarget } from './deciders-own.js';
import { fragileHost, noCooperation, noHours, undecided, unknownTool } from './deciders-waiting.js';
import type { Decider } from './draft.js';
import { keyFiles } from './key-files.js';

/**
 * In this order: the first that has something to say decides. The association's own word, what cannot be otherwise, what is
 * not known or not there yet, what is already under way, what stays, what has to wait, and only then a new tool.
 */
export const DECIDERS: readonly Decider[] = [
  ownTarget,
  ownKeeping,
  closing,
  abandoned,
  noCooperation,
  unknownTool,
  urgent,
  fragileHost,
  crowded,
  underWay,
  alreadyLibre,
  homeMade,
  leftInPlace,
  keyFiles,
  undecided,
  noHours,
  bestCandidate,
];
