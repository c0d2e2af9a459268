/**
 * Characters that could drive a terminal or reorder what is read: C0 and C1 controls, marks of direction, invisible
 * joiners but those of emoji, tags, lone surrogates, non-characters. Source: Unicode UAX #9 and the « Trojan source » list.
 * Controls and surrogates stand as ranges, which never change: to look up \p{Cc} and \p{Cs} takes a hundredth of a start.
 */
const HOSTILE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\u{e0000}-\u{e007f}]/gu;
const FOLDED = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** One line of text that is only text: newlines become spaces, what could act is written out as its code. */
export function inertText(value: string): string {
  return value.replace(FOLDED, ' ').replace(HOSTILE, codeOf);
}

/** One line of text as a person meant it: what cannot be seen came from a copy and is left out, blanks count once. */
export function visibleText(value: string): string {
  return value
    .replace(FOLDED, ' ')
    .replace(HOSTILE, '')
    .replace(/[\p{Zs}]+/gu, ' ')
    .trim();
}

/** Text of JSON that a terminal may show: the same value once parsed, with every hostile character as an escape. */
export function inertJson(json: string): string {
  return json.replace(HOSTILE, (found) => (found === '\n' ? found : escapesOf(found)));
}

/** Colours that the program itself puts around its words. */
const COLOURS = new RegExp(`(${'\u001b'}\\[[\\d;]*m)`, 'u');

/** Lines for a terminal, whatever they repeat of what somebody wrote: nothing acts but newlines, and colours where there are some. */
export function inertLines(text: string, coloured: boolean): string {
  const parts = coloured ? text.split(COLOURS) : [text];
  const inert = (part: string): string =>
    part.replace(HOSTILE, (found) => (found === '\n' ? found : codeOf(found)));
  return parts.map((part, index) => (index % 2 === 0 ? inert(part) : part)).join('');
}

function codeOf(found: string): string {
  return `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`;
}

function escapesOf(found: string): string {
  const units = Array.from({ length: found.length }, (_, index) => found.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
