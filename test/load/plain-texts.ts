import fc from 'fast-check';

/** Documents in every way of writing that the quick reader knows, and a little beyond. */

/** What is read quickly, much more often than what is not: else few whole documents would be. */
function mostly<T>(plain: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, weight = 40): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: plain, weight }, { arbitrary: odd, weight: 1 });
}

const PLAIN = fc.constantFrom(
  ...[
    'inconnu',
    'oui',
    "L’équipe d'accueil",
    '2027-02-15',
    '12:30',
    '12,5',
    '10 rue',
    'a:b',
    'a#b',
    '0',
    '12',
    '0.5',
  ],
  ...[
    'null',
    'Null',
    'NULL',
    'true',
    'True',
    'TRUE',
    'false',
    'nULL',
    'y',
    '(x)',
    '/x/~y',
    'é',
    'x - y',
    'a & b',
    'a*',
  ],
);
const ODD = fc.oneof(
  fc.constantFrom(
    '007',
    '1e3',
    '0x1F',
    '0o17',
    '1.',
    '1_000',
    '12345678901234567890',
    '3.10',
    '~',
    '-1',
    '+1',
    '.5',
  ),
  fc.constantFrom(
    '.inf',
    'a [b]',
    'a, b',
    'a {b',
    'x ? y',
    '@x',
    '%x',
    '<<',
    '😀',
    'x\n      y',
    'x\n  y',
    "'x\n    y'",
  ),
  fc.stringMatching(/^[0-9+\-.eExXoOabfnulTFtrs_:~]{1,8}$/),
  fc.stringMatching(/^[a-zé0-9 :#,'"[\]{}|>&*!?%@~/.-]{1,12}$/),
);
const BARE = mostly(PLAIN, ODD);

const QUOTED = fc.oneof(
  fc.constantFrom(
    "'l''été'",
    "''",
    '""',
    "'a: b # c'",
    '"é\\n\\t\\u00e9"',
    '"\\x41"',
    '"\\/ \\" \\\\"',
    '"a", "b"',
    "'''a'",
  ),
  fc.stringMatching(/^[a-z :#,[\]{}]{0,6}$/).chain((word) => fc.constantFrom(`'${word}'`, `"${word}"`)),
);

const KEY = mostly(
  fc.oneof(
    fc.stringMatching(/^[a-z]{2,4}$/),
    fc.constantFrom(
      '01',
      'a b',
      'é',
      'a-b',
      '2',
      'a/b',
      'a~b',
      'a~1b',
      '"a b"',
      "'c'",
      '"~"',
      '10 rue',
      'a:b',
    ),
  ),
  fc.oneof(BARE, fc.constantFrom('toString', '__proto__', '? a', '&x b')),
);

const COLON = fc.constantFrom(':', ':', ':', ' :', '  :');
const GAP = mostly(fc.constantFrom(' ', ' ', ' ', '  '), fc.constant(''));
const TAIL = fc.constantFrom('', '', '', '', ' ', ' # fin: {x', '# x', ' #');

interface Shapes {
  readonly flow: string;
  readonly block: readonly string[];
}

const { flow } = fc.letrec<{ flow: Shapes['flow']; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    { arbitrary: BARE, weight: 4 },
    { arbitrary: QUOTED, weight: 2 },
    { arbitrary: fc.constant(''), weight: 1 },
  ),
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(fc.array(tie('flow'), { maxLength: 3 }), fc.constantFrom(', ', ',', ' ,\n  ', ', # x\n    '))
      .map(([items, comma]) => `[${items.join(comma)}]`),
    fc
      .tuple(
        fc.array(fc.tuple(KEY, GAP, tie('flow')), { maxLength: 3 }),
        fc.constantFrom(', ', ',', ',\n    '),
      )
      .map(
        ([pairs, comma]) => `{ ${pairs.map(([key, gap, value]) => `${key}:${gap}${value}`).join(comma)} }`,
      ),
  ),
}));

const BLOCK_TEXT = fc
  .tuple(
    mostly(fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '| # x'), fc.constantFrom('|2', '>x', '|-+')),
    fc.array(fc.constantFrom('un', ' deux', '', '', '# trois', 'a: b', '- c', '   '), { maxLength: 5 }),
    fc.constantFrom(1, 2, 3),
  )
  .map(([head, lines, by]) => [head, ...lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line))]);

