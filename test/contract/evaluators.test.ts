import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { BOUNDS, type FactSpec } from '../../src/assess/fact-spec.js';
import { FAMILY_IDS } from '../../src/domain/score.js';
import { data } from '../../src/generated/data.js';
import { validate_inventory as validate } from '../../src/generated/validate-inventory.js';
import { completeTrees, forget, masksFor, specsOf } from '../support/fact-worlds.js';

type Schema = { readonly [key: string]: unknown };
const schema = JSON.parse(readFileSync('schemas/inventory.schema.json', 'utf8')) as Schema;

const isSchema = (node: unknown): node is Schema =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

function resolve(node: unknown): Schema {
  if (!isSchema(node)) return {};
  const reference = node['$ref'];
  if (typeof reference !== 'string') return node;
  return resolve((schema['$defs'] as Schema)[reference.replace('#/$defs/', '')]);
}

/** The schema of a fact, by its path with stars. */
function schemaAt(path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => {
      const here = resolve(node);
      const properties = here['properties'];
      const known = isSchema(properties) ? properties[key] : undefined;
      return key === '*' ? here['additionalProperties'] : known;
    }, schema);
}

function enumOf(node: unknown): readonly unknown[] {
  const found: unknown[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    if (!isSchema(part)) return;
    if (Array.isArray(part['enum'])) found.push(...part['enum']);
    Object.values(part).forEach(visit);
  };
  visit(resolve(node)['anyOf']);
  // How certain an answer is stands behind a reference: only the words of the fact itself are found here.
  return [...new Set(found)].filter((word) => word !== 'inconnu');
}

const specs: readonly FactSpec[] = specsOf(EVALUATORS);

describe('evaluators and the rest of the house', () => {
  it('are as many files as the list names', () => {
    const files = readdirSync('src/assess/evaluators').filter((name) => name !== 'index.ts');
    expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(
      EVALUATORS.map(({ family }) => family).sort(),
    );
    for (const { family } of EVALUATORS) expect(FAMILY_IDS).toContain(family);
  });

  it.each(specs.map((spec) => [spec.path, spec] as const))('the fact %s stands in the schema', (path) => {
    expect(schemaAt(path)).toBeDefined();
  });

  it('take the bounds of unknown quantities from the schema', () => {
    for (const unit of ['nombre', 'heures', 'part'] as const) {
      const text = JSON.stringify((schema['$defs'] as Schema)[`fait-${unit}`]);
      expect(text).toContain(`"maximum":${BOUNDS[unit].max}`);
      expect(text).toContain(`"minimum":${BOUNDS[unit].min}`);
    }
  });

  it('order exactly the words that the schema allows', () => {
    for (const spec of specs) {
      if (spec.kind !== 'choice' || spec.via !== undefined) continue;
      expect([...enumOf(schemaAt(spec.path))].sort(), spec.path).toEqual([...spec.order].sort());
    }
  });

  it('rest on rows that the tables hold', () => {
    const rows = (data.rows as readonly { readonly id: string }[]).map(({ id }) => id);
    for (const { family, rows: own } of EVALUATORS) {
      expect(own.length, family).toBeGreaterThan(0);
      for (const row of own) expect(rows, family).toContain(row);
    }
  });

  it('find a source or the word « convention » for every block of coefficients', () => {
    const weights = load(readFileSync('src/data/weights.yaml', 'utf8')) as Record<
      string,
      Record<string, unknown>
    >;
    for (const [block, values] of Object.entries(weights))
      expect(values['source'], block).toBeTypeOf('string');
    const { actions } = load(readFileSync('src/data/actions.yaml', 'utf8')) as {
      actions: Record<string, unknown>[];
    };
    for (const action of actions) expect(action['source'], String(action['id'])).toBeTypeOf('string');
  });

  it('are tested on inventories that the schema accepts', () => {
    fc.assert(
      fc.property(
        completeTrees(EVALUATORS).chain((complete) =>
          masksFor(complete).map((masks) => forget(complete.tree, masks)),
        ),
        (tree) => {
          const valid = validate(tree);
          expect(validate.errors ?? []).toEqual([]);
          expect(valid).toBe(true);
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });
});
