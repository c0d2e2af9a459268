import { describe, expect, it } from 'vitest';
import { combine } from '../../src/assess/combine.js';
import type { Conclusion } from '../../src/domain/sensitivity.js';
import { sensitivityOf, type Figures, type Model } from '../../src/assess/sensitivity.js';

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

  /** The conclusion of one part: high where a figure is above a half. */
  const levelOf = (family: 'formats' | 'couts', figure: unknown): Conclusion => {
    const level = (figure as number) > 0.5 ? 'eleve' : 'faible';
    return { kind: 'niveau', family, side: 'migrer', low: level, high: level };
  };

  it('tells apart what each figure changes', () => {
    const model: Model<readonly number[]> = {
      choose: ({ planning }) => [numberAt(planning, 'a'), numberAt(planning, 'b')],
      verdicts: (points) =>
        points.map((point, index) => ({
          kind: 'verdict',
          tool: `outil-${index}`,
          verdict: point >= 2 ? 'remplacer' : 'garder',
          to: undefined,
        })),
      key: () => 'la même',
      parts: [
        ({ weights }) => [levelOf('formats', numberAt(weights, 'c'))],
        ({ weights }) => [levelOf('couts', numberAt(weights, 'd'))],
      ],
    };
    const { tipping } = sensitivityOf(
      { weights: { c: 0.55, d: 0.45 }, planning: { a: 2, b: 1.8 } },
      0.2,
      model,
    );
    expect(
      tipping.map(({ conclusion, flips }) => [
        conclusion.kind === 'verdict' ? conclusion.tool : conclusion.family,
        flips.map(({ coefficient, moved }) => `${coefficient.pointer} ${moved}`),
      ]),
    ).toEqual([
      ['outil-0', ['/a 1.6']],
      ['outil-1', ['/b 2.16']],
      ['formats', ['/c 0.44']],
      ['couts', ['/d 0.54']],
    ]);
  });

  it('moves the figures of a list one by one, and passes over what is empty', () => {
    const seen: string[] = [];
    const model: Model<null> = {
      choose: () => null,
      verdicts: () => [],
      key: String,
      parts: [
        ({ weights }) => {
          const { figures, note } = weights as { figures: readonly number[]; note: unknown };
          seen.push([...figures, note].join(' '));
          return [];
        },
      ],
    };
    sensitivityOf({ weights: { figures: [1, 5], note: null }, planning: {} }, 0.2, model);
    expect(seen).toEqual(['1 5 ', '0.8 5 ', '1.2 5 ', '1 4 ', '1 6 ']);
  });

  it('asks a part again only where a figure that it looked at has moved, or the choices have', () => {
    const asked = { a: 0, b: 0 };
    const part =
      (key: 'a' | 'b') =>
      ({ weights }: Figures): readonly Conclusion[] => {
        asked[key] += 1;
        return [levelOf('formats', numberAt(weights, key))];
      };
    const model: Model<number> = {
      choose: ({ planning }) => Math.floor(numberAt(planning, 'c')),
      verdicts: () => [],
      key: String,
      parts: [part('a'), part('b')],
    };
    sensitivityOf({ weights: { a: 0.9, b: 0, unused: 3 }, planning: { c: 1.1 } }, 0.2, model);
    // Once today, and once for each way that `c` leaves its choice (down to 0.88); twice more for `a`, never for a zero.
    expect(asked).toEqual({ a: 4, b: 2 });
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
