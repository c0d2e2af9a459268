import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { isMapping, type Json } from '../../src/domain/fact.js';
import { inventoryRules } from '../../src/generated/inventory-rules.js';
import { validate_inventory as validateInventory } from '../../src/generated/validate-inventory.js';
import { surelyRightBy } from '../../src/load/schema/index.js';
import { runs } from '../support/runs.js';

const EXAMPLES = readdirSync('examples').map(
  (name) => load(readFileSync(`examples/${name}/inventaire.yaml`, 'utf8')) as Json,
);
const isSurelyRight = surelyRightBy(inventoryRules);

/** What takes the place of a value, or stands as a new one beside it. */
const VALUES = fc.oneof(
  fc.constantFrom<Json>('oui', 'non', 'inconnu', 'aucun', 'vital', '', 'x'.repeat(2001), '😀'.repeat(2000)),
  fc.constantFrom<Json>(0, -1, 0.5, 101, 1e9, null, true, [], {}, [''], ['a', 'a'], [1, 1], '2027-02-30'),
  fc.constantFrom<Json>({ valeur: 3 }, { valeur: 'oui', certitude: 'teste' }, { min: 2, max: 1 }, { min: 1 }),
  fc.constantFrom<Json>({ complet: 'oui', liste: ['a'] }, { liste: [{}] }, { valeur: {}, date: 12 }),
);
const KEYS = fc.constantFrom('nom', 'Mot Clé', 'complet', 'valeur', 'date', 'a', '__proto__', '', 'é');

interface Change {
  readonly steps: readonly number[];
  readonly key: string | undefined;
  readonly value: Json | undefined;
}

const CHANGE: fc.Arbitrary<Change> = fc.record({
  steps: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
  key: fc.option(KEYS, { nil: undefined }),
  value: fc.option(VALUES, { nil: undefined }),
});

/** The same with one place changed: another value, one more key, or a key or an element less. */
function changed(node: Json, { steps, key, value }: Change): Json {
  const [step = 0, ...rest] = steps;
  const entries = Array.isArray(node) ? [...node.entries()] : isMapping(node) ? Object.entries(node) : [];
  const found = entries[step % Math.max(1, entries.length)] as readonly [string | number, Json] | undefined;
  if (found === undefined) return value ?? null;
  const [at, below] = found;
  const next = rest.length > 0 ? changed(below, { steps: rest, key, value }) : value;
  if (Array.isArray(node))
    return node.flatMap((one: Json, index) => (index !== at ? [one] : next === undefined ? [] : [next]));
  const kept = Object.entries(node as object).flatMap(([name, one]) =>
    name !== at ? [[name, one]] : next === undefined ? [] : [[rest.length > 0 ? name : (key ?? name), next]],
  );
  return Object.fromEntries(kept) as Json;
}

describe('a quick look at an inventory', () => {
  it('is enough for every example: Ajv need not be loaded', () => {
    expect(EXAMPLES.map(isSurelyRight)).toEqual(EXAMPLES.map(() => true));
  });

  it('says yes where Ajv does, and only there, whatever was changed', () => {
    let wrong = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...EXAMPLES),
        fc.array(CHANGE, { minLength: 1, maxLength: 3 }),
        (tree, all) => {
          const other = all.reduce(changed, tree);
          const isRight = validateInventory(other);
          if (!isRight) wrong += 1;
          expect(isSurelyRight(other)).toBe(isRight);
        },
      ),
      { numRuns: runs(2000), seed: 20261122 },
    );
    expect(wrong).toBeGreaterThan(100);
  });

  it('is not sure of a keyword that it does not know', () => {
    const isSure = (schema: Readonly<Record<string, unknown>>, value: unknown): boolean =>
      surelyRightBy(() => schema)(value);
    expect(isSure({ type: 'string' }, 'a')).toBe(true);
    expect(isSure({ type: 'string', contains: {} }, 'a')).toBe(false);
    expect(isSure({ $ref: '#/$defs/none' }, 'a')).toBe(false);
    expect(isSure({ $ref: '#/$defs/one', minLength: 2, $defs: { one: {} } }, 'ab')).toBe(false);
  });
});
