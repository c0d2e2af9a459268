import { isMapping, nodeAt, type Json } from '../domain/fact.js';
import { child, segmentsOf, type Pointer } from '../domain/pointer.js';
import { blockOf, flow, inline, pairs, type Branch } from './branch.js';
import { indentOf, isBracketed, lineBreakOf, lineEndOf } from './layout.js';
import type { ReadText } from './read-text.js';

/** A value to set, with all that has to be above it. */
export interface Change {
  readonly pointer: Pointer;
  readonly value: Json;
}

/** The new text, and what a person would set better than a rule. */
export interface Patched {
  readonly text: string;
  readonly refused: readonly Pointer[];
}

/** Many values set at once. Everything else, comments and blanks included, stays as it is, byte for byte. */
export function patch(read: ReadText, changes: readonly Change[]): Patched {
  const work: Work = { read, splices: [], refused: [] };
  setBelow('', branchOf(changes), work);
  // From the last to the first, so that no offset moves before it is used; at one place, what is deeper stands first.
  const ordered = work.splices
    .map((splice, rank) => ({ ...splice, rank }))
    .sort((a, b) => b.from - a.from || a.depth - b.depth || b.rank - a.rank);
  const parts: string[] = [];
  let end = read.text.length;
  for (const { from, to, put } of ordered) {
    parts.push(read.text.slice(to, end), put);
    end = from;
  }
  parts.push(read.text.slice(0, end));
  return { text: parts.toReversed().join(''), refused: work.refused };
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly depth: number;
}

interface Work {
  readonly read: ReadText;
  readonly splices: Splice[];
  readonly refused: Pointer[];
}

function branchOf(changes: readonly Change[]): Branch {
  const root: Branch = new Map();
  for (const { pointer, value } of changes) {
    const keys = segmentsOf(pointer);
    let at = root;
    for (const key of keys.slice(0, -1)) {
      const next = at.get(key);
      const below: Branch = next instanceof Map ? next : new Map();
      at.set(key, below);
      at = below;
    }
    at.set(keys.at(-1) ?? '', { value });
  }
  return root;
}

function setBelow(pointer: Pointer, branch: Branch, work: Work): void {
  const fresh: Branch = new Map();
  for (const [key, below] of branch) {
    const place = child(pointer, key);
    if (!work.read.spans.has(place)) fresh.set(key, below);
    else if (below instanceof Map) enter(place, below, work);
    else replace(place, below.value, work);
  }
  if (fresh.size > 0) add(pointer, fresh, work);
}

/** Below something that is written: a mapping takes keys, « inconnu » and empty braces give place to one. */
function enter(place: Pointer, below: Branch, work: Work): void {
  const { text, tree } = work.read;
  const node = nodeAt(tree, place);
  const span = spanOf(place, work);
  if (isMapping(node) && Object.keys(node).length > 0) {
    setBelow(place, below, work);
  } else if ((isMapping(node) && /^\{\s*\}$/.test(text.slice(span.from, span.to))) || node === 'inconnu') {
    open(place, below, work);
  } else {
    work.refused.push(place);
  }
}

/** A word or empty braces go, their comment stays, and lines come below. Between brackets, all stays on the line. */
function open(place: Pointer, below: Branch, work: Work): void {
  const { text, spans } = work.read;
  const { from, to } = spanOf(place, work);
  const depth = segmentsOf(place).length;
  const parent = spans.get(place.slice(0, place.lastIndexOf('/')));
  if (parent !== undefined && isBracketed(text, parent.value)) {
    work.splices.push({ from, to, put: flow(below), depth });
    return;
  }
  const blanks = /[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const indent = indentOf(text, spans.get(place)?.key ?? from) + 2;
  work.splices.push({ from: from - blanks, to, put: '', depth: 0 });
  insertLines(lineEndOf(text, to), blockOf(below, indent), depth + 1, work);
}

function replace(place: Pointer, value: Json, work: Work): void {
  work.splices.push({ ...spanOf(place, work), put: inline(value), depth: segmentsOf(place).length });
}

/** Where a value stands, less the blank lines that a block of text ends with. */
function spanOf(place: Pointer, { read }: Work): { readonly from: number; readonly to: number } {
  const span = read.spans.get(place);
  if (span === undefined) return { from: 0, to: 0 };
  const blanks = /\s*$/.exec(read.text.slice(span.value, span.end))?.[0].length ?? 0;
  return { from: span.value, to: span.end - blanks };
}

/** New keys after the last one of a mapping; at the top of the file, after everything. */
function add(pointer: Pointer, fresh: Branch, work: Work): void {
  const { text, spans } = work.read;
  const depth = segmentsOf(pointer).length;
  const span = spans.get(pointer);
  if (span !== undefined && isBracketed(text, span.value)) {
    addInBrackets(pointer, fresh, work);
  } else if (pointer === '') {
    const mark = lineBreakOf(text);
    const before = text === '' || text.endsWith('\n') ? '' : mark;
    const lines = [...fresh].flatMap(([key, below]) => ['', ...blockOf(new Map([[key, below]]), 0)]);
    const put = before + lines.map((line) => line + mark).join('');
    work.splices.push({ from: text.length, to: text.length, put, depth });
  } else if (span !== undefined) {
    insertLines(lineEndOf(text, span.end), blockOf(fresh, indentOf(text, span.value)), depth, work);
  }
}

function insertLines(at: number, lines: readonly string[], depth: number, { read, splices }: Work): void {
  const mark = lineBreakOf(read.text);
  splices.push({ from: at, to: at, put: lines.map((line) => mark + line).join(''), depth });
}

/** Before the closing brace; where a comment stands inside, a person does better. */
function addInBrackets(pointer: Pointer, fresh: Branch, work: Work): void {
  const { text } = work.read;
  const { from, to } = spanOf(pointer, work);
  const inside = text.slice(from, to);
  const last = /\s*\}$/.exec(inside);
  if (last === null || (inside.includes('\n') && inside.includes('#'))) {
    work.refused.push(pointer);
    return;
  }
  const before = inside.slice(0, last.index);
  const sign = before.endsWith('{') || before.endsWith(',') ? ' ' : ', ';
  const at = from + last.index;
  work.splices.push({ from: at, to: at, put: sign + pairs(fresh), depth: segmentsOf(pointer).length });
}
