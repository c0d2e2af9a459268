import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { enclose, familyInterval } from '../../src/assess/families.js';
import { yesNo } from '../../src/assess/fact-spec.js';
import type { Evaluator } from '../../src/assess/evaluator.js';
import type { Scenario } from '../../src/assess/fact-reader.js';
import { bundlesOf } from '../../src/assess/questions.js';
import { narrowingBy, situationOf } from '../../src/assess/settled.js';
import type { World } from '../../src/assess/world.js';
import { readText } from '../../src/commands/inventory.js';
import type { Pointer } from '../../src/domain/pointer.js';
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
  const questions = EVALUATORS.flatMap((evaluator) =>
    evaluator.sides.flatMap((side) => {
      const situation = situationOf(world, evaluator, side, { untold: true });
      return bundlesOf(situation.runs).map(({ facts }) => ({ situation, facts }));
    }),
  );
  expect(questions.length).toBeGreaterThan(80);
  return questions;
}

const width = ({ low, high }: { low: number; high: number }): number => high - low;
const mean = (a: number, b: number): number => (a + b) / 2;

describe('what an answer narrows', () => {
  it('is the mean of a good answer and of a bad one, asked first or asked last', () => {
    for (const { situation, facts } of asked(exampleWorld('petite-asso'))) {
      const { world, evaluator, side, runs } = situation;
      const run = (resolve: (own: boolean) => Scenario | undefined): number =>
        width(
          familyInterval(world, evaluator, side, {
            untold: true,
            resolve: (pointer) => resolve(facts.has(pointer)),
          }),
        );
      const first = (answer: Scenario) =>
        width(enclose(world, runs)) - run((own) => (own ? answer : undefined));
      const last = (others: Scenario) => run((own) => (own ? undefined : others));
      const narrowing = narrowingBy(situation, facts);
      expect(narrowing).toBeCloseTo(mean(first('best'), first('worst')), 5);
      expect(narrowing).toBeCloseTo(mean(last('best'), last('worst')), 5);
    }
  });

  it('is the same once the situation has settled the question, whichever way', () => {
    const world = exampleWorld('douze-reponses');
    for (const { situation, facts } of asked(world)) {
      const { evaluator, side } = situation;
      const once = (answer: Scenario): number => {
        const resolve = (pointer: Pointer) => (facts.has(pointer) ? answer : undefined);
        const settled = situationOf(world, evaluator, side, { untold: true, resolve });
        return narrowingBy(settled, facts, answer);
      };
      const open = narrowingBy(situation, facts);
      expect([once('best'), once('worst')]).toEqual([open, open]);
    }
  });

  it('is found without weighing again what does not lean on the question', () => {
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
    const situation = situationOf(world, family, 'rester', { untold: true });
    expect(weighings).toBe(4);
    expect(narrowingBy(situation, new Set(['/outils/drive/a']))).toBeCloseTo((62.5 - 50 + 50) / 2);
    expect(weighings).toBe(6);
  });
});
