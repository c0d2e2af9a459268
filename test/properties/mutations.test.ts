import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluator } from '../../src/assess/evaluator.js';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { familyInterval } from '../../src/assess/families.js';
import type { FactReader } from '../../src/assess/fact-reader.js';
import type { FactSpec } from '../../src/assess/fact-spec.js';
import type { Weights } from '../../src/assess/weights.js';
import type { CatalogueTool } from '../../src/domain/catalogue.js';
import {
  catalogue,
  completeTrees,
  forget,
  masksFor,
  targets,
  weights,
  worldOf,
} from '../support/fact-worlds.js';
import { escapesItsInterval } from '../support/score-properties.js';

/** The same fact, declared with the other end as its worst; undefined where there is no other end. */
function flipped(spec: FactSpec): FactSpec | undefined {
  switch (spec.kind) {
    case 'boolean':
      return { ...spec, worst: !spec.worst };
    case 'amount':
      return spec.worst === 'either' ? undefined : { ...spec, worst: spec.worst === 'high' ? 'low' : 'high' };
    case 'count':
      return { ...spec, worst: spec.worst === 'high' ? 'low' : 'high' };
    case 'choice':
      return { ...spec, order: [...spec.order].reverse() };
    case 'members':
      return { ...spec, worst: spec.worst === 'in' ? 'out' : 'in' };
    case 'elements':
      return { ...spec, worst: spec.worst === 'more' ? 'fewer' : 'more' };
    default:
      return undefined;
  }
}

/** The evaluator, reading one of its facts under the flipped declaration. */
function withFlipped(evaluator: Evaluator, spec: FactSpec, other: FactSpec): Evaluator {
  const swap = (reader: FactReader): FactReader => {
    const read = (name: keyof FactReader) => {
      const original = reader[name] as (first: unknown, ...rest: unknown[]) => unknown;
      return (first: unknown, ...rest: unknown[]) => {
        const same = typeof first === 'object' && first !== null && (first as FactSpec).path === spec.path;
        const certainty = same && (first as FactSpec).kind !== spec.kind;
        return original(same && !certainty ? other : first, ...rest);
      };
    };
    return Object.fromEntries(
      (Object.keys(reader) as (keyof FactReader)[]).map((name) => [name, read(name)]),
    ) as unknown as FactReader;
  };
  return { ...evaluator, evaluate: (reader, context) => evaluator.evaluate(swap(reader), context) };
}

const polarities = EVALUATORS.flatMap((evaluator) =>
  Object.values(evaluator.facts).flatMap((spec) => {
    const other = flipped(spec);
    return other === undefined ? [] : [[evaluator.family, spec.path, evaluator, spec, other] as const];
  }),
);

describe('a polarity turned round is caught', () => {
  it.each(polarities)('%s %s', (_family, _path, evaluator, spec, other) => {
    expect(escapesItsInterval(withFlipped(evaluator, spec, other), spec.path)).toBe(true);
  });
});

type Leaf = readonly string[];

/** Every figure of the coefficients, by its path. */
function figures(node: unknown, path: Leaf = []): readonly Leaf[] {
  if (typeof node === 'number') return [path];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => figures(value, [...path, key]));
}

function changed(node: unknown, [head, ...rest]: Leaf, change: (value: number) => number): unknown {
  if (head === undefined) return change(node as number);
  if (Array.isArray(node))
    return node.map((item, index) => (String(index) === head ? changed(item, rest, change) : item));
  const mapping = node as Record<string, unknown>;
  return { ...mapping, [head]: changed(mapping[head], rest, change) };
}

/** Figures that cut levels, rank actions or questions, age facts, bound a search or a gate: they have tests of their own. */
const NO_SCORE = [
  'niveaux',
  'noeuds',
  'plafond_gain',
  'binome_mois',
  'fraicheur',
  'sensibilite',
  'questions',
  'tolerance_part',
  'chaines',
];

/** Catalogues that say each word once, and a target that the catalogue does not know. */
const worlds = [
  { lieu: 'local', nature: 'mixte', statut: 'ferme' },
  { lieu: 'UE', nature: 'libre', statut: 'incertain' },
  { lieu: 'hebergeur', nature: 'proprietaire', statut: 'maintenance' },
].map(({ lieu, nature, statut }) => ({
  targets: new Map([...targets, ['outil-c', 'cible-inconnue']]),
  catalogue: {
    ...catalogue,
    tools: new Map(
      [...catalogue.tools].map(([id, tool]) => [
        id,
        { ...tool, donnees: { lieu }, nature, sante: { statut } } as CatalogueTool,
      ]),
    ),
  },
}));

describe('a coefficient changed by a fifth is seen in some score', () => {
  const samplesOf = (evaluator: Evaluator) =>
    fc
      .sample(
        completeTrees([evaluator]).chain((complete) =>
          masksFor(complete).map((masks) => [complete.tree, forget(complete.tree, masks)]),
        ),
        { numRuns: 160, seed: 3 },
      )
      .flat();
  const samples = new Map(EVALUATORS.map((evaluator) => [evaluator.family as string, samplesOf(evaluator)]));

  const scores = (given: Weights, family: string): string => {
    const chosen = EVALUATORS.filter((evaluator) => evaluator.family === family || !samples.has(family));
    return JSON.stringify(
      chosen.flatMap((evaluator) =>
        (samples.get(evaluator.family) ?? []).flatMap((tree, index) => {
          const world = index % 2 === 0 ? {} : worlds[index % worlds.length];
          return evaluator.sides.map((side) =>
            familyInterval(worldOf(tree, { ...world, weights: given }), evaluator, side),
          );
        }),
      ),
    );
  };

  it.each(
    figures(weights)
      .filter((path) => !path.some((key) => NO_SCORE.includes(key)))
      .map((path) => [path.join('.'), path] as const),
  )('%s', (_, path) => {
    const family = path[0] as string;
    const before = scores(weights, family);
    const seen = [1.2, 0.8].some((factor) => {
      const after = changed(weights, path, (value) => nudged(value, factor)) as Weights;
      return scores(after, family) !== before;
    });
    expect(seen).toBe(true);
  });
});

/** A fifth more or less; whole numbers, such as months, stay whole; a zero becomes a small figure. */
function nudged(value: number, factor: number): number {
  if (value === 0) return factor > 1 ? 0.1 : 0;
  if (!Number.isInteger(value) || value === 1) return value * factor;
  return value + Math.sign(factor - 1) * Math.max(1, Math.round(value / 5));
}
