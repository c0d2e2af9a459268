/** Where a file stops being UTF-8, 1-based; the column counts characters. */
export interface BadByte {
  readonly ligne: number;
  readonly colonne: number;
  /** The byte, in hexadecimal. */
  readonly octet: string;
  /** What it would be in Windows-1252, the usual culprit. */
  readonly lettre: string;
}

/** Bytes 0x80 to 0x9F; Node 20 decodes them as Latin-1. Source: Unicode, CP1252.TXT. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** A whole text of Windows-1252. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (letter) => inWindows1252(letter.charCodeAt(0)));
}

function inWindows1252(byte: number): string {
  return FROM_0X80[byte - 0x80] ?? String.fromCharCode(byte);
}

/** « Unicode » text of Windows: with its mark, or, without it, letters of ASCII each beside an empty byte. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const isLetter = (byte: number | undefined): boolean => byte !== undefined && byte !== 0;
  const ends = b === 0 && d === 0 && isLetter(a) && isLetter(c);
  return ends || (a === 0 && c === 0 && isLetter(b) && isLetter(d));
}

/** Finds the first byte that is not UTF-8. Meant for a text already refused: otherwise it points at the end. */
export function firstBadByte(bytes: Uint8Array): BadByte {
  const offset = firstBadOffset(bytes);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const lines = before.split(/\r\n|\n|\r/);
  const byte = bytes[offset] ?? 0;
  return {
    ligne: lines.length,
    colonne: [...(lines.at(-1) ?? '')].length + 1,
    octet: byte.toString(16).toUpperCase().padStart(2, '0'),
    lettre: inWindows1252(byte),
  };
}

/** A prefix cut inside a letter must not count as bad: `stream` lets the decoder wait for the rest. */
function isPrefixGood(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}

function firstBadOffset(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isPrefixGood(bytes, middle)) good = middle;
    else bad = middle;
  }
  return startOfLetter(bytes, good);
}

/** The last good bytes may be the beginning of a letter whose end is wrong: the letter is then what is bad. */
function startOfLetter(bytes: Uint8Array, length: number): number {
  for (let start = length; start > length - 4 && start >= 0; start--) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, start));
      return start;
    } catch {
      // One byte further back.
    }
  }
  return length;
}
