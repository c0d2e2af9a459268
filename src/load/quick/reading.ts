import type { Json } from '../../domain/fact.js';
import { DASH, HASH, NEWLINE, RETURN, SPACE } from './letters.js';
import { closePlace, keepPlace, roomForPlaces, type Places } from './places.js';

/** What was read; undefined stands for a doubt, about which the library decides. */
export type Read = Json | undefined;

/** A text, and how far it has been read. */
export interface Reading extends Places {
  readonly text: string;
  /** The next letter. */
  at: number;
  /** How far to the right the line of the next letter begins, once a line has been left; -1 at the end of the text. */
  indent: number;
  /** Where the line ends that was begun last: its line feed, or the end of the text. */
  lineEnd: number;
  /** The next `:` and the next `#`, of where they were looked for; the end of the text where there is none. */
  colon: number;
  hash: number;
  /** Just after what was read last. */
  end: number;
  /** Keys and values so far. */
  words: number;
  /** Collections that are open. */
  depth: number;
}

/** Far less than the library allows: beyond, it decides. */
const MAX_DEPTH = 40;

/** Just before the first line, as if another one ended there. */
export function beginReading(text: string, start: number): Reading {
  const before = start - 1;
  return {
    text,
    at: before,
    lineEnd: before,
    colon: before,
    hash: before,
    indent: 0,
    end: 0,
    words: 0,
    depth: 0,
    numbers: roomForPlaces(),
    filled: 0,
  };
}

/** Opens a collection and gives its place; -1 when it is too deep. */
export function enter(reading: Reading, key: number, keyEnd: number): number {
  reading.depth += 1;
  return reading.depth > MAX_DEPTH ? -1 : keepPlace(reading, key, keyEnd, reading.at, 0);
}

/** The collection at this place ends where the last word did. */
export function leave(reading: Reading, place: number): void {
  reading.depth -= 1;
  closePlace(reading, place, reading.end);
}

/** Keeps where a single word was read. */
export function keepWord(reading: Reading, key: number, keyEnd: number, start: number): void {
  reading.words += 1;
  keepPlace(reading, key, keyEnd, start, reading.end);
}

export function skipSpaces(reading: Reading): number {
  const { text } = reading;
  let code = text.charCodeAt(reading.at);
  while (code === SPACE) code = text.charCodeAt(++reading.at);
  return code;
}

/** True where nothing more is said on this line; blanks have been skipped. */
export function atLineEnd({ text, at }: Reading): boolean {
  const code = text.charCodeAt(at);
  if (code === HASH) return text.charCodeAt(at - 1) === SPACE;
  return code === NEWLINE || code === RETURN || at >= text.length;
}

/** Where the line of an offset ends: its line feed, or the end of the text. */
export function lineEndFrom(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

/** Leaves a line on which nothing but a comment is left, for the next one that says something. False when something is left. */
export function endLine(reading: Reading): boolean {
  if (reading.at !== reading.lineEnd) {
    skipSpaces(reading);
    if (!atLineEnd(reading)) return false;
    reading.at = lineEndFrom(reading.text, reading.at);
  }
  nextLine(reading);
  return true;
}

/** From the end of a line to the first letter of the next one that says something. */
export function nextLine(reading: Reading): void {
  const { text } = reading;
  let end = reading.at;
  for (;;) {
    let at = end + 1;
    let code = text.charCodeAt(at);
    while (code === SPACE) code = text.charCodeAt(++at);
    if (at >= text.length) {
      reading.at = text.length;
      reading.indent = -1;
      return;
    }
    const start = end + 1;
    end = code === NEWLINE ? at : lineEndFrom(text, at);
    if (code === NEWLINE || code === RETURN || code === HASH) continue;
    reading.at = at;
    reading.indent = at - start;
    reading.lineEnd = end;
    return;
  }
}

/** The next letters are the `- ` of an element. */
export function atDash({ text, at }: Reading): boolean {
  if (text.charCodeAt(at) !== DASH) return false;
  const code = text.charCodeAt(at + 1);
  return code === SPACE || code === NEWLINE || code === RETURN || at + 1 >= text.length;
}
