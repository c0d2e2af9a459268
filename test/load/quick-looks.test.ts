import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { isMapping, type Json } from '../../src/domain/fact.js';
import { catalogue, usageIds } from '../../src/data/index.js';
import { inventoryRules } from '../../src/generated/inventory-rules.js';
import { checkCoherence, checkCoherenceFully } from '../../src/load/coherence.js';
import { surelyKnowsTools, surelyNamesAll } from '../../src/load/quick-references.js';
import { checkReferences, checkTools } from '../../src/load/references.js';
import { surelyRightBy } from '../../src/load/schema/index.js';
import type { Mapping } from '../../src/load/tree-paths.js';
import { runs } from '../support/runs.js';
import { changedTree, changesOf } from './changed-trees.js';

const EXAMPLES = readdirSync('examples').map(
  (name) => load(readFileSync(`examples/${name}/inventaire.yaml`, 'utf8')) as Mapping,
);
const NOWHERE = new Map();
const KNOWN = { catalogueIds: catalogue.tools, usageIds };

const DAYS = fc.constantFrom('2027-02-28', '2027-02-30', '2028-02-29', '1027-01-01', '2026-01-01', 'inconnu');
const COUNTS = fc.constantFrom(0, 1, 3, 900);
const NUMBERS = fc.oneof(COUNTS, fc.record({ min: COUNTS, max: COUNTS }));
const plainOrLong = (values: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(
    values,
    values.map((valeur) => ({ valeur })),
  );
const DAYS_AND_COUNTS = fc.oneof(plainOrLong(DAYS), plainOrLong(NUMBERS));
const KEYS = fc.constantFrom(
  'du',
  'au',
  'debut',
  'fin',
  'echeance',
  'min',
  'max',
  'date',
  'aisance',
  'valeur',
);
const BELOW = fc.oneof(
  DAYS_AND_COUNTS,
  fc.dictionary(KEYS, DAYS_AND_COUNTS, { maxKeys: 4 }),
  fc.array(fc.dictionary(KEYS, DAYS_AND_COUNTS, { maxKeys: 4 }), { maxLength: 2 }),
);

const IDS = fc.constantFrom('a', 'b', 'c', 'd~1e', 'd/e', 'complet');
const NAMED = fc.oneof(IDS, fc.array(IDS, { maxLength: 2 }), fc.constant('aucune'));
const TOOLS = fc.dictionary(
  IDS,
  fc.dictionary(fc.constantFrom('adherences', 'remplace'), plainOrLong(NAMED), { maxKeys: 2 }),
);
const GROUPS = fc.dictionary(
  IDS,
  fc.dictionary(fc.constantFrom('effectif', 'ne_suivra_pas', 'aisance'), BELOW, { maxKeys: 3 }),
);
const SMALL: fc.Arbitrary<Mapping> = fc.record({
  outils: TOOLS,
  groupes: GROUPS,
  a: BELOW,
  calendrier: BELOW,
});

describe('a quick look at coherence', () => {
  const saysTheSame = (tree: Mapping): number => {
    const full = checkCoherenceFully(tree, NOWHERE);
    expect(checkCoherence(tree, NOWHERE)).toEqual(full);
    return full.length;
  };

  it('misses nothing that is told of small trees', () => {
    let told = 0;
    const property = fc.property(SMALL, (tree) => {
      told += saysTheSame(tree);
    });
    fc.assert(property, { numRuns: runs(3000) });
    expect(told).toBeGreaterThan(runs(3000) / 2);
  });

  it('misses nothing that is told of examples with values changed', () => {
    let told = 0;
    const property = fc.property(fc.constantFrom(...EXAMPLES), changesOf(BELOW, KEYS), (tree, all) => {
      const other = all.reduce(changedTree, tree as Json);
      if (isMapping(other)) told += saysTheSame(other);
    });
    fc.assert(property, { numRuns: runs(1000) });
    expect(told).toBeGreaterThan(runs(1000) / 10);
  });
});

describe('a quick look at references', () => {
  const isRight = surelyRightBy(inventoryRules);
  const values = fc.constantFrom<Json>(
    'qqq',
    ['qqq'],
    [],
    'aucun',
    { complet: 'oui', liste: ['qqq'] },
    { valeur: 'qqq' },
    {},
    { description: {} },
    { catalogue: 'qqq' },
  );
  const keys = fc.constantFrom('qqq', 'nextcloud', 'catalogue', 'outils', 'description', 'acces', 'groupes');

  it('is never sure of an id, or of a tool, that is told as unknown', () => {
    let named = 0;
    let unknown = 0;
    const property = fc.property(fc.constantFrom(...EXAMPLES), changesOf(values, keys), (tree, all) => {
      const other = all.reduce(changedTree, tree as Json);
      if (!isMapping(other) || !isRight(other)) return;
      const isSure = surelyNamesAll(other, KNOWN);
      if (isSure) expect(checkReferences(other, NOWHERE, KNOWN)).toEqual([]);
      const told = checkTools(other, NOWHERE, KNOWN).map(({ pointer }) => pointer);
      expect({ told, isSure: surelyKnowsTools(other['outils'], KNOWN) }).toEqual({
        told,
        isSure: told.length === 0,
      });
      named += isSure ? 1 : 0;
      unknown += isSure ? 0 : 1;
    });
    fc.assert(property, { numRuns: runs(3000) });
    expect(Math.min(named, unknown)).toBeGreaterThan(runs(3000) / 100);
  });

  it('is enough for every example', () => {
    for (const tree of EXAMPLES) {
      expect(surelyNamesAll(tree, KNOWN)).toBe(true);
      expect(surelyKnowsTools(tree['outils'], KNOWN)).toBe(true);
    }
  });
});