const { block } = fc.letrec<{
  block: Shapes['block'];
  mapping: Shapes['block'];
  sequence: Shapes['block'];
  value: Shapes['block'];
}>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    { arbitrary: fc.tuple(flow, TAIL).map(([word, tail]) => `${word}${tail}`.split('\n')), weight: 5 },
    { arbitrary: BLOCK_TEXT, weight: 1 },
    {
      arbitrary: fc.tuple(TAIL, mostly(fc.constantFrom(1, 2, 4), fc.constant(0)), tie('mapping')).map(below),
      weight: 3,
    },
    { arbitrary: fc.tuple(TAIL, fc.constantFrom(0, 0, 1, 2), tie('sequence')).map(below), weight: 2 },
  ),
  mapping: fc
    .array(fc.tuple(KEY, COLON, GAP, tie('value')), { minLength: 1, maxLength: 4 })
    .map((entries) =>
      entries.flatMap(([key, colon, gap, [first = '', ...rest]]) => [
        `${key}${colon}${gap}${first}`,
        ...rest,
      ]),
    ),
  sequence: fc
    .array(fc.tuple(fc.constantFrom(1, 1, 1, 3), fc.oneof(tie('value'), tie('mapping'), tie('sequence'))), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) =>
      items.flatMap(([gap, [first = '', ...rest]]) => [
        `-${' '.repeat(gap)}${first}`,
        ...rest.map((line) => `${' '.repeat(gap + 1)}${line}`),
      ]),
    ),
  block: fc
    .tuple(tie('mapping'), fc.array(fc.constantFrom('', '# tête', '  # x', '   '), { maxLength: 2 }))
    .map(([lines, head]) => [...head, ...lines]),
}));

function below([tail, by, lines]: readonly [string, number, readonly string[]]): readonly string[] {
  return [tail, ...lines.map((line) => (line === '' ? line : ' '.repeat(by) + line))];
}

const LINE_END = fc.constantFrom('\n', '\n', '\r\n');
const END = fc.constantFrom('\n', '', '\n\n', '\n   ', '\n# fin', '\n  # fin\n');
const START = mostly(fc.constantFrom('', '', '', '\uFEFF', '\n'), fc.constant('---\n'));

/** Whole documents: most are read quickly, some raise a doubt, some are wrong. */
export const DOCUMENTS = fc
  .tuple(START, block, END, LINE_END)
  .map(([start, lines, end, mark]) => `${start}${lines.join('\n')}${end}`.replaceAll('\n', mark));

/** What may be written into a text, or instead of a passage. */
const SNIPPETS = [
  ...' :#\'"[]{},-?|>&*!%@`~\n\r\t./<=_0e\uFEFF\u0007é',
  ': ',
  ' #',
  '- ',
  '\n  ',
  '\n\n',
  '\r\n',
  ' : ',
  '\n- ',
  '---\n',
  '...\n',
  '? ',
  '<<: ',
  '""',
  "''",
  '[]',
  '{}',
  '|\n',
  '>-\n',
  'null',
  '007',
  '\n# x\n',
  '😀',
  '\ud800',
];

type Edit = (text: string) => string;

const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  place(fc.constantFrom(...SNIPPETS)).map(
    ([at, word]): Edit =>
      (text) =>
        splice(text, at, 0, word),
  ),
  place(fc.constantFrom(...SNIPPETS)).map(
    ([at, word]): Edit =>
      (text) =>
        splice(text, at, 1, word),
  ),
  place(fc.nat(6)).map(
    ([at, count]): Edit =>
      (text) =>
        splice(text, at, count, ''),
  ),
  place(fc.constantFrom(-4, -2, -1, 1, 2, 4)).map(
    ([at, by]): Edit =>
      (text) =>
        shift(text, at, by),
  ),
  place(place(fc.nat(3))).map(
    ([from, [to, count]]): Edit =>
      (text) =>
        copy(text, from, to, count),
  ),
  place(fc.nat(20)).map(
    ([at, count]): Edit =>
      (text) =>
        text.slice(0, Math.floor(at * text.length) + count),
  ),
  fc.constant<Edit>((text) => text.replaceAll(/\r?\n/g, '\r\n')),
);

function place<T>(also: fc.Arbitrary<T>): fc.Arbitrary<readonly [number, T]> {
  return fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), also);
}

function splice(text: string, at: number, count: number, word: string): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + word + text.slice(from + count);
}

/** A line further to the right or to the left. */
function shift(text: string, at: number, by: number): string {
  const lines = text.split('\n');
  const index = Math.floor(at * (lines.length - 1));
  const line = lines[index] ?? '';
  return lines
    .with(index, by > 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), ''))
    .join('\n');
}

/** Some lines once more, somewhere else. */
function copy(text: string, from: number, to: number, count: number): string {
  const lines = text.split('\n');
  const start = Math.floor(from * lines.length);
  return lines
    .toSpliced(Math.floor(to * lines.length), 0, ...lines.slice(start, start + count + 1))
    .join('\n');
}

/** Texts that somebody, or something, changed in one to three places. */
export function changed(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(EDIT, { minLength: 1, maxLength: 3 }))
    .map(([text, edits]) => edits.reduce((result, edit) => edit(result), text));
}
