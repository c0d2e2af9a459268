import fc from 'fast-check';
import type { Evaluator } from '../../src/assess/evaluator.js';
import { familyInterval } from '../../src/assess/families.js';
import type { FactSpec } from '../../src/assess/fact-spec.js';
import type { Interval, Side } from '../../src/domain/score.js';
import {
  betterAndWorse,
  completeTrees,
  fineElement,
  forget,
  get,
  isTree,
  keptOf,
  masksFor,
  put,
  READ_ELSEWHERE,
  worldOf,
  type Complete,
  type Instance,
  type Mask,
  type Tree,
} from './fact-worlds.js';
import { runs } from './runs.js';

/** The properties of risk.md, each a function of an evaluator, so that a wrong evaluator can be shown to fail them. */

/** Random inventories for each property. */
const RUNS = runs(1000);
const NOISE = 1e-6;

export function scoreOf(evaluator: Evaluator, tree: Tree, side: Side): Interval {
  return familyInterval(worldOf(tree), evaluator, side);
}

type Check = (complete: Complete, side: Side) => fc.Arbitrary<() => boolean>;

function holds(evaluator: Evaluator, check: Check, numRuns = RUNS): void {
  const cases = fc
    .tuple(completeTrees([evaluator]), fc.constantFrom(...evaluator.sides))
    .chain(([complete, side]) => check(complete, side));
  fc.assert(
    fc.property(cases, (test) => test()),
    { numRuns, seed: 20261122 },
  );
}

/** True when forgetting that one fact lets some completion escape the interval: stops at the first one found. */
export function escapesItsInterval(evaluator: Evaluator, path: string, numRuns = 2000): boolean {
  const cases = fc
    .tuple(completeTrees([evaluator]), fc.constantFrom(...evaluator.sides))
    .chain(([complete, side]) => {
      const own = complete.facts.filter(({ spec }) => spec.path === path);
      return own.length === 0
        ? fc.constant({ complete, side, masks: [] })
        : fc
            .constantFrom(...own)
            .chain((fact) =>
              keptOf(fact).map((mask) => ({ complete, side, masks: [mask] as readonly Mask[] })),
            );
    });
  const property = fc.property(cases, ({ complete, side, masks }) =>
    within(scoreOf(evaluator, complete.tree, side), scoreOf(evaluator, forget(complete.tree, masks), side)),
  );
  return fc.check(property, { numRuns, seed: 20261122, endOnFailure: true }).failed;
}

const within = (inner: Interval, outer: Interval): boolean =>
  inner.low >= outer.low - NOISE && inner.high <= outer.high + NOISE;

export function isEnclosing(evaluator: Evaluator): void {
  holds(evaluator, (complete, side) =>
    masksFor(complete).map((masks) => () => {
      const truth = scoreOf(evaluator, complete.tree, side);
      return within(truth, scoreOf(evaluator, forget(complete.tree, masks), side));
    }),
  );
}

export function hasNoWidthWhenAllIsKnown(evaluator: Evaluator): void {
  holds(evaluator, (complete, side) =>
    fc.constant(() => {
      const { low, high } = scoreOf(evaluator, complete.tree, side);
      return high - low < NOISE && low >= 0 && high <= 100;
    }),
  );
}

export function narrowsWhenAFactIsLearnt(evaluator: Evaluator): void {
  holds(evaluator, (complete, side) =>
    masksFor(complete)
      .filter((masks) => masks.length > 0)
      .chain((masks) => fc.nat({ max: masks.length - 1 }).map((learnt) => ({ masks, learnt })))
      .map(({ masks, learnt }) => () => {
        const before = scoreOf(evaluator, forget(complete.tree, masks), side);
        // Forgetting one thing may forget what depends on it: only what is left counts as learnt.
        const after = scoreOf(
          evaluator,
          forget(
            complete.tree,
            masks.filter((_, index) => index !== learnt),
          ),
          side,
        );
        if (within(after, before)) return true;
        throw new Error(
          `${masks[learnt]?.pointer}: ${JSON.stringify({ before, after, tree: forget(complete.tree, masks) })}`,
        );
      }),
  );
}

