import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import { judgedBy } from '../../src/check/index.js';
import { loadInventory } from '../../src/load/index.js';
import { describeDiagnostic, describeDiagnostics, locate } from '../../src/report/diagnostics.js';
import { tellCheck } from '../../src/report/check/index.js';
import { MAX_LISTED } from '../../src/report/check-formats/json.js';
import { MAX_SHOWN, renderDiagnosticsText } from '../../src/report/renderers/diagnostics-text.js';
import { explainCode } from '../../src/texts/fr/diagnostics.js';
import { BASE, KNOWN, broken } from '../load/base.js';
import { SAMPLES } from '../load/samples.js';

/** A diagnostic at the first place of a passage. */
function at(text: string, passage: string, args: Diagnostic['args'] = { cle: 'x' }): Diagnostic {
  return { code: 'cle-inconnue', severity: 'erreur', pointer: '/x', offset: text.indexOf(passage), args };
}

function shown(text: string, name = 'inventaire.yaml'): string {
  const source = { name, text };
  return renderDiagnosticsText(describeDiagnostics(loadInventory(source, KNOWN).diagnostics, source));
}

/** What `check` says of one file to a machine. */
function jsonOf(diagnostics: readonly Diagnostic[], source: { name: string; text: string }): string {
  const compared = judgedBy(diagnostics, () => ({ always: false, excuse: undefined })).map((one) => ({
    ...one,
    standing: 'nouveau' as const,
    before: undefined,
  }));
  const file = {
    source,
    file: source.name,
    valid: false,
    compared,
    fingerprintOf: (id: string) => id,
    levels: [],
    threshold: 'erreur' as const,
  };
  const telling = tellCheck(['json'], { rules: [], version: '0.0.0', compared: false });
  return [telling.add(file), telling.end()].map(([text]) => text).join('');
}

describe('line and column', () => {
  test.each([
    ['the first letter', 'abc', 0, [1, 1]],
    ['after a line end', 'a\nbc', 3, [2, 2]],
    ['after CRLF', 'a\r\nbc', 4, [2, 2]],
    ['after a lone CR', 'a\rbc', 3, [2, 2]],
    ['on a line end', 'a\nb', 1, [1, 2]],
    ['between CR and LF', 'a\r\nb', 2, [1, 2]],
    ['an emoji counts as one letter', '😀b', 2, [1, 2]],
    ['a byte order mark counts for nothing', '\uFEFFab', 2, [1, 2]],
    ['on the byte order mark', '\uFEFFab', 0, [1, 1]],
    ['the end of the text', 'a\n', 2, [2, 1]],
    ['an empty text', '', 0, [1, 1]],
  ])('%s', (_, text, offset, [line, column]) => {
    expect(locate(text, offset)).toEqual({ line, column });
  });

  test('agrees with counting letter by letter', () => {
    const letters = fc.constantFrom('a', 'é', '😀', '\n', '\r\n');
    fc.assert(
      fc.property(fc.array(letters), fc.array(letters), (before, after) => {
        const lastBreak = before.findLastIndex((letter) => letter.includes('\n'));
        const expected = {
          line: before.filter((letter) => letter.includes('\n')).length + 1,
          column: before.length - lastBreak,
        };
        expect(locate(before.join('') + after.join(''), before.join('').length)).toEqual(expected);
      }),
    );
  });
});

