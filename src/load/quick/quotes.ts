import { APOSTROPHE, BACKSLASH, NEWLINE, QUOTE } from './letters.js';

/** A text, and where a quote opens in it. */
interface Quoted {
  readonly text: string;
  at: number;
  end: number;
}

/** What stands between quotes, on one line; undefined for a doubt. */
export function readQuoted(reading: Quoted): string | undefined {
  return reading.text.charCodeAt(reading.at) === QUOTE ? readDouble(reading) : readSingle(reading);
}

/** An apostrophe is written twice inside. */
function readSingle(reading: Quoted): string | undefined {
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

function readDouble(reading: Quoted): string | undefined {
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
