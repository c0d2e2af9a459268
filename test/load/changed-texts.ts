import fc from 'fast-check';

/** What may be written into a text, or instead of a letter of it. */
const SNIPPETS = fc.constantFrom(
  ...' :#\'"[]{},-?|>&*!%@`~\n\r\t./<=_0e\uFEFF\u0007é',
  ...': ¦ #¦- ¦\n  ¦\n\n¦\r\n¦ : ¦\n- ¦---\n¦...\n¦? ¦<<: ¦""¦\'\'¦[]¦{}¦|\n¦>-\n¦null¦007¦\n# x\n¦😀¦\ud800'.split(
    '¦',
  ),
);

/** A place, as a part of the whole text. */
const PART = fc.double({ min: 0, max: 1, noNaN: true });

type Edit = (text: string) => string;

const EDIT = fc.oneof(
  place(
    SNIPPETS,
    ([at, word]) =>
      (text) =>
        splice(text, at, 0, word),
  ),
  place(
    SNIPPETS,
    ([at, word]) =>
      (text) =>
        splice(text, at, 1, word),
  ),
  place(
    fc.nat(6),
    ([at, count]) =>
      (text) =>
        splice(text, at, count, ''),
  ),
  place(
    fc.constantFrom(-4, -2, -1, 1, 2, 4),
    ([at, by]) =>
      (text) =>
        shift(text, at, by),
  ),
  place(
    fc.tuple(PART, fc.nat(3)),
    ([from, [to, count]]) =>
      (text) =>
        copy(text, from, to, count),
  ),
  place(
    fc.nat(20),
    ([at, count]) =>
      (text) =>
        text.slice(0, Math.floor(at * text.length) + count),
  ),
  fc.constant<Edit>((text) => text.replaceAll(/\r?\n/g, '\r\n')),
);

function place<T>(also: fc.Arbitrary<T>, edit: (where: readonly [number, T]) => Edit): fc.Arbitrary<Edit> {
  return fc.tuple(PART, also).map(edit);
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