describe('one diagnostic in words', () => {
  test('says what, where and what to do', () => {
    expect(shown(broken('    acces: [secretaire', '    acess: [secretaire'))).toBe(
      [
        'inventaire.yaml:17:5: erreur [cle-inconnue] La clé « acess » n’existe pas à cet endroit.',
        '      acess: [secretaire, tresoriere]',
        '      ^',
        '  Vouliez-vous dire « acces » ?',
        '',
      ].join('\n'),
    );
  });

  test('a copy with CRLF and a byte order mark is told the same', () => {
    const text = broken('tresoriere]\n    depuis', 'tresorire]\n    depuis');
    expect(shown(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(shown(text));
  });

  test('a duplicate tells the line of the first', () => {
    expect(shown(broken('    role: La trésorière', '    role: x\n    role: y'))).toContain(
      'déjà à la ligne 14',
    );
  });

  test.each(Object.entries(SAMPLES))('%s reads as whole sentences', (code, text) => {
    const source = { name: 'x', text };
    const described = describeDiagnostics(loadInventory(source, KNOWN).diagnostics, source);
    expect(described[0]?.code).toBe(code);
    for (const { message, aide } of described) {
      for (const sentence of [message, aide]) {
        expect(sentence).toMatch(/^[A-ZÀÉÊ«].*[.?]$/u);
        expect(sentence).not.toMatch(/«\s*»|\(\)|\s,|undefined|NaN|\[object/);
      }
    }
  });

  test('a place without a text has no line', () => {
    const described = describeDiagnostic({ ...at('', 'x'), offset: undefined }, { name: 'x', text: '' });
    expect(described).toMatchObject({ line: undefined, column: undefined, excerpt: undefined });
    expect(renderDiagnosticsText([described])).toMatch(/^x: erreur \[cle-inconnue\]/);
  });

  test('errors of files are told as well', () => {
    const { message, aide } = explainCode('fichier-encodage', {
      file: 'a.yaml',
      ligne: 3,
      colonne: 9,
      lettre: 'é',
    });
    expect(message).toContain('ligne 3, colonne 9');
    expect(aide).toContain('Windows-1252');
  });
});

describe('the line with its sign', () => {
  const cellUnder = (text: string, passage: string): string | undefined => {
    const { excerpt = '', caret = -1 } = describeDiagnostic(at(text, passage), { name: 'x', text });
    return [...excerpt][caret];
  };

  test('the sign stands under the letter, after accents and tabs', () => {
    expect(cellUnder('é\tà: Z', 'Z')).toBe('Z');
    expect(describeDiagnostic(at('e\u0301: Z', 'Z'), { name: 'x', text: 'e\u0301: Z' }).caret).toBe(3);
    expect(describeDiagnostic(at('😀: Z', 'Z'), { name: 'x', text: '😀: Z' }).caret).toBe(4);
  });

  test('a long line is cut around the place', () => {
    const text = `${'a'.repeat(5000)}Z${'b'.repeat(5000)}`;
    const { excerpt = '' } = describeDiagnostic(at(text, 'Z'), { name: 'x', text });
    expect([...excerpt].length).toBeLessThanOrEqual(102);
    expect(excerpt).toMatch(/^…a+Zb+…$/);
    expect(cellUnder(text, 'Z')).toBe('Z');
  });

  test('a place at the end of a line has its sign after the last letter', () => {
    expect(describeDiagnostic(at('abc\nd', '\n'), { name: 'x', text: 'abc\nd' })).toMatchObject({
      excerpt: 'abc',
      caret: 3,
    });
  });
});

describe('nothing printed can act on a terminal', () => {
  const hostile = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

  test('control, C1 and bidi characters are shown, in the file name, the message and the line', () => {
    const evil = '\u001B[31m\u009B2J\u202Eabc\u2066';
    const text = `a: ${evil}Z`;
    const described = describeDiagnostic(at(text, 'Z', { cle: evil }), { name: `${evil}.yaml`, text });
    const out = renderDiagnosticsText([described]);
    expect(out).not.toMatch(hostile);
    expect(out).toContain('202e');
  });

  test('whatever the text says', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(any, any, fc.nat(40), (text, cle, offset) => {
        const diagnostic = { ...at('', 'x', { cle }), offset: Math.min(offset, text.length) };
        const described = describeDiagnostic(diagnostic, { name: cle, text });
        expect(renderDiagnosticsText([described])).not.toMatch(hostile);
        const json = jsonOf([diagnostic], { name: cle, text });
        expect(json).not.toMatch(hostile);
        expect(JSON.parse(json)).toMatchObject({ diagnostics: [{ file: cle }] });
      }),
    );
  });
});

describe('many diagnostics', () => {
  const many = (count: number): string =>
    `bascule: 1\n${Array.from({ length: count }, (_, n) => `zz${n}: 1\n`).join('')}`;

  test('at most fifty are shown, then how many remain', () => {
    const out = shown(many(MAX_SHOWN + 3));
    expect(out.match(/\[cle-inconnue\]/g)).toHaveLength(MAX_SHOWN);
    expect(out).toMatch(/Il reste 3 autres points.*\n$/);
    expect(shown(many(MAX_SHOWN))).not.toContain('Il reste');
  });

  test('an error is not hidden behind warnings', () => {
    const tools = Array.from({ length: 60 }, (_, n) => `  outil-${n}: {}\n`).join('');
    expect(shown(`bascule: 1\noutils:\n${tools}objectifs: {debut: 2027-02-30}\n`)).toContain(
      'date-impossible',
    );
  });

  test('nothing to say is nothing printed', () => {
    expect(shown(BASE)).toBe('');
  });
});

describe('for machines', () => {
  const json = (
    text: string,
  ): { total: number; left: number; diagnostics: readonly Record<string, unknown>[] } => {
    const source = { name: 'x.yaml', text };
    return JSON.parse(jsonOf(loadInventory(source, KNOWN).diagnostics, source));
  };

  test('every diagnostic has its place and its words, and no line of the file', () => {
    const secret = broken('    role: La secrétaire', '    rolle: Jeanne Martin');
    expect(json(secret)).toMatchObject({
      format: 1,
      kind: 'check',
      total: 1,
      left: 0,
      diagnostics: [
        {
          code: 'cle-inconnue',
          severity: 'erreur',
          pointer: '/personnes/secretaire/rolle',
          file: 'x.yaml',
          line: 10,
          column: 5,
          message: 'La clé « rolle » n’existe pas à cet endroit.',
          help: 'Vouliez-vous dire « role » ?',
        },
      ],
    });
    expect(json(secret).diagnostics[0]).not.toHaveProperty('excerpt');
    expect(JSON.stringify(json(secret))).not.toContain('Jeanne');
  });

  test('a file with far too many is listed up to a limit, in a reasonable time', () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `zz${n}: 1`).join(', ');
    const { total, left, diagnostics } = json(`{bascule: 1, ${lines}}`);
    expect([total, left, diagnostics.length]).toEqual([3000, 3000 - MAX_LISTED, MAX_LISTED]);
  });
});
