import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { scoreFamily } from '../../src/assess/families.js';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import type { ActionKind } from '../../src/assess/weights.js';
import { withOverrides } from '../../src/assess/world.js';
import type { Json } from '../../src/domain/fact.js';
import { isUntold, type Contribution, type FamilyId } from '../../src/domain/score.js';
import { data } from '../../src/generated/data.js';
import { validate_inventory as validate } from '../../src/generated/validate-inventory.js';
import { completeTrees, forget, masksFor, put, worldOf, type Tree } from '../support/fact-worlds.js';

interface Row {
  readonly id: string;
  readonly genre: string;
  readonly familles: readonly FamilyId[];
}

const yaml = (path: string): unknown => load(readFileSync(path, 'utf8'));
const rows = data.rows as readonly Row[];
const texts = yaml('src/texts/fr/fiches.yaml') as Record<string, { vigilance?: string }>;
const { actions } = yaml('src/data/actions.yaml') as { actions: readonly ActionKind[] };
const numbered = (table: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${table}${String(index + 1)}`);

const read = new Map<string, readonly FamilyId[]>();
for (const { family, rows: own } of EVALUATORS)
  for (const row of own) read.set(row, [...(read.get(row) ?? []), family]);

/** Contributions of generated associations, all known or partly told, by family; and a tree where each was found. */
interface Found extends Contribution {
  readonly family: FamilyId;
  readonly tree: Tree;
}

function contributions(): readonly Found[] {
  const told = fc.sample(completeTrees(EVALUATORS), { numRuns: 40, seed: 11 }).map(({ tree }) => tree);
  const partly = completeTrees(EVALUATORS).chain((complete) =>
    masksFor(complete).map((masks) => forget(complete.tree, masks)),
  );
  return [...told, ...fc.sample(partly, { numRuns: 30, seed: 12 })].flatMap((tree) =>
    EVALUATORS.flatMap((evaluator) =>
      evaluator.sides.flatMap((side) =>
        scoreFamily(worldOf(tree), evaluator, side)
          .contributions.filter(({ rule }) => rule !== 'liste-ouverte')
          .map((one) => ({ ...one, family: evaluator.family, tree })),
      ),
    ),
  );
}

let found: readonly Found[] = [];
beforeAll(() => {
  found = contributions();
});

const unique = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort();

describe('the rows of the fiche', () => {
  it.each([...numbered('C', 5), ...numbered('U', 7)])('%s is read by a family, and cited', (row) => {
    expect(read.get(row) ?? []).not.toEqual([]);
    expect(found.some((one) => one.rows.includes(row))).toBe(true);
  });

  it.each([...numbered('AC', 7), ...numbered('AU', 7)])(
    '%s is a lever: a family reads it, or it has its point of vigilance',
    (row) => {
      const { vigilance = '' } = texts[row] ?? {};
      expect(read.has(row) || vigilance.length > 20).toBe(true);
    },
  );

  it('leaves three levers to the plan, which cites them', () => {
    const levers = rows.filter(({ genre }) => genre === 'levier').map(({ id }) => id);
    const unread = levers.filter((id) => !read.has(id));
    expect(unread.sort()).toEqual(['AC2', 'AC6', 'AU1']);
    const reasons = readdirSync('src/plan').filter((name) => name.startsWith('reasons'));
    const sources = reasons.map((name) => readFileSync(`src/plan/${name}`, 'utf8'));
    const plan = [JSON.stringify(data.recipes), ...sources].join();
    for (const id of unread) expect(plan).toMatch(new RegExp(`["']${id}["']`));
  });

  it.each(numbered('M', 6))('%s is read by a family', (row) => {
    expect(read.get(row) ?? []).not.toEqual([]);
  });

  it('M7 is no family’s: it is a property of them all', () => {
    expect(read.has('M7')).toBe(false);
    expect(readFileSync('test/properties/scores.test.ts', 'utf8')).toMatch(
      /it\('stays the same when heads and hours are multiplied \(row M7\)'/,
    );
  });

  it('that are read name one of the families that read them', () => {
    const wrong = rows.filter(({ id, familles }) => {
      const readers = read.get(id);
      return readers !== undefined && !readers.some((family) => familles.includes(family));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('each family', () => {
  it.each(EVALUATORS.map(({ family, rows: own }) => [family, own] as const))(
    '%s cites all the rows that it rests on, and no other',
    (family, own) => {
      const cited = found.filter((one) => one.family === family).flatMap((one) => one.rows);
      expect(unique(cited)).toEqual([...own].sort());
    },
  );

  it.each(EVALUATORS.map(({ family }) => family))('%s says for each reason what answers it', (family) => {
    const known = [...actions.map(({ id }) => id), 'accepter', 'surveiller'];
    for (const { rule, answers } of found.filter((one) => one.family === family)) {
      expect(answers, rule).not.toEqual([]);
      expect(
        answers.filter((id) => !known.includes(id)),
        rule,
      ).toEqual([]);
    }
  });
});

describe('each kind of action', () => {
  it('answers something', () => {
    const named = unique(found.flatMap(({ answers }) => answers));
    expect(actions.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([]);
  });

  it('rests on rows that the tables hold', () => {
    const ids = rows.map(({ id }) => id);
    expect(actions.flatMap(({ lignes }) => lignes).filter((row) => !ids.includes(row))).toEqual([]);
  });

  it.each(actions.filter(({ effets }) => effets !== undefined).map((kind) => [kind.id, kind] as const))(
    '%s changes facts that the inventory can hold',
    (id, { effets = [] }) => {
      const asked = found.filter(({ answers, subject }) => answers.includes(id) && !isUntold(subject));
      const bySubject = new Map(asked.map((one) => [one.subject.replace(/\/[a-z]+-[a-z]$/, '/*'), one]));
      expect(bySubject.size).toBeGreaterThan(0);
      for (const { tree, subject } of bySubject.values()) {
        const changes = effets.map(({ chemin, valeur }): [string, Json] => [
          chemin.replace('{sujet}', subject),
          valeur,
        ]);
        const valid = validate(withOverrides(tree as Json, new Map(changes)));
        expect(valid, `${subject}: ${JSON.stringify(validate.errors?.slice(0, 1))}`).toBe(true);
      }
    },
  );

  it('that changes a fact nobody can hold is caught', () => {
    const tree: Tree = { bascule: 1 };
    put(tree, '/information/charte', 'peut-etre');
    expect(validate(tree)).toBe(false);
  });
});
