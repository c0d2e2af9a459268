import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/domain/fact.js';
import { inventoryRules } from '../../src/generated/inventory-rules.js';
import { validate_inventory as validateInventory } from '../../src/generated/validate-inventory.js';
import { surelyRightBy } from '../../src/load/schema/index.js';
import type { Row } from '../../src/load/schema/part.js';
import { changedTree, changesOf } from './changed-trees.js';
import { runs } from '../support/runs.js';

const EXAMPLES = readdirSync('examples').map(
  (name) => load(readFileSync(`examples/${name}/inventaire.yaml`, 'utf8')) as Json,
);
const isSurelyRight = surelyRightBy(inventoryRules);

// What builds the program is no TypeScript: the path is told only when it runs.
const MODULE = new URL('../../src/build/schema-rows.mjs', import.meta.url).href;
const { rowsOf } = (await import(MODULE)) as { rowsOf: (schema: object) => readonly Row[] };

/** What takes the place of a value, or stands as a new one beside it. */
const VALUES = fc.oneof(
  fc.constantFrom<Json>('oui', 'non', 'inconnu', 'aucun', 'vital', '', 'x'.repeat(2001), '😀'.repeat(2000)),
  fc.constantFrom<Json>(0, -1, 0.5, 101, 1e9, null, true, [], {}, [''], ['a', 'a'], [1, 1], '2027-02-30'),
  fc.constantFrom<Json>({ valeur: 3 }, { valeur: 'oui', certitude: 'teste' }, { min: 2, max: 1 }, { min: 1 }),
  fc.constantFrom<Json>({ complet: 'oui', liste: ['a'] }, { liste: [{}] }, { valeur: {}, date: 12 }),
);
const KEYS = fc.constantFrom('nom', 'Mot Clé', 'complet', 'valeur', 'date', 'a', '__proto__', '', 'é');

describe('a quick look at an inventory', () => {
  it('is enough for every example: Ajv need not be loaded', () => {
    expect(EXAMPLES.map(isSurelyRight)).toEqual(EXAMPLES.map(() => true));
  });

  it('says yes where Ajv does, and only there, whatever was changed', () => {
    let wrong = 0;
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLES), changesOf(VALUES, KEYS), (tree, all) => {
        const other = all.reduce(changedTree, tree);
        const isRight = validateInventory(other);
        if (!isRight) wrong += 1;
        expect(isSurelyRight(other)).toBe(isRight);
      }),
      { numRuns: runs(2000), seed: 20261122 },
    );
    expect(wrong).toBeGreaterThan(100);
  });

  it('is not sure of a keyword that it does not know', () => {
    const isSure = (schema: object, value: unknown): boolean => surelyRightBy(() => rowsOf(schema))(value);
    expect(isSure({ type: 'string' }, 'a')).toBe(true);
    expect(isSure({ type: 'string', contains: {} }, 'a')).toBe(false);
    expect(isSure({ $ref: '#/$defs/none' }, 'a')).toBe(false);
    expect(isSure({ anyOf: [{ type: 'string' }] }, 'a')).toBe(true);
    expect(isSure({ anyOf: [{ type: 'string' }], minLength: 2 }, 'ab')).toBe(false);
    expect(isSure({ $ref: '#/$defs/one', minLength: 2, $defs: { one: {} } }, 'ab')).toBe(false);
    expect(isSure({ $ref: '#/$defs/one', $defs: { one: { $ref: '#/$defs/one' } } }, 'ab')).toBe(false);
    expect(isSure({ properties: { a: { $ref: '#/$defs/none' } } }, { b: 1 })).toBe(true);
    expect(isSure({ properties: { a: { $ref: '#/$defs/none' } } }, { a: 1 })).toBe(false);
    for (const inner of [true, false]) {
      expect(isSure({ items: inner }, [1])).toBe(false);
      expect(isSure({ propertyNames: inner }, { a: 1 })).toBe(false);
    }
  });
});
