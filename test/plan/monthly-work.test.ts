import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/dates.js';
import { nodeAt, readRange } from '../../src/domain/fact.js';
import type { Inventory } from '../../src/domain/inventory.js';
import type { Plan, Step } from '../../src/domain/plan.js';
import { chooseTargets, makePlan, type PlanInput } from '../../src/plan/index.js';
import { frameOf } from '../../src/plan/frame.js';
import { monthlyWork } from '../../src/plan/monthly-work.js';
import { plainVariation } from '../../src/plan/relaxations.js';
import { solve } from '../../src/plan/solve.js';
import {
  OPEN_GATE,
  calendarData,
  catalogue,
  example,
  EXAMPLES,
  inventoryOf,
  planning,
  recipes,
} from './load-data.js';

const TODAY = '2026-11-22';
const SMALLER = ['petite-asso', 'moyenne-asso', 'douze-reponses'] as const;
/** A short search: what is taken of people does not depend on its luck. */
const quick = {
  ...planning,
  recherche: { ...planning.recherche, ordonnancements: 20, ordonnancements_essai: 1 },
};

function inputOf(inventory: Inventory, today = TODAY): PlanInput {
  const choices = chooseTargets(inventory, catalogue, planning, today, OPEN_GATE);
  const rest = { catalogue, recipes, calendarData, choices, evaluate: () => [], today };
  return { inventory, planning: quick, ...rest };
}

/** The same association with other hours a month for each person, the first again once all are used. */
function withHours(name: string, hours: readonly number[]): Inventory {
  const { tree } = example(name);
  const people = nodeAt(tree, '/personnes') as Readonly<Record<string, object>>;
  const personnes = Object.fromEntries(
    Object.entries(people).map(([id, person], place) => [
      id,
      { ...person, heures_par_mois: hours[place % hours.length] },
    ]),
  );
  return inventoryOf({ ...tree, personnes });
}

/** Months, from one on, in which somebody is asked more than told. */
function overasked(work: Plan['work'], { tree }: Inventory, from = TODAY): readonly string[] {
  const told = (who: string): number => {
    const range = readRange(nodeAt(tree, `/personnes/${who}/heures_par_mois`));
    return range === undefined ? planning.personnes.heures_inconnues : (range.min + range.max) / 2;
  };
  return work
    .filter(({ kind }) => kind === 'personne')
    .flatMap(({ who, months }) =>
      Object.entries(months)
        .filter(([month, hours]) => month >= from.slice(0, 7) && hours > told(who))
        .map(([month, hours]) => `${who} ${month} ${hours}`),
    );
}

const sumOf = (work: Plan['work']): number =>
  work.flatMap(({ months }) => Object.values(months)).reduce((sum, hours) => sum + hours, 0);
const asked = (steps: readonly Pick<Step, 'assignees'>[]): number =>
  steps.flatMap(({ assignees }) => assignees.map(({ hours }) => hours)).reduce((a, b) => a + b, 0);
/** A person may have told something else than quarters. */
const hours = fc.array(
  fc.integer({ min: 25, max: 900 }).map((hundredths) => hundredths / 100),
  { minLength: 1, maxLength: 4 },
);
const names = fc.constantFrom(...SMALLER);

const firsts = new Map(EXAMPLES.map((name) => [name, makePlan(inputOf(example(name)))]));

describe('the hours of each month', () => {
  it.each(EXAMPLES)('are never more than people told in %s', (name) => {
    const plan = firsts.get(name);
    expect(plan === undefined ? [] : overasked(plan.work, example(name))).toEqual([]);
    expect(plan?.work.length).toBeGreaterThan(0);
  });

  it('are never more than people told, and are those of the steps in all', () => {
    fc.assert(
      fc.property(names, hours, (name, given) => {
        const inventory = withHours(name, given);
        const frame = frameOf(inputOf(inventory));
        const solution = solve(frame, plainVariation(5));
        const work = monthlyWork(solution, frame.stretch.from);
        expect(overasked(work, inventory)).toEqual([]);
        const placed = new Set(solution.schedule.placed.map(({ id }) => id));
        const steps = solution.steps.filter(({ id }) => placed.has(id));
        expect(sumOf(work)).toBeCloseTo(asked(steps), 9);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('are never more than people told once they have told less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXAMPLES),
        hours,
        fc.integer({ min: 1, max: 200 }),
        (name, given, days) => {
          const previous = firsts.get(name);
          if (previous === undefined) throw new Error(name);
          const today = addDays(TODAY, days);
          const inventory = withHours(name, given);
          const followUp = new Map(
            previous.steps.filter(({ end }) => end < today).map(({ id, end }) => [id, { fait: end }]),
          );
          const frame = frameOf({ ...inputOf(inventory, today), previous, followUp });
          const solution = solve(frame, plainVariation(5));
          const work = monthlyWork(solution, frame.stretch.from);
          expect(overasked(work, inventory, today)).toEqual([]);
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
