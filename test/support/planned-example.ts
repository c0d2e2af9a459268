import { readFileSync } from 'node:fs';
import { catalogue, knowledge, usageIds } from '../../src/data/index.js';
import type { PlannedResult } from '../../src/domain/result.js';
import { loadInventory } from '../../src/load/index.js';
import { plan } from '../../src/pipeline.js';

/** The day on which the examples are looked at. */
export const EXAMPLE_DAY = '2026-11-22';

export type ExampleId = 'petite-asso' | 'moyenne-asso' | 'centre-social';

const planned = new Map<ExampleId, PlannedResult>();

/** An example with its plan; computed once for all the tests of a file. */
export function plannedExample(id: ExampleId): PlannedResult {
  const known = planned.get(id);
  if (known !== undefined) return known;
  const name = 'inventaire.yaml';
  const text = readFileSync(new URL(`../../examples/${id}/${name}`, import.meta.url), 'utf8');
  const loaded = loadInventory({ name, text }, { catalogueIds: catalogue.tools, usageIds });
  if (!loaded.ok) throw new Error(`${id} is not valid`);
  const result = plan(loaded.value, knowledge, EXAMPLE_DAY);
  planned.set(id, result);
  return result;
}
