import type { CatalogueTool } from '../domain/catalogue.js';
import type { ToolFacts } from './facts.js';
import type { ReasonContext, Weighed } from './reason-context.js';
import type { Rule } from './reason-rule.js';
import { accounts, learning, libreAtHome, outsideHelp, pastAttempt, skills } from './reasons-people.js';
import { bringsData, closedPartners, formats, fromOnlineToLocal, hosting } from './reasons-data.js';
import { coverage, functions, inPlace, lostFunctions, servesOthers, wanted } from './reasons-uses.js';
import { depth, freedom, longevity, price } from './reasons-trust.js';

/** The order in which reasons are said. */
const RULES: readonly Rule[] = [
  coverage,
  wanted,
  inPlace,
  servesOthers,
  skills,
  libreAtHome,
  formats,
  bringsData,
  hosting,
  fromOnlineToLocal,
  outsideHelp,
  accounts,
  freedom,
  longevity,
  price,
  functions,
  lostFunctions,
  learning,
  pastAttempt,
  closedPartners,
  depth,
];

/** Every reason that the facts give for or against a candidate, in the order of the rules. */
export function weighCandidate(
  context: ReasonContext,
  tool: ToolFacts,
  candidate: CatalogueTool,
): readonly Weighed[] {
  return RULES.flatMap((rule) => rule(context, tool, candidate));
}
