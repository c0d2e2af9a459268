import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { sensitivityOf, type Figures, type Model } from '../../src/assess/sensitivity.js';
import { knowledge } from '../../src/data/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { Inventory } from '../../src/domain/inventory.js';
import { coefficientsOf } from '../../src/domain/coefficient.js';
import type { Conclusion, Flip } from '../../src/domain/sensitivity.js';
import { appraise, sensitivity } from '../../src/pipeline.js';
import { combine } from '../../src/assess/combine.js';

const TODAY = '2026-11-22';

/** One tool that moves where its points reach two, one family whose level hangs on two figures. */
const planted: Model<boolean> = {
  choose: ({ planning }) => numberAt(planning, 'points') >= 2,
  verdicts: (moves) => [
    {
      kind: 'verdict',
      tool: 'drive',
      verdict: moves ? 'remplacer' : 'garder',
      to: moves ? 'nextcloud' : undefined,
    },
  ],
  key: String,
  parts: [
    ({ weights }, moves) => {
      const high = numberAt(weights, 'a') * numberAt(weights, 'b') * (moves ? 1 : 0.1) > 0.2;
      const level = high ? 'eleve' : 'faible';
      return [{ kind: 'niveau', family: 'formats', side: 'migrer', low: level, high: level }];
    },
  ],
};

function numberAt(node: unknown, key: string): number {
  return (node as Record<string, number>)[key] ?? NaN;
}

const figures = (points: number, a: number, b: number): Figures => ({
  weights: { a, b, unused: 4, source: 'convention' },
  planning: { points, source: 'une étude' },
});

const moves = ({ tipping }: ReturnType<typeof sensitivityOf>): readonly string[] =>
  tipping.flatMap(({ conclusion, flips }) =>
    flips.map(
      ({ coefficient, moved }) =>
        `${conclusion.kind} ${coefficient.file}${coefficient.pointer} ${coefficient.value} → ${moved}`,
    ),
  );

function inventoryOf(example: string): Inventory {
  const text = readFileSync(`examples/${example}/inventaire.yaml`, 'utf8');
  return { source: { name: example, text }, tree: load(text) as Record<string, Json>, spans: new Map() };
}

describe('moving each coefficient alone', () => {
  it('finds the planted figures that change a verdict and a level', () => {
    expect(moves(sensitivityOf(figures(2, 0.5, 0.45), 0.2, planted))).toEqual([
      'verdict planning/points 2 → 1.6',
      'niveau weights/a 0.5 → 0.4',
      'niveau weights/b 0.45 → 0.36',
      'niveau planning/points 2 → 1.6',
    ]);
  });

  it('says that nothing changes where nothing does', () => {
    const { tipping, coefficients, conclusions } = sensitivityOf(figures(5, 0.9, 0.9), 0.2, planted);
    expect(tipping).toEqual([]);
    expect([coefficients, conclusions]).toEqual([4, 2]);
  });

  it('finds more when figures move further', () => {
    const little = sensitivityOf(figures(2.5, 0.5, 0.5), 0.1, planted);
    const much = sensitivityOf(figures(2.5, 0.5, 0.5), 0.5, planted);
    expect(moves(little)).toEqual([]);
    expect(moves(much).length).toBeGreaterThan(2);
  });

  it('keeps months and days whole, and moves them all the same', () => {
    const seen = new Set<number>();
    const model: Model<null> = {
      choose: () => null,
      verdicts: () => [],
      key: String,
      parts: [
        ({ weights }) => {
          seen.add(numberAt(weights, 'horizon_mois'));
          return [];
        },
      ],
    };
    sensitivityOf({ weights: { horizon_mois: 3 }, planning: {} }, 0.2, model);
    expect([...seen].sort()).toEqual([2, 3, 4]);
  });

  it('does not depend on the order of the figures', () => {
    const turned = (node: unknown): unknown =>
      typeof node !== 'object' || node === null || Array.isArray(node)
        ? node
        : Object.fromEntries(
            Object.entries(node)
              .reverse()
              .map(([key, value]) => [key, turned(value)]),
          );
    const plain = figures(2, 0.5, 0.45);
    const other = { weights: turned(plain.weights), planning: turned(plain.planning) };
    expect(sensitivityOf(other, 0.2, planted)).toEqual(sensitivityOf(plain, 0.2, planted));
  });

  it('counts a severity that a trial moves above one as one', () => {
    expect(combine([{ cause: 'a', severity: 1.2 }], 0.5)).toBe(100);
  });
});

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
