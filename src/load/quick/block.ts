import type { Json } from '../../domain/fact.js';
import {
  APOSTROPHE,
  BAR,
  BRACE,
  BRACKET,
  GREATER,
  NEWLINE,
  QUOTE,
  SPACE,
  isBlankOrEnd,
  opensWord,
} from './letters.js';
import { readBlockText } from './block-text.js';
import { readFlow } from './flow.js';
import { isKey, readKey } from './keys.js';
import { readWord } from './long-word.js';
import {
  atDash,
  atLineEnd,
  endLine,
  enter,
  keepWord,
  leave,
  skipSpaces,
  type Read,
  type Reading,
} from './reading.js';
import { readQuoted } from './quotes.js';
import { findSigns, keyBetween } from './words.js';

/** Keys below each other, from the first of them on, to a line that stands elsewhere: a collection around it goes on there, or none. */
export function readMapping(
  reading: Reading,
  indent: number,
  key: number,
  keyEnd: number,
): Record<string, Json> | undefined {
  const place = enter(reading, key, keyEnd);
  if (place === -1) return undefined;
  const node: Record<string, Json> = {};
  do {
    if (!readEntry(reading, indent, node)) return undefined;
  } while (reading.indent === indent);
  leave(reading, place);
  return node;
}

/** A key and its value. Nearly all keys are plain: without quotes, blanks before the colon, and comment on their line. */
function readEntry(reading: Reading, indent: number, node: Record<string, Json>): boolean {
  const { text, at: key, lineEnd } = reading;
  findSigns(reading, key);
  const { colon } = reading;
  const isPlain = colon < lineEnd && reading.hash >= lineEnd && opensWord(text.charCodeAt(key));
  if (!isPlain || text.charCodeAt(colon - 1) === SPACE) return readAnyEntry(reading, indent, node);
  const code = text.charCodeAt(colon + 1);
  const isAlone = code === NEWLINE;
  if (!isAlone && (code !== SPACE || isBlankOrEnd(text.charCodeAt(colon + 2))))
    return readAnyEntry(reading, indent, node);
  const name = keyBetween(text, key, colon);
  if (node[name] !== undefined) return false;
  reading.words += 1;
  reading.at = isAlone ? colon + 1 : colon + 2;
  const value = isAlone
    ? readBelow(reading, indent, key, colon, colon + 1)
    : readBeside(reading, indent, key, colon);
  if (value === undefined) return false;
  node[name] = value;
  return true;
}

function readAnyEntry(reading: Reading, indent: number, node: Record<string, Json>): boolean {
  const key = reading.at;
  const name = readKey(reading);
  // What every object has, as `__proto__`, is taken for there already: a doubt.
  if (name === undefined || node[name] !== undefined) return false;
  const keyEnd = reading.end;
  const empty = reading.at;
  skipSpaces(reading);
  const value = atLineEnd(reading)
    ? readBelow(reading, indent, key, keyEnd, empty)
    : readBeside(reading, indent, key, keyEnd);
  if (value === undefined) return false;
  node[name] = value;
  return true;
}

/** A value that begins on a line of its own; nothing, where no line belongs to the key. */
function readBelow(reading: Reading, indent: number, key: number, keyEnd: number, empty: number): Read {
  if (!endLine(reading)) return undefined;
  if (reading.indent > indent) return readNode(reading, indent, key, keyEnd);
  // The elements of a list may stand right below their key.
  if (reading.indent === indent && atDash(reading)) return readSequence(reading, indent, key, keyEnd);
  return nothing(reading, key, keyEnd, empty);
}

function nothing(reading: Reading, key: number, keyEnd: number, at: number): null {
  reading.end = at;
  keepWord(reading, key, keyEnd, at);
  return null;
}

/** A collection at the beginning of a line. A word there is left to the library. */
function readNode(reading: Reading, above: number, key: number, keyEnd: number): Read {
  const { indent } = reading;
  if (atDash(reading)) return readSequence(reading, indent, key, keyEnd);
  const code = reading.text.charCodeAt(reading.at);
  if (code !== BRACKET && code !== BRACE) return readMapping(reading, indent, key, keyEnd);
  const node = readFlow(reading, above, key, keyEnd);
  return endLine(reading) ? node : undefined;
}

function readSequence(reading: Reading, indent: number, key: number, keyEnd: number): Read {
  const place = enter(reading, key, keyEnd);
  if (place === -1) return undefined;
  const node: Json[] = [];
  do {
    const item = readItem(reading, indent);
    if (item === undefined) return undefined;
    node.push(item);
  } while (reading.indent === indent && atDash(reading));
  leave(reading, place);
  return node;
}

function readItem(reading: Reading, indent: number): Read {
  const dash = reading.at;
  reading.at += 1;
  skipSpaces(reading);
  if (atLineEnd(reading)) {
    if (!endLine(reading)) return undefined;
    if (reading.indent > indent) return readNode(reading, indent, reading.at, reading.at);
    return nothing(reading, dash + 1, dash + 1, dash + 1);
  }
  const start = reading.at;
  const column = indent + start - dash;
  if (atDash(reading)) return readSequence(reading, column, start, start);
  if (isKey(reading)) return readMapping(reading, column, start, start);
  return readBeside(reading, indent, start, start);
}

/** A value on the line of its key or its dash, and the end of that line. */
function readBeside(reading: Reading, indent: number, key: number, keyEnd: number): Read {
  const { text, at } = reading;
  const code = text.charCodeAt(at);
  if (opensWord(code)) return readWord(reading, indent, key, keyEnd);
  if (code === BAR || code === GREATER) return readBlockText(reading, indent, key, keyEnd);
  let value: Read;
  if (code === QUOTE || code === APOSTROPHE) {
    value = readQuoted(reading);
    keepWord(reading, key, keyEnd, at);
  } else if (code === BRACKET || code === BRACE) {
    value = readFlow(reading, indent, key, keyEnd);
  }
  return value !== undefined && endLine(reading) ? value : undefined;
}
