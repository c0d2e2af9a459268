import { COLON, DASH, HASH, NEWLINE, POINT, RETURN, SPACE, isBlankOrEnd, isFlowSign } from './letters.js';
import type { Read, Reading } from './reading.js';

/** To the end of a word without quotes: before a comment, the `:` of a key, or the end of the line. */
export function passWord(reading: Reading): void {
  const { text, at, lineEnd } = reading;
  findSigns(reading, at);
  while (reading.colon < lineEnd && !isBlankOrEnd(text.charCodeAt(reading.colon + 1))) {
    reading.colon = positionOf(text, ':', reading.colon + 1);
  }
  while (reading.hash < lineEnd && text.charCodeAt(reading.hash - 1) !== SPACE) {
    reading.hash = positionOf(text, '#', reading.hash + 1);
  }
  const stop = Math.min(reading.colon, reading.hash, lineEnd);
  let end = stop;
  while (isBlankOrEnd(text.charCodeAt(end - 1))) end -= 1;
  reading.at = stop;
  reading.end = end;
}

/** Finds the next `:` and the next `#`, unless they are known: a text is not read to its end on every line. */
export function findSigns(reading: Reading, from: number): void {
  if (reading.colon < from) reading.colon = positionOf(reading.text, ':', from);
  if (reading.hash < from) reading.hash = positionOf(reading.text, '#', from);
}

function positionOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
}

/** As many as the keys and the usual words of an inventory need, and more. A convention. */
const MOST_KNOWN = 1024;
const LONGEST_KNOWN = 24;
const known: string[] = new Array<string>(MOST_KNOWN).fill('');

/**
 * A key as it was written before: nothing has to be made of it anew. Long ones are seldom written twice. To be used as a key at once:
 * V8 then keeps its letters by themselves, and no longer as a part of the text, which would stay in the memory.
 */
export function keyBetween(text: string, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST_KNOWN) return text.slice(from, to);
  const middle = text.charCodeAt(from + (length >> 1));
  const slot = (text.charCodeAt(from) * 41 + middle * 17 + text.charCodeAt(to - 1) * 5 + length) % MOST_KNOWN;
  const before = known[slot] ?? '';
  if (before.length === length && text.startsWith(before, from)) return before;
  return (known[slot] = text.slice(from, to));
}

/** More letters are kept as a part of their text. A convention of V8. */
const LONGEST_COPIED = 12;

/** A word as it was written before, if it is short. */
export function wordBetween(text: string, from: number, to: number): string {
  return to - from > LONGEST_COPIED ? text.slice(from, to) : keyBetween(text, from, to);
}

/** The same between brackets, where commas and brackets end it too. */
export function passWordInFlow(reading: Reading): void {
  const { text } = reading;
  let at = reading.at;
  let end = at;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code >= 97 && code <= 122) {
      end = at + 1;
      continue;
    }
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

const LIKE_A_NUMBER = /^[\da-fox._+-]+$/i;

/** What a word without quotes means. A number that is not written in the plainest way is left to the library. */
export function meaningOf(word: string): Read {
  const first = word.charCodeAt(0);
  if (isDigit(first)) {
    const ends = digitsFrom(word, 0);
    // As a day begins: no number is written so.
    if (word.charCodeAt(ends) === DASH) return word;
    if (isPlainNumber(word, ends)) return Number(word);
    return LIKE_A_NUMBER.test(word) ? undefined : word;
  }
  const constant = word.length === 4 || word.length === 5 ? CONSTANTS.get(word) : undefined;
  return constant === undefined ? word : constant;
}

/** Where the digits end that begin there. */
function digitsFrom(word: string, from: number): number {
  let at = from;
  while (isDigit(word.charCodeAt(at))) at += 1;
  return at;
}

/** Up to fifteen digits, of which the first is no idle zero, and as many behind a point. `whole`: where the first of them end. */
function isPlainNumber(word: string, whole: number): boolean {
  if (whole > 15 || (whole > 1 && word.startsWith('0'))) return false;
  if (whole === word.length) return true;
  const decimals = word.length - whole - 1;
  const isPoint = word.charCodeAt(whole) === POINT;
  return isPoint && decimals > 0 && decimals <= 15 && digitsFrom(word, whole + 1) === word.length;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
