import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { Inventory } from '../../src/domain/inventory.js';
import { coefficientsOf } from '../../src/domain/coefficient.js';
import type { Conclusion, Flip } from '../../src/domain/sensitivity.js';
import { appraise, sensitivity } from '../../src/pipeline.js';

const TODAY = '2026-11-22';

function inventoryOf(example: string): Inventory {
  const text = readFileSync(`examples/${example}/inventaire.yaml`, 'utf8');
  return { source: { name: example, text }, tree: load(text) as Record<string, Json>, spans: new Map() };
}

/** All conclusions, worked out as a report does, with one figure moved or none. */
function appraised(inventory: Inventory, { coefficient, moved }: Partial<Flip> = {}): readonly Conclusion[] {
  const { weights, planning } = knowledge;
  const changed =
    coefficient === undefined || moved === undefined
      ? {}
      : {
          [coefficient.file]: withFigure({ weights, planning }[coefficient.file], coefficient.pointer, moved),
        };
  const { choices, families } = appraise(inventory, { ...knowledge, ...changed }, TODAY);
  return [
    ...choices.map(({ tool, verdict, to }): Conclusion => ({ kind: 'verdict', tool, verdict, to })),
    ...families.map(({ family, side, levels }): Conclusion => ({ kind: 'niveau', family, side, ...levels })),
  ];
}

function withFigure(figures: unknown, pointer: string, value: number): unknown {
  const copy: unknown = structuredClone(figures);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  (parent as Record<string, unknown>)[last] = value;
  return copy;
}

describe('on whole associations', () => {
  const examples = ['petite-asso', 'moyenne-asso', 'centre-social', 'douze-reponses'];

  it.each(examples)('gives the same answer twice, and what a report would say: %s', (example) => {
    const inventory = inventoryOf(example);
    const once = sensitivity(inventory, knowledge, TODAY);
    expect(sensitivity(inventory, knowledge, TODAY)).toEqual(once);
    const today = appraised(inventory);
    expect(once.conclusions).toBe(today.length);
    for (const { conclusion, flips } of once.tipping) {
      expect(today).toContainEqual(conclusion);
      for (const flip of flips.slice(0, 2)) {
        const then = appraised(inventory, flip);
        expect(then).toContainEqual(flip.after);
        expect(then).not.toContainEqual(conclusion);
      }
    }
  });

  it('misses no change, though it skips what a coefficient cannot reach', () => {
    const inventory = inventoryOf('douze-reponses');
    const found = sensitivity(inventory, knowledge, TODAY).tipping.flatMap(({ flips }) => flips);
    const today = appraised(inventory).map((one) => JSON.stringify(one));
    for (const coefficient of coefficientsOf('weights', knowledge.weights)) {
      for (const factor of [0.8, 1.2]) {
        // Months and days are moved by whole ones: that is tested above.
        if (/_(?:mois|jours)$/.test(coefficient.pointer)) continue;
        const moved = Math.round(coefficient.value * factor * 1e9) / 1e9;
        const changes = appraised(inventory, { coefficient, moved }).filter(
          (one) => !today.includes(JSON.stringify(one)),
        );
        const known = found.filter(
          (flip) => flip.coefficient.pointer === coefficient.pointer && flip.moved === moved,
        );
        expect(
          known.map(({ after }) => after),
          `${coefficient.pointer} ${moved}`,
        ).toEqual(changes);
      }
    }
  });
});
