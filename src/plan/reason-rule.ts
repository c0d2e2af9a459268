import type { CatalogueTool } from '../domain/catalogue.js';
import type { ToolFacts } from './facts.js';
import { reason, type Leaning, type ReasonContext, type Weighed } from './reason-context.js';

/** What the facts of one kind say for or against a candidate. */
export type Rule = (context: ReasonContext, tool: ToolFacts, candidate: CatalogueTool) => readonly Weighed[];

/** One reason, for or against. */
export const says = (side: Leaning, ...given: Parameters<typeof reason>): readonly Weighed[] => [
  { side, reason: reason(...given) },
];

export const NOTHING: readonly Weighed[] = [];
