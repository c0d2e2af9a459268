import { isMapping, type Json } from '../domain/fact.js';
import { parentOf, segmentsOf, type Pointer } from '../domain/pointer.js';
import { commentsIn } from './comments.js';
import type { ReadText } from './read-text.js';
import { indentOf, isBracketed, keyOf, lineBreakOf, lineEndOf } from './layout.js';
import { blockLines, flow, isFlat } from './render.js';

/**
 * The text with one value set: put in, or in the place of the one that stands there. Everything else stays byte for byte; a comment
 * inside what is replaced moves above it. The caller reads the result back.
 */
export function setValue(read: ReadText, pointer: Pointer, value: Json): string {
  const { text, spans } = read;
  const span = spans.get(pointer);
  if (span !== undefined && pointer !== '') return replaceValue(read, pointer, value);
  const parent = nearestParent(read, pointer);
  const rest = segmentsOf(pointer.slice(parent.length));
  const [key = '', ...inner] = rest;
  const nested = inner.reduceRight<Json>((wrapped, segment) => ({ [segment]: wrapped }), value);
  const place = spans.get(parent);
  if (parent === '' || place === undefined) return appendToRoot(read, key, nested);
  const opener = text[place.value];
  const isEmpty = /^\{\s*\}$/.test(text.slice(place.value, place.end));
  if (opener === '{' && (!isEmpty || isInBraces(read, parent)))
    return intoBraces(text, place.end, key, nested);
  if (isEmpty || !isMapping(nodeOf(read, parent))) return replaceValue(read, parent, { [key]: nested });
  return insertLines(text, place.end, blockLines(key, nested, indentOf(text, place.value)));
}

/** The nearest place above that the text holds. */
function nearestParent({ spans }: ReadText, pointer: Pointer): Pointer {
  let parent = parentOf(pointer);
  while (parent !== '' && !spans.has(parent)) parent = parentOf(parent);
  return parent;
}

function nodeOf({ tree }: ReadText, pointer: Pointer): Json | undefined {
  return segmentsOf(pointer).reduce<Json | undefined>(
    (node, key) => (isMapping(node) && Object.hasOwn(node, key) ? node[key] : undefined),
    tree,
  );
}

function appendToRoot({ text, spans }: ReadText, key: string, value: Json): string {
  const root = spans.get('');
  if (root !== undefined && text[root.value] === '{') return intoBraces(text, root.end, key, value);
  const mark = lineBreakOf(text);
  const indent =
    root === undefined ? 0 : indentOf(text.replace(/^\uFEFF/, ' '), root.value) - bomAt(text, root.value);
  const base = text === '' || text.endsWith('\n') ? text : text + mark;
  const lines = blockLines(key, value, Math.max(0, indent));
  // Sections stand apart, as a person would write them.
  return base + mark + lines.map((line) => line + mark).join('');
}

/** The mark of the byte order takes a place on the first line, but no column. */
function bomAt(text: string, offset: number): number {
  return text.startsWith('\uFEFF') && !text.slice(0, offset).includes('\n') ? 1 : 0;
}

/** Before the closing brace, which `end` follows. */
function intoBraces(text: string, end: number, key: string, value: Json): string {
  const close = text.lastIndexOf('}', end - 1);
  const before = text.slice(0, close);
  const kept = before.trimEnd();
  const comma = kept.endsWith('{') || kept.endsWith(',') ? '' : ',';
  // After a comment at the end of a line, the new key starts a line of its own.
  const commented = /#[^\n]*$/.test(kept);
  if (commented) {
    const mark = lineBreakOf(text);
    return `${before.replace(/\s*$/, '')}${mark}    ${comma} ${keyOf(key)}: ${flow(value)} ${text.slice(close)}`;
  }
  return `${kept}${comma} ${keyOf(key)}: ${flow(value)} ${text.slice(close)}`;
}

function replaceValue(read: ReadText, pointer: Pointer, value: Json): string {
  const { text, spans } = read;
  const span = spans.get(pointer);
  if (span === undefined) return text;
  const old = text.slice(span.value, span.end);
  const inBraces = isInBraces(read, pointer);
  const kept = /\s*$/.exec(old)?.[0] ?? '';
  const isBlock = old.trimEnd().includes('\n') && !isBracketed(text, span.value);
  const comments =
    isBlock || old.includes('\n')
      ? commentsIn(text.slice(isBlock ? afterColon(text, span.key, span.value) : span.value, span.end))
      : [];
  const indent = indentOf(text, span.key);
  const withComments = (written: string): string => liftComments(written, comments, span.key, indent);
  if (inBraces || isFlat(value)) {
    const from = isBlock ? afterColon(text, span.key, span.value) : span.value;
    const gap = isBlock ? ' ' : '';
    return withComments(text.slice(0, from) + gap + flow(value) + kept + text.slice(span.end));
  }
  const lines = blockLines('', value, indent).slice(1);
  const from = afterColon(text, span.key, span.value);
  const after = text.slice(span.end).replace(/^[ \t]+(?=\r?\n|$)/, '');
  const emptied = text.slice(0, from) + kept + after;
  return withComments(insertLines(emptied, from, lines));
}

/** Just after the colon of a key; block values stand on the next lines. */
function afterColon(text: string, key: number, value: number): number {
  const colon = text.slice(key, value).search(/:\s/);
  return colon < 0 ? value : key + colon + 1;
}

function liftComments(text: string, comments: readonly string[], key: number, indent: number): string {
  if (comments.length === 0) return text;
  const start = key - indent;
  const mark = lineBreakOf(text);
  const lines = comments.map((comment) => `${' '.repeat(indent)}${comment}${mark}`).join('');
  return text.slice(0, start) + lines + text.slice(start);
}

function isInBraces({ text, spans }: ReadText, pointer: Pointer): boolean {
  for (let parent = parentOf(pointer); parent !== ''; parent = parentOf(parent)) {
    const span = spans.get(parent);
    if (span !== undefined && isBracketed(text, span.value)) return true;
  }
  const root = spans.get('');
  return root !== undefined && text[root.value] === '{';
}

/** After the line on which something ends, its comment included. */
function insertLines(text: string, end: number, lines: readonly string[]): string {
  const at = lineEndOf(text, end);
  const mark = lineBreakOf(text);
  return text.slice(0, at) + lines.map((line) => mark + line).join('') + text.slice(at);
}
