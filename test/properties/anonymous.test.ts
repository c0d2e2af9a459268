import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { ordinaryRoles } from '../../src/data/dialogue.js';
import { knowledge, usageIds, words } from '../../src/data/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { Inventory } from '../../src/domain/inventory.js';
import type { FollowUp } from '../../src/domain/follow-up.js';
import type { PlannedResult } from '../../src/domain/result.js';
import { loadInventory, withoutNames, withOwnTools } from '../../src/load/index.js';
import { plan, type Knowledge, type PlanLine } from '../../src/pipeline.js';
import { anonymousTexts } from '../../src/texts/fr/anonymous.js';
import { asFile, markedExample, OWN_ENTRY, OWN_ENTRY_FILE, plantedInventory } from '../support/planted.js';

// Whole plans of whole associations: slow on a busy machine, and right all the same.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const common = {
  catalogue: knowledge.catalogue,
  usages: words['usages'] as Readonly<Record<string, string>>,
  roles: ordinaryRoles,
};

const exampleTree = (name: string): Json =>
  parse(readFileSync(`examples/${name}/inventaire.yaml`, 'utf8')) as Json;

const TREES: readonly (readonly [string, () => Json])[] = [
  ['every key of the schema', plantedInventory],
  ...['douze-reponses', 'petite-asso', 'centre-social'].map(
    (name) => [name, () => markedExample(exampleTree(name))] as const,
  ),
];

async function knowledgeWithOwn(): Promise<Knowledge> {
  const source = { name: `${OWN_ENTRY}.yaml`, text: OWN_ENTRY_FILE };
  const { catalogue, problems } = await withOwnTools(knowledge.catalogue, [source], usageIds);
  expect(problems).toEqual([]);
  return { ...knowledge, catalogue };
}

function loaded(tree: Json, { catalogue }: Knowledge): Inventory {
  const read = loadInventory(
    { name: 'inventaire.yaml', text: asFile(tree) },
    { catalogueIds: catalogue.tools, usageIds },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

/** The same association twice: as it is, and without names. */
async function twice(inventory: Inventory, own: Knowledge, today: string, line: PlanLine = {}) {
  const { previous, followUp: notes } = line;
  const told = {
    inventory,
    catalogue: own.catalogue,
    ...(previous && { previous }),
    ...(notes && { notes }),
  };
  const untraced = await withoutNames(told, common, anonymousTexts);
  const hidden = {
    ...(untraced.previous && { previous: untraced.previous }),
    ...(untraced.notes && { followUp: untraced.notes }),
  };
  return {
    real: plan(inventory, own, today, line),
    shown: plan(untraced.inventory, { ...own, catalogue: untraced.catalogue }, today, hidden),
  };
}

const scoresOf = ({ families }: PlannedResult) =>
  families.map(({ family, side, score, told }) => ({ family, side, score, told }));

const choicesOf = ({ choices }: PlannedResult) => choices.map(({ verdict }) => verdict);

const daysOf = ({ plan: { steps, outcome, days, movements } }: PlannedResult) => ({
  outcome,
  days,
  steps: steps.map(({ text, start, end, done, assignees, learners }) => ({
    text,
    start,
    end,
    done,
    hours: assignees.map(({ hours }) => hours),
    learners: learners.map(({ hours, people }) => ({ hours, people })),
  })),
  movements: movements.map(({ from, to, cause }) => ({ from, to, cause: cause.id })),
});

describe.each(TREES)('without its names, an association keeps: %s', (_, tree) => {
  it('its scores, its choices and the days of its plan', async () => {
    const own = await knowledgeWithOwn();
    const { real, shown } = await twice(loaded(tree(), own), own, '2026-11-22');
    expect(scoresOf(shown)).toEqual(scoresOf(real));
    expect(choicesOf(shown)).toEqual(choicesOf(real));
    expect(daysOf(shown)).toEqual(daysOf(real));
  });
});

describe.each(TREES)('without its names, an association is still: %s', (_, tree) => {
  it('an inventory that can be read', async () => {
    const own = await knowledgeWithOwn();
    const told = { inventory: loaded(tree(), own), catalogue: own.catalogue };
    const { inventory, catalogue } = await withoutNames(told, common, anonymousTexts);
    const again = loaded(inventory.tree, { ...own, catalogue });
    expect(again.tree).toEqual(JSON.parse(JSON.stringify(inventory.tree)));
  });
});

describe.each(TREES.slice(0, 3))(
  'without its names, an association that follows its plan keeps: %s',
  (_, tree) => {
    it('what moved since the plan before, and why', async () => {
      const own = await knowledgeWithOwn();
      const inventory = loaded(tree(), own);
      const previous = plan(inventory, own, '2026-11-22').plan;
      const [done, later, dropped] = previous.steps.map(({ id }) => id);
      const followUp: FollowUp = new Map([
        [done ?? '', { fait: '2026-11-30' }],
        [later ?? '', { reporte: '2027-06-01' }],
        [dropped ?? '', { abandonne: '2026-12-01' }],
      ]);
      const { real, shown } = await twice(inventory, own, '2027-01-15', { previous, followUp });
      expect(daysOf(shown)).toEqual(daysOf(real));
      expect(shown.plan.movements.length).toBe(real.plan.movements.length);
    });
  },
);
