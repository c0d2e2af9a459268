import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml';
import type { Event } from 'js-yaml';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Json } from '../domain/fact.js';
import type { Span } from '../domain/inventory.js';
import type { Pointer } from '../domain/pointer.js';
import { diagnose, keyPointer } from './diagnose.js';
import { afterCloser, blockOpener, emptyValueOffset } from './scan.js';

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type CollectionEvent = Extract<Event, { style: number; start: number }>;
type Mapping = Record<string, Json>;

/** What one document says, where, and what in its form an inventory does not use. */
export interface Built {
  readonly root: Json;
  readonly spans: Map<Pointer, Span>;
  readonly diagnostics: Diagnostic[];
  /** False when a value cannot be known: an alias, a merge, a tag or a key that is no word. */
  readonly trusted: boolean;
}

interface Place {
  readonly pointer: Pointer;
  readonly key: number;
}

interface Frame {
  readonly node: Json[] | Mapping;
  readonly place: Place | undefined;
  readonly value: number;
  readonly bracketed: boolean;
  /** Set between a key and its value; `undefined` place means: read, but kept nowhere. */
  pending: { readonly text: string; readonly place: Place | undefined; readonly merge: boolean } | undefined;
}

interface State {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly frames: Frame[];
  readonly spans: Map<Pointer, Span>;
  readonly diagnostics: Diagnostic[];
  root: Json;
  trusted: boolean;
  /** How far the text has been read. */
  cursor: number;
  scalars: number;
}

/**
 * Walks the events of one document once: builds the tree and the span of every value.
 * `values` holds the constructed value of each scalar event, in order.
 */
export function buildTree(text: string, events: readonly Event[], values: readonly unknown[]): Built {
  const state: State = {
    text,
    values,
    frames: [],
    spans: new Map(),
    diagnostics: [],
    root: null,
    trusted: true,
    cursor: 0,
    scalars: 0,
  };
  for (const event of events) visit(state, event);
  const { root, spans, diagnostics, trusted } = state;
  return { root, spans, diagnostics, trusted };
}

function visit(state: State, event: Event): void {
  if (event.type === EVENT_ID.SCALAR) visitScalar(state, event);
  else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) openCollection(state, event);
  else if (event.type === EVENT_ID.ALIAS) visitAlias(state, event.anchorStart, event.anchorEnd);
  else if (event.type === EVENT_ID.POP) closeCollection(state);
}

function visitScalar(state: State, event: ScalarEvent): void {
  const value = state.values[state.scalars++] as Json;
  refuseProperties(state, event);
  const frame = state.frames.at(-1);
  const [start, end] = boundsOf(state, event, frame);
  state.cursor = end;
  if (frame !== undefined && !Array.isArray(frame.node) && frame.pending === undefined) {
    openKey(state, frame, event, start);
    return;
  }
  const place = placeOf(frame, start);
  put(state, frame, place, value);
  if (place !== undefined) state.spans.set(place.pointer, { key: place.key, value: start, end });
}

function boundsOf(state: State, event: ScalarEvent, frame: Frame | undefined): readonly [number, number] {
  const { text, cursor } = state;
  const { valueStart, valueEnd, style } = event;
  if (valueStart < 0) {
    const at = emptyValueOffset(text, cursor, Array.isArray(frame?.node) ? '-' : ':');
    return frame === undefined || isAwaitingKey(frame) ? [cursor, cursor] : [at, at];
  }
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return [valueStart - 1, valueEnd + 1];
  }
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
  return [isBlock ? blockOpener(text, cursor, valueStart) : valueStart, valueEnd];
}

function isAwaitingKey(frame: Frame): boolean {
  return !Array.isArray(frame.node) && frame.pending === undefined;
}

