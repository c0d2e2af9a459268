import { CORE_SCHEMA, EVENT_ID, YAMLException, constructFromEvents, parseEvents } from 'js-yaml';
import type { Event } from 'js-yaml';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isMapping } from '../domain/fact.js';
import { diagnose } from './diagnose.js';
import type { Parsed } from './parsed.js';
import { skip } from './scan.js';
import { explainSyntaxError } from './syntax-errors.js';
import { buildTree, type Built } from './tree-builder.js';

/** Deeper nesting is no inventory, and could exhaust the stack. */
export const MAX_DEPTH = 64;

/**
 * Reads YAML 1.2 (core schema) into values and the span of each, in one pass. Anchors, aliases, merge keys and tags are
 * refused: an inventory never needs them. Never throws for a bad text.
 */
export function parseFully(text: string, most: number): Parsed {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const beyond = firstBeyond(events, most);
    if (beyond !== undefined) return refused([diagnose('trop-de-valeurs', '', beyond, { limite: most })]);
    return readDocuments(text, events);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return refused([explainSyntaxError(text, error)]);
  }
}

/** Where the first word stands that is one too many. */
function firstBeyond(events: readonly Event[], most: number): number | undefined {
  let count = 0;
  let at = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.SCALAR) at = Math.max(at, event.valueStart);
    else if (event.type === EVENT_ID.ALIAS) at = event.anchorStart;
    else continue;
    count += 1;
    if (count > most) return at;
  }
  return undefined;
}

function readDocuments(text: string, events: readonly Event[]): Parsed {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  const first = second === -1 ? events : events.slice(0, second);
  const built = buildTree(text, first, constructScalars(text, first));
  if (first.some((event) => event.type === EVENT_ID.DOCUMENT && event.directives.length > 0)) {
    return refused([...built.diagnostics, diagnose('directive-refusee', '', text.search(/^%/m))]);
  }
  if (second !== -1) return refused([...built.diagnostics, secondDocument(text, built)]);
  if (!built.trusted) return refused(built.diagnostics);
  const { root, spans, diagnostics } = built;
  if (root === null) return refused([...diagnostics, diagnose('inventaire-vide', '', 0)]);
  if (isMapping(root)) return { tree: root, spans, diagnostics };
  const args = { forme: Array.isArray(root) ? 'liste' : 'texte' };
  return refused([...diagnostics, diagnose('racine-inattendue', '', spans.get('')?.value ?? 0, args)]);
}

function refused(diagnostics: readonly Diagnostic[]): Parsed {
  return { tree: undefined, spans: new Map(), diagnostics };
}

/** The value of every scalar, in order: one sequence of them, so that the library's own rules decide. */
function constructScalars(text: string, events: readonly Event[]): readonly unknown[] {
  const document: Event = {
    type: EVENT_ID.DOCUMENT,
    explicitStart: false,
    explicitEnd: false,
    directives: [],
  };
  const none = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };
  const list: Event = { type: EVENT_ID.SEQUENCE, start: 0, ...none, style: 2 };
  // Tags are refused elsewhere, all of them at once: here they would stop at the first.
  const scalars = events.flatMap((event) =>
    event.type === EVENT_ID.SCALAR ? [event.tagStart < 0 ? event : { ...event, ...none }] : [],
  );
  const pop: Event = { type: EVENT_ID.POP };
  const [values] = constructFromEvents([document, list, ...scalars, pop, pop], {
    source: text,
    schema: CORE_SCHEMA,
    maxAliases: 0,
  });
  return Array.isArray(values) ? values : [];
}

/** The parser gives no position to a document: look for the mark after the end of the first one. */
function secondDocument(text: string, built: Built): Diagnostic {
  const end = built.spans.get('')?.end ?? 0;
  const mark = /^(?:---|\.\.\.)(?=\s|$)/m.exec(text.slice(end));
  return diagnose('plusieurs-documents', '', mark === null ? skip(text, end) : end + mark.index);
}