export function isMonotone(evaluator: Evaluator): void {
  holds(evaluator, (complete, side) =>
    fc
      .tuple(masksFor(complete), fc.constantFrom(...complete.facts))
      .chain(([masks, fact]) => {
        const values = betterAndWorse(fact.spec) ?? fc.constant([undefined, undefined] as const);
        return values.map(([better, worse]) => ({ masks, fact, better, worse }));
      })
      .map(({ masks, fact, better, worse }) => () => {
        if (better === undefined) return true;
        const score = (value: typeof better): Interval => {
          const tree = forget(complete.tree, masks);
          // A fact of something untold has nowhere to stand.
          if (!hasParent(tree, fact)) return { low: 0, high: 0 };
          put(tree, fact.pointer, value);
          return scoreOf(evaluator, tree, side);
        };
        const [good, bad] = [score(better), score(worse as typeof better)];
        if (good.low <= bad.low + NOISE && good.high <= bad.high + NOISE) return true;
        throw new Error(
          `${fact.pointer}: ${JSON.stringify({ better, good, worse, bad, tree: forget(complete.tree, masks) })}`,
        );
      }),
  );
}

function hasParent(tree: Tree, { pointer, spec }: Instance): boolean {
  const stars = spec.path.split('/').indexOf('*');
  return (
    stars < 0 ||
    isTree(
      get(
        tree,
        pointer
          .split('/')
          .slice(0, stars + 1)
          .join('/'),
      ),
    )
  );
}

export function ignoresOrder(evaluator: Evaluator): void {
  holds(evaluator, (complete, side) =>
    masksFor(complete).map((masks) => () => {
      const tree = forget(complete.tree, masks);
      const [a, b] = [scoreOf(evaluator, tree, side), scoreOf(evaluator, reversed(tree), side)];
      return a.low === b.low && a.high === b.high;
    }),
  );
}

function reversed<T>(node: T): T {
  if (Array.isArray(node)) return [...node].reverse().map(reversed) as T;
  if (!isTree(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  ) as T;
}

export function isNotDiluted(evaluator: Evaluator): void {
  const lists = Object.values(evaluator.facts).filter(
    (spec): spec is FactSpec & { kind: 'elements' } => spec.kind === 'elements' && spec.worst === 'more',
  );
  // A family without such a list has nothing to add to.
  if (lists.length === 0) return;
  holds(evaluator, (complete, side) =>
    fc.tuple(masksFor(complete), fc.constantFrom(...lists)).map(([masks, list]) => () => {
      const tree = forget(complete.tree, masks);
      const before = scoreOf(evaluator, tree, side);
      const people = Object.keys((get(tree, '/personnes') ?? {}) as Tree).filter((key) => key !== 'complet');
      if (!isTree(get(tree, list.path))) return true;
      put(tree, `${list.path}/element-sans-souci`, fineElement([evaluator], list.path, people) as never);
      const after = scoreOf(evaluator, tree, side);
      return after.low >= before.low - NOISE && after.high >= before.high - NOISE;
    }),
  );
}

export function isScaleFree(evaluator: Evaluator, extensive: readonly string[]): void {
  holds(evaluator, (complete, side) =>
    fc.tuple(masksFor(complete), fc.constantFrom(2, 3, 10)).map(([masks, factor]) => () => {
      // Heads that nobody has counted cannot be multiplied: they stay as unknown as they were.
      const tree = forget(
        complete.tree,
        masks.filter(({ spec }) => !extensive.includes(spec.path)),
      );
      const before = scoreOf(evaluator, tree, side);
      for (const { pointer, spec } of complete.facts) {
        if (extensive.includes(spec.path)) scale(tree, pointer, factor);
      }
      const after = scoreOf(evaluator, tree, side);
      return Math.abs(after.low - before.low) < NOISE && Math.abs(after.high - before.high) < NOISE;
    }),
  );
}

function scale(tree: Tree, pointer: string, factor: number): void {
  const node = get(tree, pointer);
  if (typeof node === 'number') put(tree, pointer, node * factor);
  if (isTree(node) && typeof node['valeur'] === 'number')
    put(tree, `${pointer}/valeur`, node['valeur'] * factor);
}

/** The declared facts that changed the score of none of the inventories tried. Empty when all matter. */
export function factsThatMoveNothing(evaluator: Evaluator): readonly string[] {
  const trees = fc.sample(completeTrees([evaluator]), { numRuns: 600, seed: 7 });
  const moving = new Set<string>();
  for (const { tree, facts } of trees) {
    for (const { pointer, spec } of facts) {
      if (moving.has(spec.path)) continue;
      const without = forget(tree, [{ pointer, spec, keep: 0 }]);
      if (
        evaluator.sides.some((side) =>
          differs(scoreOf(evaluator, tree, side), scoreOf(evaluator, without, side)),
        )
      ) {
        moving.add(spec.path);
      }
    }
  }
  return Object.values(evaluator.facts)
    .filter(({ kind, path }) => !READ_ELSEWHERE.includes(kind) && !moving.has(path))
    .map(({ path }) => path);
}

function differs(a: Interval, b: Interval): boolean {
  return Math.abs(a.low - b.low) > NOISE || Math.abs(a.high - b.high) > NOISE;
}