/** Keys are text as written: `01` stays `01`, never the number 1. */
function openKey(state: State, frame: Frame, event: ScalarEvent, start: number): void {
  const text = getScalarValue(state.text, event);
  const merge = text === '<<' && event.style === SCALAR_STYLE.PLAIN;
  const pointer = keyPointer(frame.place?.pointer ?? '', text);
  const known = frame.place !== undefined && !merge;
  const first = known ? state.spans.get(pointer) : undefined;
  if (merge) refuse(state, 'fusion-refusee', start, {});
  if (first !== undefined) {
    const args = { cle: text, premiere_offset: first.key };
    state.diagnostics.push(diagnose('cle-en-double', pointer, start, args));
    frame.pending = { text, place: undefined, merge: false };
    return;
  }
  frame.pending = { text, place: known ? { pointer, key: start } : undefined, merge };
}

function placeOf(frame: Frame | undefined, start: number): Place | undefined {
  if (frame === undefined) return { pointer: '', key: start };
  if (!Array.isArray(frame.node)) return frame.pending?.place;
  return frame.place && { pointer: `${frame.place.pointer}/${frame.node.length}`, key: start };
}

function put(state: State, frame: Frame | undefined, place: Place | undefined, value: Json): void {
  if (frame === undefined) {
    state.root = value;
  } else if (Array.isArray(frame.node)) {
    frame.node.push(value);
  } else {
    const key = frame.pending?.text ?? '';
    frame.pending = undefined;
    // Assigning to `__proto__` would change the object instead of filling it.
    if (place !== undefined) {
      Object.defineProperty(frame.node, key, { value, enumerable: true, configurable: true, writable: true });
    }
  }
}

function openCollection(state: State, event: CollectionEvent): void {
  refuseProperties(state, event);
  const parent = state.frames.at(-1);
  const isKey = parent !== undefined && isAwaitingKey(parent);
  if (isKey) {
    refuse(state, 'cle-composee', event.start, {});
    parent.pending = { text: '', place: undefined, merge: false };
  }
  const node: Json[] | Mapping = event.type === EVENT_ID.SEQUENCE ? [] : {};
  const place = isKey ? undefined : placeOf(parent, event.start);
  if (!isKey) put(state, parent, place, node);
  const opener = state.text[event.start];
  const bracketed = event.style === COLLECTION_STYLE.FLOW && (opener === '[' || opener === '{');
  state.frames.push({ node, place, value: event.start, bracketed, pending: undefined });
  state.cursor = Math.max(state.cursor, event.start + (bracketed ? 1 : 0));
}

function closeCollection(state: State): void {
  const frame = state.frames.pop();
  if (frame === undefined) return;
  if (frame.bracketed) state.cursor = afterCloser(state.text, state.cursor);
  if (frame.place === undefined) return;
  const { pointer, key } = frame.place;
  state.spans.set(pointer, { key, value: frame.value, end: state.cursor });
}

function visitAlias(state: State, start: number, end: number): void {
  const frame = state.frames.at(-1);
  state.cursor = end;
  if (frame?.pending?.merge !== true) {
    refuse(state, 'alias-refuse', start - 1, { nom: state.text.slice(start, end) });
  }
  if (frame !== undefined && isAwaitingKey(frame)) {
    frame.pending = { text: '', place: undefined, merge: false };
    return;
  }
  put(state, frame, placeOf(frame, start - 1), null);
}

function refuseProperties(state: State, event: ScalarEvent | CollectionEvent): void {
  const { anchorStart, anchorEnd, tagStart, tagEnd } = event;
  if (anchorStart >= 0) {
    const nom = state.text.slice(anchorStart, anchorEnd);
    state.diagnostics.push(diagnose('ancre-refusee', '', anchorStart - 1, { nom }));
  }
  if (tagStart >= 0) {
    refuse(state, 'etiquette-refusee', tagStart, { nom: state.text.slice(tagStart, tagEnd) });
  }
  state.cursor = Math.max(state.cursor, anchorEnd, tagEnd);
}

/** For what makes a value unknowable: the tree must not be judged further. */
function refuse(
  state: State,
  code: Parameters<typeof diagnose>[0],
  offset: number,
  args: Diagnostic['args'],
): void {
  state.diagnostics.push(diagnose(code, '', offset, args));
  state.trusted = false;
}
