import { inertText } from '../inert.js';

/** Width of letters for one unit of size, on the wide side: the reader's sans serif is not ours to choose. */
const NARROW = /^[iljtfrI.,;:!|'’()[\] \u00a0\u202f-]$/u;
const WIDE = /^[mwMW…→%@]$/u;
const UPPER = /^\p{Lu}$/u;
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}]$/u;
const BOLD = 1.12;

function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return 0.4;
  if (WIDE.test(letter)) return 0.98;
  if (UPPER.test(letter)) return 0.72;
  return LATIN.test(letter) ? 0.63 : 1.1;
}

/** How wide a text may come out, in the unit of its size. An estimate, made to be too large rather than too small. */
export function textWidth(text: string, size: number, bold = false): number {
  const letters = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return letters * size * (bold ? BOLD : 1);
}

/** The text, or its beginning with « … » where it is wider than its room. */
export function fitText(text: string, room: number, size: number, bold = false): string {
  const shown = inertText(text);
  if (textWidth(shown, size, bold) <= room) return shown;
  const letters = [...shown];
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size, bold) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text on several lines; what does not fit on the last one is cut. */
export function wrapText(
  text: string,
  room: number,
  size: number,
  { lines, bold = false }: { readonly lines: number; readonly bold?: boolean },
): readonly string[] {
  const made: string[] = [];
  let rest = inertText(text)
    .split(' ')
    .filter((word) => word !== '');
  while (rest.length > 0 && made.length < lines - 1) {
    let taken = 1;
    while (taken < rest.length && textWidth(rest.slice(0, taken + 1).join(' '), size, bold) <= room)
      taken += 1;
    made.push(fitText(rest.slice(0, taken).join(' '), room, size, bold));
    rest = rest.slice(taken);
  }
  return rest.length === 0 ? made : [...made, fitText(rest.join(' '), room, size, bold)];
}

/** A straight scale from values to pixels. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const share = to === from ? 0 : (end - start) / (to - from);
  return (value) => round(start + (value - from) * share);
}

/** Tenths of a pixel: no more is seen, and the text stays short. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
