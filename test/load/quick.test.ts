import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Span } from '../../src/domain/inventory.js';
import { parseFully } from '../../src/load/parse-fully.js';
import { MAX_WORDS } from '../../src/load/parse.js';
import { readQuickly } from '../../src/load/quick/index.js';
import { runs } from '../support/runs.js';
import { CORPUS } from './corpus.js';
import { changed } from './changed-texts.js';
import { DOCUMENTS } from './plain-texts.js';
import { SAMPLES } from './samples.js';
import { valuesOf } from './values.js';

const ROOT = join(import.meta.dirname, '..', '..');

function yamlsIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

const EXAMPLES = yamlsIn('examples').map((name) => readFileSync(join(ROOT, name), 'utf8'));
const FILES = ['examples', 'src/data', 'src/texts', 'test']
  .filter((name) => existsSync(join(ROOT, name)))
  .flatMap(yamlsIn);

/** Sections of the examples: as many ways of writing in texts that are read a hundred times quicker. */
const PASSAGES = EXAMPLES.flatMap((text) => text.split(/^(?=[a-z])/m)).filter((text) => text.includes(':'));

/** More of them by hand, after a change of the reader: `BASCULE_LECTURES=300000`. */
function many(wanted: number): number {
  return Number(process.env['BASCULE_LECTURES'] ?? runs(wanted));
}

/** Fails where the quick reader answers otherwise than the library; tells whether it answers. */
function answersAlike(text: string, most = MAX_WORDS): boolean {
  const quick = readQuickly(text, most);
  if (quick === undefined) return false;
  const full = parseFully(text, most);
  // Quicker than `toEqual`, and more: the order of keys, -0.
  const written = (value: unknown): string =>
    JSON.stringify(valuesOf(value).map(([at, one]) => [at, shown(one)]));
  if (written(quick.tree) !== written(full.tree)) expect(quick.tree).toEqual(full.tree);
  expect(full.diagnostics).toEqual([]);
  const there = full.spans as ReadonlyMap<string, Span>;
  for (const [pointer, { key, value, end }] of there) {
    const span = quick.spans.get(pointer);
    const same = span?.key === key && span.value === value && span.end === end;
    if (!same) expect({ pointer, ...span }).toEqual({ pointer, key, value, end });
  }
  for (const [pointer] of there) {
    for (const other of [
      `${pointer}/`,
      `${pointer}/0`,
      `${pointer}/a`,
      pointer.slice(1),
      pointer.replaceAll('~1', '/'),
    ])
      if (quick.spans.has(other) !== there.has(other)) expect(other).toBe('told alike');
  }
  return true;
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[]' : '{}';
  return Object.is(value, -0) ? '-0' : `${typeof value} ${String(value)}`;
}

describe('the quick reader says what the library says', () => {
  test.each(FILES)('about %s', (name) => {
    answersAlike(readFileSync(join(ROOT, name), 'utf8'));
  });

  test.each(CORPUS)('about %s', (_, text) => {
    answersAlike(text);
  });

  it('about whatever is written plainly, and answers to a good part of it', () => {
    const numRuns = many(3000);
    let answers = 0;
    const property = fc.property(DOCUMENTS, (text) => {
      answers += answersAlike(text) ? 1 : 0;
    });
    fc.assert(property, { numRuns });
    expect(answers).toBeGreaterThan(numRuns / 20);
  });

  it('about passages that were changed here and there', () => {
    const text = changed([...PASSAGES, ...CORPUS.map(([, one]) => one)]);
    fc.assert(
      fc.property(text, (one) => void answersAlike(one)),
      { numRuns: many(3000) },
    );
  });
});

