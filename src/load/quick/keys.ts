import { APOSTROPHE, COLON, QUOTE, isBlankOrEnd, opensWord } from './letters.js';
import { readQuoted } from './quotes.js';
import { skipSpaces, type Reading } from './reading.js';
import { keyBetween, passWord } from './words.js';

/** A key with its `:`. */
export function readKey(reading: Reading): string | undefined {
  const { text, at } = reading;
  const code = text.charCodeAt(at);
  let name: string | undefined;
  if (opensWord(code)) {
    passWord(reading);
    name = keyBetween(text, at, reading.end);
  } else if (code === QUOTE || code === APOSTROPHE) {
    name = readQuoted(reading);
    skipSpaces(reading);
  }
  if (text.charCodeAt(reading.at) !== COLON || !isBlankOrEnd(text.charCodeAt(reading.at + 1)))
    return undefined;
  reading.at += 1;
  reading.words += 1;
  return name;
}

/** Whether a key begins here, on the line of a dash. Looks only. */
export function isKey(reading: Reading): boolean {
  const { text, at } = reading;
  if (!opensWord(text.charCodeAt(at))) return false;
  passWord(reading);
  const stop = reading.at;
  reading.at = at;
  return text.charCodeAt(stop) === COLON;
}
