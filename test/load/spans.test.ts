import { describe, expect, test } from 'vitest';
import { load } from 'js-yaml';
import type { Span } from '../../src/domain/inventory.js';
import { parseText, type Parsed } from '../../src/load/parse.js';
import { locate } from '../../src/report/diagnostics.js';
import { CORPUS } from './corpus.js';
import { valuesOf } from './values.js';

/** The text of a span, with the indentation of its first line given back so that it can be read alone. */
function textOf(text: string, { value, end }: { readonly value: number; readonly end: number }): string {
  const lineStart = Math.max(text.lastIndexOf('\n', value - 1), text.lastIndexOf('\r', value - 1)) + 1;
  return ' '.repeat(value - lineStart) + text.slice(value, end);
}

/** What a passage says when it is read alone. Only the library itself reads one that is no mapping. */
function readAlone(text: string): unknown {
  if (text.trim() === '') return null;
  return parseText(text).tree ?? load(text);
}

/** The span of every value, by pointer. */
function spansIn({ tree, spans }: Parsed): readonly (readonly [string, Span])[] {
  return valuesOf(tree).flatMap(([pointer]) => {
    const span = spans.get(pointer);
    return span === undefined ? [] : [[pointer, span]];
  });
}

function linesOfSpans(text: string, parsed: Parsed): readonly string[] {
  return spansIn(parsed).map(([pointer, span]) => {
    const key = locate(text, span.key);
    const value = locate(text, span.value);
    return `${pointer} ${key.line}:${key.column} ${value.line}:${value.column}`;
  });
}

describe('every value knows where it is written', () => {
  test.each(CORPUS)('%s: each value has a span, and nothing else has', (_, text) => {
    const { tree, spans } = parseText(text);
    const pointers = valuesOf(tree).map(([pointer]) => pointer);
    expect(pointers.filter((pointer) => !spans.has(pointer))).toEqual([]);
    const others = ['bascule', ...pointers.flatMap((pointer) => [`${pointer}/absente`, `${pointer}/99`])];
    expect(others.filter((pointer) => spans.has(pointer))).toEqual([]);
  });

  test.each(CORPUS)('%s: the text of each span reads back as its value', (_, text) => {
    const { tree, spans } = parseText(text);
    for (const [pointer, value] of valuesOf(tree)) {
      const span = spans.get(pointer);
      expect(span, pointer).toBeDefined();
      if (span !== undefined) expect(readAlone(textOf(text, span)), pointer).toEqual(value);
    }
  });

  test.each(CORPUS)('%s: the text at each key begins with that key', (_, text) => {
    for (const [pointer, { key }] of spansIn(parseText(text))) {
      const last = pointer
        .slice(pointer.lastIndexOf('/') + 1)
        .replaceAll('~1', '/')
        .replaceAll('~0', '~');
      if (pointer === '' || /^\d+$/.test(last)) continue;
      expect(text.slice(key).replace(/^["']/, '').startsWith(last), pointer).toBe(true);
    }
  });
});

describe('line ends and byte order marks change nothing', () => {
  test.each(CORPUS)('%s with CRLF', (_, text) => {
    const copy = text.replaceAll('\n', '\r\n');
    expect(parseText(copy).tree).toEqual(parseText(text).tree);
    expect(linesOfSpans(copy, parseText(copy))).toEqual(linesOfSpans(text, parseText(text)));
  });

  test.each(CORPUS)('%s with a byte order mark', (_, text) => {
    const copy = `\uFEFF${text}`;
    expect(parseText(copy).tree).toEqual(parseText(text).tree);
    expect(linesOfSpans(copy, parseText(copy))).toEqual(linesOfSpans(text, parseText(text)));
  });
});
