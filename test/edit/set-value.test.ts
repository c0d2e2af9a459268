import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeAt, type Json } from '../../src/domain/fact.js';
import { sameTree, withValue } from '../../src/domain/tree.js';
import { commentsIn } from '../../src/edit/comments.js';
import { setValue } from '../../src/edit/index.js';
import { parseText } from '../../src/load/parse.js';
import { valuesOf } from '../load/values.js';
import { runs } from '../support/runs.js';

function set(text: string, pointer: string, value: Json): string {
  const { tree = {}, spans } = parseText(text);
  return setValue({ text, tree, spans }, pointer, value);
}

const treeOf = (text: string): Json | undefined => parseText(text).tree;

const EXAMPLES = ['douze-reponses', 'petite-asso', 'moyenne-asso', 'centre-social'].map((id) =>
  readFileSync(`examples/${id}/inventaire.yaml`, 'utf8'),
);

const VALUES = fc.constantFrom<Json>(
  'oui',
  'inconnu',
  'Avec : « des » signes # et "tout"',
  12,
  { min: 2, max: 5 },
  ['secretaire', 'tresorier'],
  { complet: 'oui', liste: ['secretaire'] },
  { valeur: 'oui', certitude: 'teste', date: '2026-11-22' },
  { description: { nom: 'Le cahier : bleu' }, export: { essaye: 'non' } },
  {},
);

/** A text, and a place in it that is there, or is not yet. */
const PLACES = fc.constantFrom(...EXAMPLES).chain((text) => {
  const there = valuesOf(parseText(text).tree)
    .map(([pointer]) => pointer)
    .filter((pointer) => !/^$|\/\d+(?:\/|$)/.test(pointer));
  return fc
    .tuple(fc.constantFrom(...there), fc.constantFrom('', '', '/nouveau', '/nouveau/dedans', '/nouveau/a/b'))
    .map(([pointer, more]) => ({ text, pointer: pointer + more }));
});

const FORMS = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text) => text.trimEnd(),
);

describe('setting a value anywhere', () => {
  it('says what was meant and nothing else, and keeps every comment', () => {
    fc.assert(
      fc.property(PLACES, VALUES, FORMS, ({ text, pointer }, value, shape) => {
        const before = shape(text);
        const after = set(before, pointer, value);
        expect(sameTree(treeOf(after), withValue(treeOf(before), pointer, value)), after).toBe(true);
        const kept = commentsIn(after);
        for (const comment of commentsIn(before)) expect(kept).toContain(comment);
        expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
        if (before.includes('\r\n')) expect(/[^\r]\n/.test(after)).toBe(false);
      }),
      { numRuns: runs(500), seed: 20261122 },
    );
  });

  it('moves no line that it does not write', () => {
    fc.assert(
      fc.property(PLACES, VALUES, ({ text, pointer }, value) => {
        const parents = pointer.split('/').map((_, length) =>
          pointer
            .split('/')
            .slice(0, length + 1)
            .join('/'),
        );
        fc.pre(nodeAt(treeOf(text), pointer) === undefined);
        fc.pre(!parents.some((parent) => Array.isArray(nodeAt(treeOf(text), parent))));
        const after = new Set(set(text, pointer, value).split('\n'));
        const lost = text.split('\n').filter((line) => !after.has(line));
        // At most the line of a word that became a mapping, or that of braces that took a key.
        expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(200), seed: 20261122 },
    );
  });
});

const cases: readonly (readonly [string, string, string, Json, string])[] = [
  ['starts a section', 'bascule: 1\n', '/outils/zoom', {}, 'bascule: 1\n\noutils:\n  zoom: {}\n'],
  [
    'adds an element at the indent of the others',
    'outils:\n    zoom:\n        acces: aucun # hélas\n# fin\n',
    '/outils/slack',
    { export: { essaye: 'non' } },
    'outils:\n    zoom:\n        acces: aucun # hélas\n    slack:\n      export:\n        essaye: non\n# fin\n',
  ],
  [
    'opens a word into a collection, with its comment',
    'outils: inconnu # à voir\nbascule: 1\n',
    '/outils/zoom/criticite',
    'vital',
    'outils: # à voir\n  zoom:\n    criticite: vital\nbascule: 1\n',
  ],
  [
    'opens empty braces',
    'outils:\n  zoom: {}\n',
    '/outils/zoom/criticite',
    'vital',
    'outils:\n  zoom:\n    criticite: vital\n',
  ],
  [
    'keeps the note beside a value',
    'a:\n  b:\n    valeur: non # ancien\n    note: "Vu en mars"\n',
    '/a/b/valeur',
    'oui',
    'a:\n  b:\n    valeur: oui # ancien\n    note: "Vu en mars"\n',
  ],
  [
    'lifts the comments of a list that it writes anew',
    'a:\n  acces:\n    - x # la première\n    # puis\n    - y\n  b: 1\n',
    '/a/acces',
    ['x', 'y', 'z'],
    'a:\n  # la première\n  # puis\n  acces: [x, y, z]\n  b: 1\n',
  ],
];

it.each(cases)('%s', (_, before, pointer, value, after) => {
  expect(set(before, pointer, value)).toBe(after);
});