describe('the quick reader', () => {
  it('answers to every example, so that it cannot fall out of use unseen', () => {
    for (const text of EXAMPLES) {
      expect(answersAlike(text)).toBe(true);
      expect(answersAlike(text.replaceAll('\n', '\r\n'))).toBe(true);
      expect(answersAlike(`\uFEFF${text}`)).toBe(true);
    }
  });

  it.each([
    [
      'a list between brackets on several lines',
      'a: [\n    x, # un\n\n    {b: c},\n    ]\nb:\n  [\n    y\n  ]\n',
    ],
    ['lists of lists and of mappings', 'a:\n- 1\n-\n-\n  - 2\n  -   b: 3\n      c: 4\n- - 5\n'],
    [
      'a text of several lines',
      'a: |\n  un\n   deux\n\n  trois\n\nb: >-\n  plié\n  ici\n\n  autre\nc: |+\n  x\n\n',
    ],
    ['a word that goes on', 'a: un\n  deux\n\n\n  - trois # fin\nb:\n- 1\n  2\n-\n'],
    ['quotes', '\'a\': \'l\'\'été\'\n"b": "é\\n" # c\nd: ["e: f", {"g":1}]\n'],
    ['nothing where a value could be', 'a:\nb: # rien\n  # rien\nc:\n  d:\n'],
    ['JSON', '{"a": {"b": [1, 2.5, null, true, "x\\n"]},\n"c": []}\n'],
    ['letters beyond sixteen bits', 'a: "👩‍👩‍👧 famille"\n😀: b\n'],
    ['keys with a blank before the colon', 'nom : x\nb  : [y]\n'],
  ])('answers to %s', (_, text) => {
    expect(answersAlike(text)).toBe(true);
  });

  it.each([
    ['an anchor', 'a: &x 1\n'],
    ['an alias', 'a: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a key that is asked for', '? a\n: 1\n'],
    ['a merge', 'a:\n  <<: {b: 1}\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['the mark of a document', 'a: 1\n---\nb: 1\n'],
    ['the mark of an end', 'a: 1\n...\n'],
    ['a tab', 'a: x\ty\n'],
    ['a control letter', 'a: x\u0007\n'],
    ['half a letter', 'a: x\ud800\n'],
    ['a carriage return alone', 'a: 1\rb: 2\n'],
    ['the same key twice', 'a: 1\na: 2\n'],
    ['the key __proto__', '__proto__: 1\n'],
    ['a key in a word on two lines', 'a: x\n  y: z\n'],
    ['a comment in a word on two lines', 'a: x # z\n  y\n'],
    ['a quoted word on two lines', 'a: "x\n  y"\n'],
    ['a number with a zero before it', 'a: 007\n'],
    ['a number with an exponent', 'a: 1e3\n'],
    ['a number with a sign', 'a: -1\n'],
    ['a list alone', '- a\n'],
    ['nothing', '# rien\n'],
    ['more to the right', 'a: 1\n  b: 2\n'],
    ['more to the left', '  a: 1\nb: 2\n'],
    ['brackets that are still open', 'a: [b\n'],
    ['a line between brackets that stands to the left', 'a: [b,\nc]\n'],
    ['two words between brackets without a comma', 'a: ["b" c]\n'],
    ['a comment between brackets that nothing keeps apart', 'a: [b,#c\n  d]\n'],
    ['a colon in a word', 'a: b: c\n'],
    ['depths', `${'{a: '.repeat(60)}1${'}'.repeat(60)}\n`],
  ])('leaves %s to the library', (_, text) => {
    expect(readQuickly(text, MAX_WORDS)).toBeUndefined();
  });

  it('leaves to the library whatever the form of is wrong', () => {
    for (const text of Object.values(SAMPLES)) answersAlike(text, 1000);
  });

  it('keeps the places of a text when others are read after it, longer ones too', () => {
    const first = 'a:\n  b: [c, d]\n';
    const before = readQuickly(first, MAX_WORDS)?.spans;
    const long = Array.from(
      { length: 9000 },
      (_, index) => `k${String(index)}: {a: ${String(index)}}\n`,
    ).join('');
    expect(answersAlike(long)).toBe(true);
    expect(before?.get('/a/b/1')).toEqual(parseFully(first, MAX_WORDS).spans.get('/a/b/1'));
    expect(answersAlike(first)).toBe(true);
  });

  it('counts words as the library does', () => {
    const text = 'a: [b, c]\nd: {e: }\n'.replace('{e: }', '{e: f}');
    expect(readQuickly(text, 6)).toBeDefined();
    expect(readQuickly(text, 5)).toBeUndefined();
    expect(parseFully(text, 6).diagnostics).toEqual([]);
    expect(parseFully(text, 5).diagnostics).toHaveLength(1);
  });
});
