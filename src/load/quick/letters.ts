/** The letters that mean something to the quick reader, by their codes. */
export const NEWLINE = 10;
export const RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const POINT = 46;
export const COLON = 58;
export const GREATER = 62;
export const BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSING_BRACKET = 93;
export const BRACE = 123;
export const BAR = 124;
export const CLOSING_BRACE = 125;

/** A letter that opens a word without quotes and has no other meaning there: a letter, a digit, `_`, `(`, `/` or beyond ASCII. */
export function opensWord(code: number): boolean {
  if (code >= 97) return code <= 122 || code > 126;
  if (code >= 65) return code <= 90 || code === 95;
  return (code >= 47 && code <= 57) || code === 40;
}

export function isFlowSign(code: number): boolean {
  return (
    code === COMMA || code === BRACKET || code === CLOSING_BRACKET || code === BRACE || code === CLOSING_BRACE
  );
}

/** True for what may follow the `:` of a key: a blank, the end of the line, the end of the text. */
export function isBlankOrEnd(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === RETURN || Number.isNaN(code);
}
