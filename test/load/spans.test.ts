import { describe, expect, test } from 'vitest';
import { load } from 'js-yaml';
import { isMapping } from '../../src/domain/fact.js';
import { parseText, type Parsed } from '../../src/load/parse.js';
import { locate } from '../../src/report/diagnostics.js';
import { CORPUS } from './corpus.js';

/** Every value of a tree with its pointer, sequences by index. */
function valuesOf(node: unknown, pointer = ''): readonly (readonly [string, unknown])[] {
  const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
  const inside = Array.isArray(node)
    ? node.flatMap((item: unknown, index) => valuesOf(item, `${pointer}/${index}`))
    : isMapping(node)
      ? Object.entries(node).flatMap(([key, value]) => valuesOf(value, `${pointer}/${escaped(key)}`))
      : [];
  return [[pointer, node], ...inside];
}

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

function linesOfSpans(text: string, { spans }: Parsed): readonly string[] {
  return [...spans].map(([pointer, span]) => {
    const key = locate(text, span.key);
    const value = locate(text, span.value);
    return `${pointer} ${key.line}:${key.column} ${value.line}:${value.column}`;
  });
}

describe('every value knows where it is written', () => {
  test.each(CORPUS)('%s: each span has a value, each value a span', (_, text) => {
    const { tree, spans } = parseText(text);
    expect([...spans.keys()].sort()).toEqual(
      valuesOf(tree)
        .map(([pointer]) => pointer)
        .sort(),
    );
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
    for (const [pointer, { key }] of parseText(text).spans) {
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
