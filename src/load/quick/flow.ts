import type { Json } from '../../domain/fact.js';
import {
  APOSTROPHE,
  BRACE,
  BRACKET,
  CLOSING_BRACE,
  CLOSING_BRACKET,
  COLON,
  COMMA,
  HASH,
  NEWLINE,
  QUOTE,
  RETURN,
  SPACE,
  opensWord,
} from './letters.js';
import { enter, keepWord, leave, lineEndFrom, skipSpaces, type Read, type Reading } from './reading.js';
import { readQuoted } from './quotes.js';
import { keyBetween, meaningOf, passWordInFlow, wordBetween } from './words.js';

/** A collection between brackets; its lines stand further to the right than `above`. */
export function readFlow(reading: Reading, above: number, key: number, keyEnd: number): Read {
  const place = enter(reading, key, keyEnd);
  if (place === -1) return undefined;
  const isMapping = reading.text.charCodeAt(reading.at) === BRACE;
  reading.at += 1;
  const node = isMapping ? readPairs(reading, above) : readElements(reading, above);
  reading.at += 1;
  reading.end = reading.at;
  leave(reading, place);
  return node;
}

function readElements(reading: Reading, above: number): Json[] | undefined {
  const node: Json[] = [];
  let code = skipInFlow(reading, above);
  while (code !== CLOSING_BRACKET) {
    const item = readNode(reading, above, reading.at, reading.at);
    if (item === undefined) return undefined;
    node.push(item);
    code = skipComma(reading, above, CLOSING_BRACKET);
  }
  return node;
}

function readPairs(reading: Reading, above: number): Record<string, Json> | undefined {
  const node: Record<string, Json> = {};
  let code = skipInFlow(reading, above);
  while (code !== CLOSING_BRACE) {
    const key = reading.at;
    const name = readKeyInFlow(reading);
    // What every object has, as `__proto__`, is taken for there already: a doubt.
    if (name === undefined || node[name] !== undefined) return undefined;
    const keyEnd = reading.end;
    skipInFlow(reading, above);
    const value = readNode(reading, above, key, keyEnd);
    if (value === undefined) return undefined;
    node[name] = value;
    code = skipComma(reading, above, CLOSING_BRACE);
  }
  return node;
}

function readKeyInFlow(reading: Reading): string | undefined {
  const { text, at } = reading;
  const name = isQuote(text.charCodeAt(at)) ? readQuoted(reading) : readBareKey(reading);
  if (skipSpaces(reading) !== COLON) return undefined;
  reading.at += 1;
  reading.words += 1;
  return name;
}

function readBareKey(reading: Reading): string | undefined {
  const { text, at } = reading;
  if (!opensWord(text.charCodeAt(at))) return undefined;
  passWordInFlow(reading);
  return keyBetween(text, at, reading.end);
}

function readNode(reading: Reading, above: number, key: number, keyEnd: number): Read {
  const { text, at } = reading;
  const code = text.charCodeAt(at);
  if (code === BRACKET || code === BRACE) return readFlow(reading, above, key, keyEnd);
  const value = isQuote(code) ? readQuoted(reading) : readBareWord(reading);
  keepWord(reading, key, keyEnd, at);
  return value;
}

function readBareWord(reading: Reading): Read {
  const { text, at } = reading;
  if (!opensWord(text.charCodeAt(at))) return undefined;
  passWordInFlow(reading);
  return meaningOf(wordBetween(text, at, reading.end));
}

function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

/** Past the comma after an element; gives the letter that follows. */
function skipComma(reading: Reading, above: number, closer: number): number {
  const code = skipInFlow(reading, above);
  if (code === closer) return code;
  if (code !== COMMA) return giveUp(reading);
  reading.at += 1;
  return skipInFlow(reading, above);
}

/** Past blanks, comments and line ends; gives the letter that follows, and gives up where it stands too far to the left. */
function skipInFlow(reading: Reading, above: number): number {
  const { text } = reading;
  let code = skipSpaces(reading);
  while (code === NEWLINE || code === RETURN || code === HASH) {
    if (code === HASH && !isAfterBlank(reading)) return giveUp(reading);
    const start = lineEndFrom(text, reading.at) + 1;
    reading.at = start;
    code = skipSpaces(reading);
    const isIndented = reading.at - start > above;
    if (!isIndented && code !== NEWLINE && code !== RETURN && code !== HASH) return giveUp(reading);
  }
  return code;
}

function isAfterBlank({ text, at }: Reading): boolean {
  const before = text.charCodeAt(at - 1);
  return before === SPACE || before === NEWLINE;
}

/** A doubt: nothing can be read at the end of the text, so that all that is open ends there. */
function giveUp(reading: Reading): number {
  reading.at = reading.text.length;
  return Number.NaN;
}
