import { expect } from 'vitest';
import { knowledge, usageIds } from '../../src/data/index.js';
import type { Inventory } from '../../src/domain/inventory.js';
import type { Reason, TargetChoice, Verdict } from '../../src/domain/plan.js';
import type { PlannedResult, Result } from '../../src/domain/result.js';
import { LEVELS, type FamilyId, type FamilyScore, type Level, type Side } from '../../src/domain/score.js';
import { loadInventory } from '../../src/load/index.js';
import { plan, score } from '../../src/pipeline.js';

/** The day on which all situations are looked at. */
export const TODAY = '2026-11-22';

/** An inventory as somebody would write it, read and checked as the program does. */
export function inventoryOf(yaml: string): Inventory {
  const lines = yaml.trim().split('\n').length;
  expect(lines, 'a situation stays short').toBeLessThanOrEqual(40);
  const loaded = loadInventory(
    { name: 'inventaire.yaml', text: `${yaml.trim()}\n` },
    { catalogueIds: knowledge.catalogue.tools, usageIds },
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.value;
}

/** The same situation with some things told otherwise; what is looked for must be there. */
export function told(
  yaml: string,
  ...changes: readonly (readonly [before: string, after: string])[]
): string {
  return changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replaceAll(before, after);
  }, yaml);
}

/** The score of a situation, through the real pipeline. */
export function scoreOf(yaml: string): Result {
  return score(inventoryOf(yaml), knowledge, TODAY);
}

/** The road map of a situation, through the real pipeline. */
export function planOf(yaml: string): PlannedResult {
  return plan(inventoryOf(yaml), knowledge, TODAY);
}

export function choiceFor(result: Pick<Result, 'choices'>, tool: string): TargetChoice {
  const choice = result.choices.find((one) => one.tool === tool);
  if (choice === undefined) throw new Error(`No choice for ${tool}.`);
  return choice;
}

/** « garder », « fusionner → nextcloud »: what a référent would say first. */
export function verdictOf(result: Pick<Result, 'choices'>, tool: string): Verdict | `${Verdict} → ${string}` {
  const { verdict, to } = choiceFor(result, tool);
  return to === undefined ? verdict : `${verdict} → ${to}`;
}

export const ids = (reasons: readonly Reason[]): readonly string[] => reasons.map(({ id }) => id);

export function familyOf(result: Result, family: FamilyId, side: Side): FamilyScore {
  const found = result.families.find((one) => one.family === family && one.side === side);
  if (found === undefined) throw new Error(`No family ${family}@${side}.`);
  return found;
}

/** The family is at least of this level, whatever is still unknown. */
export function expectAtLeast(result: Result, family: FamilyId, side: Side, level: Level): void {
  const { levels } = familyOf(result, family, side);
  expect(LEVELS.indexOf(levels.low), `${family}@${side}`).toBeGreaterThanOrEqual(LEVELS.indexOf(level));
}

/** Steps of the road map that are no safeguards. */
export function movingSteps({ plan: { steps } }: PlannedResult): readonly string[] {
  return steps.filter(({ recipe }) => recipe !== 'garde-fous').map(({ id }) => id);
}

/** What a family of the first page offers as an answer: kinds of actions named by its contributions. */
export function answersOf(result: Result, family: FamilyId, side: Side): readonly string[] {
  return familyOf(result, family, side).contributions.flatMap(({ answers }) => answers);
}
