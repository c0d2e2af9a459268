import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, it } from 'vitest';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import type { Evaluator } from '../../src/assess/evaluator.js';
import { advise } from '../../src/assess/index.js';
import { scoreFamily } from '../../src/assess/families.js';
import { knowledge } from '../../src/data/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { Inventory } from '../../src/domain/inventory.js';
import type { FamilyScore } from '../../src/domain/score.js';
import { appraise, ifGone } from '../../src/pipeline.js';
import { completeTrees, forget, masksFor, targets, worldOf, type Tree } from '../support/fact-worlds.js';
import { expectGolden } from '../support/golden.js';

/**
 * Scores of associations that do not change: whoever moves one of them sees which, and says why by writing the file anew.
 * One line a thing, with a mark of all that it holds; quick enough to be run against each mutant.
 */
const TODAY = '2026-11-22';
const WORLDS = 24;

const mark = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? [...each] : each)) ?? '')
    .digest('hex')
    .slice(0, 10);

const numbers = ({ score: { low, high }, told, contributions }: FamilyScore): string =>
  `${low}–${high}, dit ${told.low}–${told.high}, ${contributions.length} causes`;

const line = (name: string, value: unknown, said = ''): string => `${name} ${said} #${mark(value)}`;

/** Half of them whole, half with facts forgotten; always the same. */
function worldsFor(evaluator: Evaluator): readonly Tree[] {
  const trees = completeTrees([evaluator]).chain((complete) =>
    fc
      .tuple(masksFor(complete), fc.boolean())
      .map(([masks, whole]) => (whole ? complete.tree : forget(complete.tree, masks))),
  );
  return fc.sample(trees, { seed: 20261122, numRuns: WORLDS });
}

describe('scores stay what they are, unless somebody says otherwise', () => {
  it.each(EVALUATORS)('$family', (evaluator) => {
    const lines = worldsFor(evaluator).flatMap((tree, index) =>
      evaluator.sides.map((side) => {
        const score = scoreFamily(worldOf(tree), evaluator, side);
        return line(`${index + 1} ${side}`, score, numbers(score));
      }),
    );
    expectGolden(`scores/${evaluator.family}.txt`, `${lines.join('\n')}\n`);
  });
});

const inventoryOf = (example: string): Inventory => {
  const text = readFileSync(`examples/${example}/inventaire.yaml`, 'utf8');
  return { source: { name: example, text }, tree: load(text) as Record<string, Json>, spans: new Map() };
};

describe('what the examples are told stays what it is', () => {
  it.each(['douze-reponses', 'petite-asso', 'moyenne-asso', 'centre-social'])('%s', (example) => {
    const appraisal = appraise(inventoryOf(example), knowledge, TODAY);
    const { families, gates, carriers, causes, chains } = appraisal;
    const lines = [
      ...families.map((each) => line(`${each.family} ${each.side}`, each, numbers(each))),
      ...gates.map((each) => line(`porte ${each.tool} → ${each.target}`, each)),
      line('porteurs', carriers),
      ...causes.map((each) => line(`cause ${each.root}`, each)),
      ...chains.map((each) => line(`chaîne ${each.kind} ${each.root}`, each)),
    ];
    expectGolden(`scores/${example}.txt`, `${lines.join('\n')}\n`);
  });

  it('questions, actions and a departure', () => {
    const inventory = inventoryOf('douze-reponses');
    const appraisal = appraise(inventory, knowledge, TODAY);
    const { catalogue, weights, actions: kinds } = knowledge;
    const input = { inventory, catalogue, weights, today: TODAY, targets };
    const { questions, actions } = advise(input, appraisal.families, kinds);
    const people = Object.keys(inventory.tree['personnes'] as object).filter((id) => id !== 'complet');
    const gone = ifGone({ ...appraisal, questions, actions, levers: [] }, knowledge, people.slice(0, 1));
    const lines = [
      ...questions.map((each) => line(`question ${each.id}`, each, String(each.narrowing))),
      ...actions.map((each) => line(`action ${each.id}`, each, `${each.hours} h, ${each.gain}`)),
      line(`sans ${people[0] ?? ''}`, [gone.after, gone.broken]),
    ];
    expectGolden('scores/conseils.txt', `${lines.join('\n')}\n`);
  });
});
