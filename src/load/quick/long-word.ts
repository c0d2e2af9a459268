import { COLON, isBlankOrEnd } from './letters.js';
import { endLine, keepWord, nextLine, type Read, type Reading } from './reading.js';
import { findSigns, meaningOf, passWord } from './words.js';

/** A word without quotes; lines that stand further to the right than its key, or its dash, belong to it. */
export function readWord(reading: Reading, indent: number, key: number, keyEnd: number): Read {
  const { text, at, lineEnd } = reading;
  findSigns(reading, at);
  const isAlone = reading.colon >= lineEnd && reading.hash >= lineEnd;
  if (isAlone && !isBlankOrEnd(text.charCodeAt(lineEnd - 1))) reading.at = reading.end = lineEnd;
  else passWord(reading);
  const word = text.slice(at, reading.end);
  if (reading.at === lineEnd) nextLine(reading);
  else if (!endLine(reading)) return undefined;
  const value = reading.indent > indent ? readFollowing(reading, indent, word) : meaningOf(word);
  keepWord(reading, key, keyEnd, at);
  return value;
}

/** The ends of lines are spaces, unless lines are empty. It is a text whatever it looks like. */
function readFollowing(reading: Reading, indent: number, first: string): string | undefined {
  const { text } = reading;
  let word = first;
  while (reading.indent > indent) {
    const { at } = reading;
    const between = text.slice(reading.end, at);
    passWord(reading);
    // A comment ends a word, and a key is no word: what follows them is a mistake.
    if (between.includes('#') || text.charCodeAt(reading.at) === COLON || !endLine(reading)) return undefined;
    const breaks = between.split('\n').length - 1;
    word += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + text.slice(at, reading.end);
  }
  return word;
}
