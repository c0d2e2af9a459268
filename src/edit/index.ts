import type { Span } from '../domain/inventory.js';
import { child, type Pointer } from '../domain/pointer.js';
import { lineBreakOf, lineEndOf, indentOf, isBracketed, keyOf } from './layout.js';
import type { ReadText } from './read-text.js';
import { scalar } from './render.js';

export type { ReadText } from './read-text.js';
export { patch, type Change, type Patched } from './patch.js';
export { withHeadings } from './headings.js';
export { setValue } from './set-value.js';

/** Lines to set under one element of a collection: `etapes`, then the id, then each key with its value. */
export interface Entry {
  readonly collection: string;
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The text with an element added or changed. Everything else, comments and blanks included, stays as it is, byte for byte:
 * lines are put in and values replaced where they stand. Undefined where the text is laid out in brackets: there a person does
 * better than a rule.
 */
export function setEntry(read: ReadText, entry: Entry): string | undefined {
  const parent = `/${entry.collection}`;
  const pointer = child(parent, entry.id);
  if (read.spans.has(pointer)) return changeEntry(read, entry, pointer);
  const span = read.spans.get(parent);
  if (span === undefined) return append(read.text, entryLines(entry, 0));
  if (isEmptyBraces(read.text, span)) {
    const lines = blockOf(entry, 2).join(lineBreakOf(read.text));
    return splice(read.text, span.value, span.end, `${lineBreakOf(read.text)}${lines}`, true);
  }
  if (isBracketed(read.text, span.value)) return undefined;
  return insertAfter(read.text, span.end, blockOf(entry, indentOf(read.text, span.value)));
}

/** The element is there: its known keys change in place, new ones follow the last. */
function changeEntry(read: ReadText, { values }: Entry, pointer: Pointer): string | undefined {
  const span = read.spans.get(pointer);
  if (span === undefined || isBracketed(read.text, span.value)) return undefined;
  const indent = indentOf(read.text, span.value);
  const keys = Object.entries(values);
  const old = keys.filter(([key]) => read.spans.has(child(pointer, key)));
  const fresh = keys.filter(([key]) => !read.spans.has(child(pointer, key)));
  const added =
    fresh.length === 0
      ? read.text
      : insertAfter(
          read.text,
          span.end,
          fresh.map(([key, value]) => lineOf(indent, key, value)),
        );
  // From the last to the first, so that no offset moves before it is used.
  const places = old
    .map(([key, value]) => ({ value, place: read.spans.get(child(pointer, key)) as Span }))
    .sort((a, b) => b.place.value - a.place.value);
  return places.reduce(
    (text, { value, place }) =>
      splice(text, place.value, place.end, scalar(value) + blanksAt(text, place), false),
    added,
  );
}

function blockOf({ id, values }: Entry, indent: number): readonly string[] {
  return [
    `${' '.repeat(indent)}${keyOf(id)}:`,
    ...Object.entries(values).map(([key, value]) => lineOf(indent + 2, key, value)),
  ];
}

function entryLines(entry: Entry, indent: number): readonly string[] {
  return [`${' '.repeat(indent)}${entry.collection}:`, ...blockOf(entry, indent + 2)];
}

function lineOf(indent: number, key: string, value: string): string {
  return `${' '.repeat(indent)}${key}: ${scalar(value)}`;
}

function isEmptyBraces(text: string, { value, end }: Span): boolean {
  return /^\{\s*\}$/.test(text.slice(value, end));
}

/** The blank lines that a block of text ends with stay. */
function blanksAt(text: string, { value, end }: Span): string {
  return /\s*$/.exec(text.slice(value, end))?.[0] ?? '';
}

function splice(text: string, from: number, to: number, put: string, trim: boolean): string {
  const before = trim ? text.slice(0, from).replace(/ +$/, '') : text.slice(0, from);
  return before + put + text.slice(to);
}

/** After the line on which something ends, its comment included. */
function insertAfter(text: string, end: number, lines: readonly string[]): string {
  const at = lineEndOf(text, end);
  const mark = lineBreakOf(text);
  return text.slice(0, at) + lines.map((line) => mark + line).join('') + text.slice(at);
}

function append(text: string, lines: readonly string[]): string {
  const mark = lineBreakOf(text);
  const base = text === '' || text.endsWith('\n') ? text : text + mark;
  return base + lines.map((line) => line + mark).join('');
}
