import {
  APOSTROPHE,
  BACKSLASH,
  COLON,
  HASH,
  NEWLINE,
  QUOTE,
  RETURN,
  SPACE,
  isBlankOrEnd,
  isFlowSign,
} from './letters.js';
import type { Read, Reading } from './reading.js';

/** To the end of a word without quotes: before a comment, the `:` of a key, or the end of the line. */
export function passWord(reading: Reading): void {
  const { text, at, lineEnd } = reading;
  if (reading.colon < at) reading.colon = positionOf(text, ':', at);
  if (reading.comment < at) reading.comment = positionOf(text, ' #', at);
  while (reading.colon < lineEnd && !isBlankOrEnd(text.charCodeAt(reading.colon + 1))) {
    reading.colon = positionOf(text, ':', reading.colon + 1);
  }
  const stop = Math.min(reading.colon, reading.comment, lineEnd);
  let end = stop;
  while (isBlankOrEnd(text.charCodeAt(end - 1))) end -= 1;
  reading.at = stop;
  reading.end = end;
}

/** Found once, and looked for again only from there on: a text is not read to its end on every line. */
function positionOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
}

/** The same between brackets, where commas and brackets end it too. */
export function passWordInFlow(reading: Reading): void {
  const { text } = reading;
  let at = reading.at;
  let end = at;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === NEWLINE || code === RETURN || isFlowSign(code)) break;
    if (code === COLON && endsKeyInFlow(text.charCodeAt(at + 1))) break;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
    end = at + 1;
  }
  reading.at = at;
  reading.end = end;
}

function endsKeyInFlow(code: number): boolean {
  return isBlankOrEnd(code) || isFlowSign(code);
}

const CONSTANTS: ReadonlyMap<string, null | boolean> = new Map([
  ...['null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
  ...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, boolean] => [word, false]),
]);

const DECIMAL = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** Digits and a dash, as a day begins: no number is written so. */
const DAY = /^\d+-/;
const LIKE_A_NUMBER = /^[\da-fox._+-]+$/i;

/** What a word without quotes means. A number that is not written in the plainest way is left to the library. */
export function meaningOf(word: string): Read {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (DECIMAL.test(word)) return Number(word);
    return DAY.test(word) || !LIKE_A_NUMBER.test(word) ? word : undefined;
  }
  const constant = word.length === 4 || word.length === 5 ? CONSTANTS.get(word) : undefined;
  return constant === undefined ? word : constant;
}

/** What stands between quotes, on one line; undefined for a doubt. */
export function readQuoted(reading: Reading): string | undefined {
  return reading.text.charCodeAt(reading.at) === QUOTE ? readDouble(reading) : readSingle(reading);
}

/** An apostrophe is written twice inside. */
function readSingle(reading: Reading): string | undefined {
  const { text, at } = reading;
  let close = text.indexOf("'", at + 1);
  let doubled = false;
  while (close !== -1 && text.charCodeAt(close + 1) === APOSTROPHE) {
    doubled = true;
    close = text.indexOf("'", close + 2);
  }
  const word = text.slice(at + 1, close);
  if (close === -1 || word.includes('\n')) return undefined;
  reading.at = reading.end = close + 1;
  return doubled ? word.replaceAll("''", "'") : word;
}

function readDouble(reading: Reading): string | undefined {
  const { text, at } = reading;
  let close = at + 1;
  let escaped = false;
  for (let code = text.charCodeAt(close); code !== QUOTE; code = text.charCodeAt(++close)) {
    if (code === NEWLINE || close >= text.length) return undefined;
    if (code !== BACKSLASH) continue;
    escaped = true;
    close += 1;
  }
  reading.at = reading.end = close + 1;
  return escaped ? unescaped(text.slice(at, close + 1)) : text.slice(at + 1, close);
}

/** JSON writes the usual escapes in the same way; what it does not know is left to the library. */
function unescaped(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}
