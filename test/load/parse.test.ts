import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadInventory } from '../../src/load/index.js';
import { parseText } from '../../src/load/parse.js';
import { MAX_DEPTH } from '../../src/load/parse-fully.js';
import { BASE, KNOWN } from './base.js';

/** The codes of a text, each with the letters it points at. */
function codes(text: string): readonly string[] {
  return parseText(text).diagnostics.map(
    ({ code, offset = -1 }) => `${code} « ${text.slice(offset, offset + 3).split('\n', 1)[0]} »`,
  );
}

describe('what is read', () => {
  test('keys are text as written, never numbers', () => {
    expect(parseText('01: a\ntrue: b\n~: c\n').tree).toEqual({ '01': 'a', true: 'b', '~': 'c' });
  });

  test('words of other YAML versions stay words', () => {
    expect(parseText('a: [NO, yes, on, 2027-01-05, 12:30, "12,5", oui]').tree).toEqual({
      a: ['NO', 'yes', 'on', '2027-01-05', '12:30', '12,5', 'oui'],
    });
  });

  test('a `__proto__` key fills the object and changes nothing else', () => {
    const { tree } = parseText('__proto__: {pollue: oui}\nconstructor: 1\n');
    expect(Object.keys(tree ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(tree)).toBe(Object.prototype);
    expect('pollue' in {}).toBe(false);
  });

  test('the first of two same keys is kept, so that the rest can be judged', () => {
    expect(parseText('a: 1\na: {b: 2}\nc: 3\n').tree).toEqual({ a: 1, c: 3 });
  });
});

describe('what is refused', () => {
  test.each([
    ['a: &nom 1\nb: 2', ['ancre-refusee « &no »']],
    ['a: *nom', ['alias-refuse « *no »']],
    ['a: &x {b: 1}\nc:\n  <<: *x', ['ancre-refusee « &x  »', 'fusion-refusee « <<: »']],
    ['a: !!str 01', ['etiquette-refusee « !!s »']],
    ['a: !secret x', ['etiquette-refusee « !se »']],
    ['%YAML 1.1\n---\na: 1', ['directive-refusee « %YA »']],
    ['{a: 1, a: 2, b: {c: 1, c: 2}}', ['cle-en-double « a:  »', 'cle-en-double « c:  »']],
    ['[a, b]: 1', ['cle-composee « [a, »']],
    ['? {a: b}\n: [c, d]', ['cle-composee « {a: »']],
    ['a: 1\n---\nb: 2', ['plusieurs-documents « --- »']],
    ['a: |\n  x\n  --- y\n...\nb: 2', ['plusieurs-documents « ... »']],
    ['- a\n- b', ['racine-inattendue « - a »']],
    ['bonjour', ['racine-inattendue « bon »']],
    ['~', ['inventaire-vide « ~ »']],
    ['"<<": 1', []],
  ])('%j', (text, expected) => {
    expect(codes(text).map((code) => code.trim())).toEqual(expected);
  });
});

describe('a slip of the hand is told where it would be mended', () => {
  test.each([
    ['note: Attention : à revoir', 'deux-points-dans-un-texte « : à »'],
    ["nom: 'L'école'", 'texte-apres-guillemet « éco »'],
    ['nom: "L\'école "des" arts"', 'texte-apres-guillemet « des »'],
    ['a:\n  b: "sans fin\nc: 1\n', 'guillemet-non-ferme « "sa »'],
    ["a:\n  - b: 'l''été\nc: 1\n", "guillemet-non-ferme « 'l' »"],
    ['a: ["x]\nb: 1', 'guillemet-non-ferme « "x] »'],
    ['a: [x, y\nb: {c: 1}\n', 'crochet-non-ferme « [x, »'],
    ['a:\n  b: [\n    x,\n  ]\n', 'crochet-mal-aligne « ] »'],
    ['a: {b: 1', 'crochet-non-ferme « {b: »'],
    ['a: [1,,2]', 'virgule-mal-placee « ,2] »'],
    ['a:\n  nom:Le Café\n  b: 1\n', 'espace-apres-deux-points « Le  »'],
    ['a:\n  nom: x\n  ville\n  b: 1\n', 'deux-points-manquants « vil »'],
    ['a: 1\n  b: 2\n', 'retrait-inattendu « b:  »'],
    ['a:\n    b: 1\n  c: 2\n', 'retrait-inattendu « c:  »'],
    ['a:\n\tb: 1\n', 'tabulation « \tb: »'],
    ['a:\n  b: 1\n \tc: 2\n', 'tabulation « \tc: »'],
    ['a: @asso', 'caractere-reserve « @as »'],
    ['a: `x`', 'caractere-reserve « `x` »'],
    ['a: - b', 'tiret-inattendu « - b »'],
    ['a: 1\n- b', 'tiret-inattendu « - b »'],
    ['a: "C:\\dossier"', 'echappement-inconnu « dos »'],
    ['a: x\u0007', 'caractere-de-controle « \u0007 »'],
    ['a: x\u0000', 'caractere-de-controle « \u0000 »'],
    ['a: ]', 'syntaxe « ] »'],
  ])('%j', (text, expected) => {
    expect(codes(text)).toEqual([expected]);
  });
});

describe('a hostile text is refused, never a crash', () => {
  const openers = ['[', '{a: ', '- ', '? ', '[a: '];
  test.each(openers)('runs of %j, one after the other in one process', (opener) => {
    for (const count of [400, 600, 1000, 5000]) {
      expect(codes(opener.repeat(count))[0]).toMatch(/^imbrication-trop-profonde/);
    }
  });

  test('maps nested 5,000 deep', () => {
    const text = Array.from({ length: 1900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(codes(text)[0]).toMatch(/^imbrication-trop-profonde/);
    expect(codes('{a: '.repeat(5000) + '}'.repeat(5000))[0]).toMatch(/^imbrication-trop-profonde/);
  });

  test('nesting just below the limit is read', () => {
    const depth = MAX_DEPTH - 2;
    expect(codes(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`)).toEqual([]);
  });

  test('random bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = Buffer.from(bytes).toString('latin1');
        const { ok, diagnostics } = loadInventory({ name: 'x', text }, KNOWN);
        return ok || diagnostics.length > 0;
      }),
      { numRuns: 2000 },
    );
  });

  test('garbled YAML never throws, and every diagnostic points inside the text', () => {
    const letters = fc.constantFrom(
      ...'ab:-?[]{},#&*!|>\'"%@` \n\t\r~<01é\uFEFF',
      '\n  ',
      ': ',
      '- ',
      '<<: ',
      '---\n',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { ok, diagnostics } = loadInventory({ name: 'x', text }, KNOWN);
        expect(ok || diagnostics.length > 0).toBe(true);
        for (const { offset = -1 } of diagnostics) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('an inventory with a passage cut, doubled or moved never throws', () => {
    const at = fc.nat(BASE.length);
    fc.assert(
      fc.property(at, at, at, (a, b, c) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const text = BASE.slice(0, c) + BASE.slice(from, to) + BASE.slice(c + (to - from) / 2);
        const { ok, diagnostics } = loadInventory({ name: 'x', text }, KNOWN);
        return ok || diagnostics.length > 0;
      }),
      { numRuns: 1000 },
    );
  });
});
