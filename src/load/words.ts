import type { Diagnostic } from '../domain/diagnostic.js';
import { isMapping, type Json } from '../domain/fact.js';
import type { SourceText } from '../domain/inventory.js';
import { diagnose, keyPointer, sortDiagnostics, type Spans } from './diagnose.js';
import { parseText } from './parse.js';
import { suggestionOf } from './suggest.js';

/** A table of words as an association wrote it, with all that is wrong with it. */
export interface OwnWords {
  readonly words: Json;
  readonly diagnostics: readonly Diagnostic[];
}

/** Places that a sentence may have: `{outils}`. */
const PLACES = /\{(\w+)\}/g;

/**
 * Reads words that take the place of ours: the same keys, fewer of them, each with a text, and no place that ours has not. Never
 * throws for a bad text.
 */
export function readWords({ text }: SourceText, ours: Json): OwnWords {
  const { tree, spans, diagnostics } = parseText(text);
  if (tree === undefined) return { words: {}, diagnostics };
  return { words: tree, diagnostics: sortDiagnostics([...diagnostics, ...compare(tree, ours, '', spans)]) };
}

function compare(theirs: Json, ours: Json, pointer: string, spans: Spans): readonly Diagnostic[] {
  if (isMapping(ours)) {
    if (!isMapping(theirs)) return [diagnose('texte-mal-range', pointer, spans.get(pointer)?.key)];
    return Object.entries(theirs).flatMap(([key, value]) => {
      const place = keyPointer(pointer, key);
      const known = Object.hasOwn(ours, key) ? ours[key] : undefined;
      if (known !== undefined) return compare(value, known, place, spans);
      const args = { cle: key, ...suggestionOf(key, Object.keys(ours)) };
      return [diagnose('texte-inconnu', place, spans.get(place)?.key, args)];
    });
  }
  if (typeof theirs !== 'string') return [diagnose('texte-sans-mots', pointer, spans.get(pointer)?.value)];
  const places = placesIn(String(ours));
  return placesIn(theirs)
    .filter((place) => !places.includes(place))
    .map((place) =>
      diagnose('texte-place-inconnue', pointer, spans.get(pointer)?.value, { place, connues: places }),
    );
}

function placesIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(PLACES)].map(([, place = '']) => place);
}
