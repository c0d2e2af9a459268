import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseText } from '../../src/load/parse.js';
import { CORPUS } from './corpus.js';

/** What the editing library reads; undefined when it refuses the text. */
function readByEditor(text: string): unknown {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    logLevel: 'silent',
  });
  return document.errors.length > 0 ? undefined : document.toJS();
}

describe('the reader and the editor agree', () => {
  test.each(CORPUS)('%s', (_, text) => {
    const { tree, diagnostics } = parseText(text);
    expect(diagnostics).toEqual([]);
    expect(tree).toEqual(readByEditor(text));
  });

  test('on scalars of every look', () => {
    const look = fc.stringMatching(/^[0-9+\-.eExXoOabfnuliNULTFtrs_:~]{1,8}$/);
    fc.assert(
      fc.property(look, (scalar) => {
        const text = `a: ${scalar}\n`;
        const { tree } = parseText(text);
        const other = readByEditor(text);
        if (tree === undefined || other === undefined) return;
        expect(tree).toEqual(other);
      }),
      { numRuns: 5000 },
    );
  });
});
