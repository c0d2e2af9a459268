import fc from 'fast-check';

type Lines = readonly string[];

/** What is read quickly, much more often than what is not: else few whole documents would be. */
function mostly<T>(plain: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: plain, weight: 40 }, { arbitrary: odd, weight: 1 });
}

function among(words: string): fc.Arbitrary<string> {
  return fc.constantFrom(...words.split(' ¦ '));
}

const PLAIN = fc.oneof(
  among("inconnu ¦ oui ¦ L’équipe d'accueil ¦ 2027-02-15 ¦ 12:30 ¦ 12,5 ¦ 10 rue ¦ a:b ¦ a#b ¦ 0 ¦ 12 ¦ 0.5"),
  among('x\n      y ¦ un\n\n   \n      1 ¦ 1\n      2 # x ¦ oui\n      - b'),
  among('null ¦ Null ¦ NULL ¦ true ¦ True ¦ TRUE ¦ false ¦ nULL ¦ y ¦ (x) ¦ /x/~y ¦ é ¦ x - y ¦ a & b ¦ a*'),
);
const ODD = fc.oneof(
  among('007 ¦ 1e3 ¦ 0x1F ¦ 0o17 ¦ 1. ¦ 1_000 ¦ 12345678901234567890 ¦ 3.10 ¦ ~ ¦ -1 ¦ +1 ¦ .5 ¦ .inf ¦ ---'),
  among("a [b] ¦ a, b ¦ a {b ¦ x ? y ¦ @x ¦ %x ¦ << ¦ 😀 ¦ x\n      y ¦ x\n  y ¦ 'x\n    y'"),
  fc.stringMatching(/^[0-9+\-.eExXoOabfnulTFtrs_:~]{1,8}$/),
  fc.stringMatching(/^[a-zé0-9 :#,'"[\]{}|>&*!?%@~/.-]{1,12}$/),
);
const BARE = mostly(PLAIN, ODD);

const QUOTED = fc.oneof(
  among(`'l''été' ¦ '' ¦ "" ¦ 'a: b # c' ¦ "é\\n\\t\\u00e9" ¦ "\\x41" ¦ "\\/ \\" \\\\" ¦ "a", "b" ¦ '''a'`),
  fc.stringMatching(/^[a-z :#,[\]{}]{0,6}$/).chain((word) => fc.constantFrom(`'${word}'`, `"${word}"`)),
);

const KEY = mostly(
  fc.oneof(
    fc.stringMatching(/^[a-z]{2,4}$/),
    among(`01 ¦ a b ¦ é ¦ a-b ¦ 2 ¦ a/b ¦ a~b ¦ a~1b ¦ "a b" ¦ 'c' ¦ "~" ¦ 10 rue ¦ a:b`),
  ),
  fc.oneof(BARE, among('toString ¦ __proto__ ¦ ? a ¦ &x b')),
);

const COLON = fc.constantFrom(':', ':', ':', ' :', '  :');
const GAP = mostly(fc.constantFrom(' ', ' ', ' ', '  '), fc.constant(''));
const TAIL = fc.constantFrom('', '', '', '', ' ', ' # fin: {x', '# x', ' #');
const COMMA = fc.constantFrom(', ', ', ', ',', ' ,\n  ', ', # x\n    ');

const { flow } = fc.letrec<{ flow: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    { arbitrary: BARE, weight: 4 },
    { arbitrary: QUOTED, weight: 2 },
    { arbitrary: fc.constant(''), weight: 1 },
  ),
  flow: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc
      .tuple(fc.array(tie('flow'), { maxLength: 3 }), COMMA)
      .map(([items, comma]) => `[${items.join(comma)}]`),
    fc.tuple(fc.array(fc.tuple(KEY, GAP, tie('flow')), { maxLength: 3 }), COMMA).map(([pairs, comma]) => {
      return `{ ${pairs.map(([key, gap, value]) => `${key}:${gap}${value}`).join(comma)} }`;
    }),
  ),
}));

const BLOCK_TEXT = fc
  .tuple(
    mostly(among('| ¦ > ¦ |- ¦ >- ¦ |+ ¦ >+ ¦ | # x'), among('|2 ¦ >x ¦ |-+')),
    fc.array(fc.constantFrom('un', ' deux', '', '', '# trois', 'a: b', '- c', '   '), { maxLength: 5 }),
    fc.constantFrom(1, 2, 3),
  )
  .map(([head, lines, by]) => below([head, by, lines]));

const { block } = fc.letrec<Record<'block' | 'mapping' | 'sequence' | 'value', Lines>>((tie) => ({
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
      items.flatMap(([gap, [first = '', ...rest]]) => below([`-${' '.repeat(gap)}${first}`, gap + 1, rest])),
    ),
  block: fc
    .tuple(tie('mapping'), fc.array(fc.constantFrom('', '# tête', '  # x', '   '), { maxLength: 2 }))
    .map(([lines, head]) => [...head, ...lines]),
}));

/** Lines further to the right, below one that is not. */
function below([first, by, lines]: readonly [string, number, Lines]): Lines {
  return [first, ...lines.map((line) => (line === '' ? line : ' '.repeat(by) + line))];
}

const LINE_END = fc.constantFrom('\n', '\n', '\r\n');
const END = fc.constantFrom('\n', '', '\n\n', '\n   ', '\n# fin', '\n  # fin\n');
const START = mostly(fc.constantFrom('', '', '', '\uFEFF', '\n'), fc.constant('---\n'));

/** Documents in every way of writing that the quick reader knows, a little beyond, and now and then wrong. */
export const DOCUMENTS = fc
  .tuple(START, block, END, LINE_END)
  .map(([start, lines, end, mark]) => `${start}${lines.join('\n')}${end}`.replaceAll('\n', mark));
