import { isMapping } from '../../domain/fact.js';
import type { Parsed } from '../parsed.js';
import { readMapping } from './block.js';
import { readFlow } from './flow.js';
import { BRACE } from './letters.js';
import { spansOf } from './places.js';
import { beginReading, endLine, nextLine, type Read, type Reading } from './reading.js';

/** Beyond these letters stand tabs, control letters, halves of letters and marks, each with rules of its own. */
const UNUSUAL = /[^\n -~\xA0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/;
/** Slower: with pictures, and the line ends of Windows. */
const STRANGE = /[^\n\r -~\xA0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|\r(?!\n)/u;
const MARK = '\uFEFF';

/**
 * Reads the plain part of YAML, in which inventories are written: the same tree and the same spans as the library would give, several
 * times quicker. Undefined on whatever is not surely of that part, right or wrong: a doubt costs time, never a mistake.
 */
export function readQuickly(text: string, most: number): Parsed | undefined {
  const start = text.startsWith(MARK) ? MARK.length : 0;
  if (UNUSUAL.test(text) && STRANGE.test(start === 0 ? text : text.slice(start))) return undefined;
  const reading = beginReading(text, start);
  nextLine(reading);
  const tree = readRoot(reading);
  if (!isMapping(tree) || reading.indent !== -1 || reading.words > most) return undefined;
  return { tree, spans: spansOf(text, reading), diagnostics: [] };
}

function readRoot(reading: Reading): Read {
  const { text, at } = reading;
  if (reading.indent !== 0) return undefined;
  if (text.charCodeAt(at) !== BRACE) return readMapping(reading, 0, at, at);
  const tree = readFlow(reading, -1, at, at);
  return endLine(reading) ? tree : undefined;
}
