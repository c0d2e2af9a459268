import { isMapping } from '../../domain/fact.js';
import type { Parsed } from '../parsed.js';
import { readMapping } from './block.js';
import { readFlow } from './flow.js';
import { BRACE } from './letters.js';
import { spansOf } from './places.js';
import { beginReading, endLine, nextLine, type Read, type Reading } from './reading.js';

/** Tabs, control letters, halves of letters, marks in the middle, lone carriage returns: rare, and each with rules of its own. */
const UNUSUAL = /[\0-\x09\x0B\x0C\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]|\r(?!\n)|(?!^)\uFEFF/;

/**
 * Reads the plain part of YAML, in which inventories are written: the same tree and the same spans as the library would give, several
 * times quicker. Undefined on whatever is not surely of that part, right or wrong: a doubt costs time, never a mistake.
 */
export function readQuickly(text: string, most: number): Parsed | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const reading = beginReading(text);
  nextLine(reading);
  const tree = readRoot(reading);
  if (!isMapping(tree) || reading.indent !== -1 || reading.words > most) return undefined;
  return { tree, spans: spansOf(reading.places), diagnostics: [] };
}

function readRoot(reading: Reading): Read {
  const { text, at } = reading;
  if (reading.indent !== 0) return undefined;
  if (text.charCodeAt(at) !== BRACE) return readMapping(reading, 0, '', at);
  const tree = readFlow(reading, -1, '', at);
  return endLine(reading) ? tree : undefined;
}
