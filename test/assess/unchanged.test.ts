import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { yesNo } from '../../src/assess/fact-spec.js';
import type { Evaluator } from '../../src/assess/evaluator.js';
import { runFamily, type FamilyWeighings } from '../../src/assess/families.js';
import { runAgain } from '../../src/assess/unchanged.js';
import { withOverrides, type World } from '../../src/assess/world.js';
import { readText } from '../../src/commands/inventory.js';
import { knowledge } from '../../src/data/index.js';
import { UNKNOWN, type Json } from '../../src/domain/fact.js';
import type { Overrides } from '../../src/domain/score.js';
import { worldOf, type Tree } from '../support/fact-worlds.js';
import { runs as drawn } from '../support/runs.js';

const TOLD = { untold: false };

function exampleWorld(name: string): World {
  const source = { name, text: readFileSync(`examples/${name}/inventaire.yaml`, 'utf8') };
  const { inventory } = readText(source, knowledge.catalogue);
  const { catalogue, weights } = knowledge;
  return worldOf(inventory?.tree as Tree, { catalogue, weights, targets: new Map() });
}

const changed = (world: World, changes: Overrides): World => ({
  ...world,
  tree: withOverrides(world.tree, changes),
  overridden: new Set(changes.keys()),
});

/** Every place of a tree, whatever is there: a fact, a list, a whole tool. */
function placesOf(node: Json, place = ''): readonly string[] {
  const own = place === '' ? [] : [place];
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return own;
  return [
    ...own,
    ...Object.entries(node).flatMap(([key, value]) => placesOf(value as Json, `${place}/${key}`)),
  ];
}

const weights = ({ best, worst }: FamilyWeighings) =>
  [best, worst].map(({ contributions }) =>
    contributions.map(({ meta, severity, measures, working }) => ({ meta, severity, measures, working })),
  );

/** A value that no schema allows may stop a run: then it stops both. */
function outcomeOf(run: () => FamilyWeighings): unknown {
  try {
    return weights(run());
  } catch (error) {
    return String(error);
  }
}

describe('a family run again in a changed world', () => {
  it.each(['douze-reponses', 'petite-asso'])('weighs as a whole run does, whatever changed: %s', (name) => {
    const world = exampleWorld(name);
    const places = placesOf(world.tree);
    const parts = EVALUATORS.flatMap((evaluator) =>
      evaluator.sides.map((side) => ({ evaluator, side, runs: runFamily(world, evaluator, side, TOLD) })),
    );
    const place = fc.oneof(
      fc.constantFrom(...places),
      fc
        .constantFrom(...places)
        .chain((above) => fc.constantFrom('neuf', 'complet', 'date').map((key) => `${above}/${key}`)),
    );
    const value = fc.constantFrom<Json>('oui', 'non', 0, 40, UNKNOWN, 'aucune', '2020-01-01', {
      complet: 'oui',
    });
    const changes = fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(changes, (pairs) => {
        const overrides = new Map(pairs);
        const after = changed(world, overrides);
        for (const part of parts)
          expect(outcomeOf(() => runAgain(world, after, overrides, part, TOLD))).toEqual(
            outcomeOf(() => runFamily(after, part.evaluator, part.side, TOLD)),
          );
      }),
      { numRuns: drawn(100), seed: 2026 },
    );
  });

  it('weighs nothing again that looked at no changed place', () => {
    const [a, b] = [yesNo('/outils/*/a', true, 'a'), yesNo('/outils/*/b', true, 'b')];
    let weighings = 0;
    const evaluator: Evaluator = {
      family: 'formats',
      sides: ['rester'],
      rows: [],
      facts: { a, b },
      evaluate(reader) {
        for (const spec of [a, b])
          reader.weigh({ rule: spec.path, subject: '/x', cause: spec.path, rows: [], answers: [] }, () => {
            weighings += 1;
            return reader.boolean(spec, 'drive') ? 0.5 : 0;
          });
      },
    };
    const world = worldOf({ outils: { complet: 'oui', drive: { a: 'oui', b: 'oui' } } } as Tree);
    const part = { evaluator, side: 'rester', runs: runFamily(world, evaluator, 'rester', TOLD) } as const;
    expect(weighings).toBe(4);
    const overrides = new Map([['/outils/drive/a', 'non']]);
    const again = runAgain(world, changed(world, overrides), overrides, part, TOLD);
    expect(weighings).toBe(6);
    expect(again.worst.contributions.map(({ severity }) => severity)).toEqual([0, 0.5]);
  });
});
