import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { familyInterval, runFamily } from '../../src/assess/families.js';
import { yesNo } from '../../src/assess/fact-spec.js';
import type { Evaluator } from '../../src/assess/evaluator.js';
import type { Scenario } from '../../src/assess/fact-reader.js';
import { bundlesOf } from '../../src/assess/questions.js';
import { settledEnds } from '../../src/assess/settled.js';
import type { World } from '../../src/assess/world.js';
import { readText } from '../../src/commands/inventory.js';
import { knowledge } from '../../src/data/index.js';
import { worldOf, type Tree } from '../support/fact-worlds.js';

function exampleWorld(name: string): World {
  const source = { name, text: readFileSync(`examples/${name}/inventaire.yaml`, 'utf8') };
  const { inventory } = readText(source, knowledge.catalogue);
  const { catalogue, weights } = knowledge;
  return worldOf(inventory?.tree as Tree, { catalogue, weights, targets: new Map() });
}

/** Every question of every family of an example, with its facts. */
function asked(world: World) {
  return EVALUATORS.flatMap((evaluator) =>
    evaluator.sides.flatMap((side) => {
      const runs = runFamily(world, evaluator, side);
      return bundlesOf(runs).map(({ facts }) => ({ evaluator, side, runs, facts }));
    }),
  );
}

const width = ({ low, high }: { low: number; high: number }): number => high - low;
const mean = (a: number, b: number): number => (a + b) / 2;

describe('both ends once a question is settled', () => {
  it('are those that whole runs give, whatever was kept of the runs before', () => {
    const world = exampleWorld('petite-asso');
    const questions = asked(world);
    expect(questions.length).toBeGreaterThan(80);
    for (const { evaluator, side, runs, facts } of questions) {
      const whole = (answer: Scenario) =>
        familyInterval(world, evaluator, side, {
          untold: true,
          resolve: (pointer) => (facts.has(pointer) ? answer : undefined),
        });
      const expected = { low: whole('worst').low, high: whole('best').high };
      expect(settledEnds(world, evaluator, side, runs, facts)).toEqual(expected);
    }
  });

  it('say what asking first and asking last narrow in the mean', () => {
    const world = exampleWorld('douze-reponses');
    for (const { evaluator, side, runs, facts } of asked(world)) {
      const now = familyInterval(world, evaluator, side, { untold: true });
      const run = (resolve: (known: boolean) => Scenario | undefined): number =>
        width(
          familyInterval(world, evaluator, side, {
            untold: true,
            resolve: (pointer) => resolve(facts.has(pointer)),
          }),
        );
      const first = (answer: Scenario) => width(now) - run((own) => (own ? answer : undefined));
      const last = (others: Scenario) => run((own) => (own ? undefined : others));
      const settled = settledEnds(world, evaluator, side, runs, facts);
      const narrowing = mean(now.high - settled.high, settled.low - now.low);
      expect(narrowing).toBeCloseTo(mean(first('best'), first('worst')), 5);
      expect(narrowing).toBeCloseTo(mean(last('best'), last('worst')), 5);
    }
  });

  it('weigh nothing again that does not lean on the question', () => {
    const [a, b] = [yesNo('/outils/*/a', true, 'a'), yesNo('/outils/*/b', true, 'b')];
    let weighings = 0;
    const family: Evaluator = {
      family: 'formats',
      sides: ['rester'],
      rows: [],
      facts: { a, b },
      evaluate(reader) {
        for (const spec of [a, b]) {
          const meta = { rule: spec.path, subject: '/x', cause: spec.path, rows: [], answers: [] };
          reader.weigh(meta, () => {
            weighings += 1;
            return reader.boolean(spec, 'drive') ? 0.5 : 0;
          });
        }
      },
    };
    const world = worldOf({ outils: { complet: 'oui', drive: {} } } as Tree);
    const runs = runFamily(world, family, 'rester');
    expect(weighings).toBe(4);
    const settled = settledEnds(world, family, 'rester', runs, new Set(['/outils/drive/a']));
    expect([weighings, width(settled)]).toEqual([6, 0]);
  });
});
