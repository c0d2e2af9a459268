import { parseFully } from './parse-fully.js';
import type { Parsed } from './parsed.js';
import { readQuickly } from './quick/index.js';

export type { Parsed } from './parsed.js';

/** Keys and values beyond this number are no inventory that people wrote, and judging them would take minutes. A convention. */
export const MAX_WORDS = 40_000;
/** The same for what the program writes itself: plans, and what checks have found before. */
export const MAX_WORDS_OF_OURS = 200_000;

/**
 * Reads YAML 1.2 (core schema) into values and the span of each. What is written plainly, as nearly every inventory is, is
 * read quickly; whatever raises a doubt is read again by the library, which alone tells what is wrong. Never throws for a bad text.
 */
export function parseText(text: string, most = MAX_WORDS): Parsed {
  return readQuickly(text, most) ?? parseFully(text, most);
}
