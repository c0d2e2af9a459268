/**
 * Small steps over the text between two events of the parser: it gives no position to the end of a collection, to an
 * empty value or to the sign that opens a block of text.
 */

const BLANKS: readonly string[] = [' ', '\t', '\n', '\r', '\uFEFF'];

/** Past blanks, comments and the given signs. */
export function skip(text: string, from: number, signs = ''): number {
  let at = from;
  for (;;) {
    const letter = text[at];
    if (letter === undefined) return at;
    if (letter === '#' && (at === 0 || BLANKS.includes(text[at - 1] ?? ''))) at = lineEnd(text, at);
    else if (BLANKS.includes(letter) || signs.includes(letter)) at++;
    else return at;
  }
}

/** The offset of the line break that ends the line of an offset, or the end of the text. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** The offset of the first letter of the line of an offset. */
export function lineStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** Where an empty value would be written: just after its `:` or its `-`, or right where the text was left. */
export function emptyValueOffset(text: string, from: number, sign: ':' | '-'): number {
  const at = skip(text, from);
  return text[at] === sign ? at + 1 : from;
}

/** The `|` or `>` that opens a block of text whose lines start at `fallback`. */
export function blockOpener(text: string, from: number, fallback: number): number {
  const at = skip(text, from, ':-?');
  return text[at] === '|' || text[at] === '>' ? at : fallback;
}

/** Just after the bracket that closes a collection written between brackets. */
export function afterCloser(text: string, from: number): number {
  const at = skip(text, from, ',:?');
  return text[at] === ']' || text[at] === '}' ? at + 1 : from;
}
