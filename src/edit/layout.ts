/** How the lines of a text end: as its first one does. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The end of the line on which something ends, before its line break. A block of text ends after its own. */
export function lineEndOf(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r')) at -= 1;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** Spaces before what stands at an offset. */
export function indentOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** True where a collection is written between brackets. */
export function isBracketed(text: string, offset: number): boolean {
  return text[offset] === '{' || text[offset] === '[';
}

/** A key as it has to be written. */
export function keyOf(id: string): string {
  return /^[a-z][\w.@-]*$/.test(id) ? id : JSON.stringify(id);
}
