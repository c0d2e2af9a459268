import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knowledge, usageIds } from '../../src/data/index.js';
import type { Inventory } from '../../src/domain/inventory.js';
import { loadInventory } from '../../src/load/index.js';
import { ifGone, plan, score } from '../../src/pipeline.js';
import {
  DOCUMENTS,
  PLAIN,
  renderDeparture,
  renderDocument,
  renderPlanSummary,
  renderScore,
} from '../../src/report/index.js';

const root = new URL('../../examples/', import.meta.url);
const names = readdirSync(root).sort();
const { catalogue, weights } = knowledge;
const base = { catalogue, weights, width: 100, paint: PLAIN };
const TODAY = '2026-11-22';

function inventoryOf(name: string): Inventory {
  const text = readFileSync(new URL(`${name}/inventaire.yaml`, root), 'utf8');
  const loaded = loadInventory(
    { name: 'inventaire.yaml', text },
    { catalogueIds: catalogue.tools, usageIds },
  );
  if (!loaded.ok) throw new Error(`${name} does not load`);
  return loaded.value;
}

const HOLES =
  /undefined|\bnull\b|\bNaN\b|Infinity|\[object|[^\\]\{\w+\}|bus.?factor|intervalle|pointeur|provenance/i;

describe.each(names)('the example %s', (name) => {
  const inventory = inventoryOf(name);
  const result = score(inventory, knowledge, TODAY);
  const people = Object.keys((inventory.tree['personnes'] ?? {}) as object).filter((id) => id !== 'complet');

  it('has a score in text without a hole, a word of jargon or a line too long', () => {
    const text = renderScore(result, { ...base, format: 'text' });
    expect(text).not.toMatch(HOLES);
    expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(100);
  });

  it('has a place for every thing, reason and question that the file writes', () => {
    const { families, carriers } = JSON.parse(renderScore(result, { ...base, format: 'json' }));
    const subjects = [
      ...carriers.things,
      ...families.flatMap((family: { contributions: unknown[] }) => family.contributions),
    ];
    for (const { subject } of subjects)
      expect(subject.line === null).toBe(!inventory.spans.has(`/${subject.pointer.split('/')[1]}`));
  });

  it('has a score and departures in JSON that hold to the published schema', () => {
    const schema = JSON.parse(readFileSync(new URL('../schemas/result.schema.json', root), 'utf8'));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const outputs = [
      renderScore(result, { ...base, format: 'json' }),
      ...people
        .slice(0, 2)
        .map((person) => renderDeparture(ifGone(result, knowledge, [person]), { ...base, format: 'json' })),
    ];
    for (const output of outputs)
      expect(validate(JSON.parse(output)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('has documents without a hole', () => {
    const planned = plan(inventory, knowledge, TODAY);
    expect(renderPlanSummary(planned, { ...base, format: 'text' })).not.toMatch(HOLES);
    for (const { id } of DOCUMENTS)
      expect(renderDocument(id, planned, catalogue, weights)).not.toMatch(HOLES);
  });
});
