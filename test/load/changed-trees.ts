import fc from 'fast-check';
import { isMapping, type Json } from '../../src/domain/fact.js';

/** Where a tree is changed, and how. */
export interface Change {
  readonly steps: readonly number[];
  readonly key: string | undefined;
  readonly value: Json | undefined;
}

/** One change or a few, with such values and such keys. */
export function changesOf(
  values: fc.Arbitrary<Json>,
  keys: fc.Arbitrary<string>,
): fc.Arbitrary<readonly Change[]> {
  const change = fc.record({
    steps: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
    key: fc.option(keys, { nil: undefined }),
    value: fc.option(values, { nil: undefined }),
  });
  return fc.array(change, { minLength: 1, maxLength: 3 });
}

/** The same with one place changed: another value, one more key, or a key or an element less. */
export function changedTree(node: Json, { steps, key, value }: Change): Json {
  const [step = 0, ...rest] = steps;
  const entries = Array.isArray(node) ? [...node.entries()] : isMapping(node) ? Object.entries(node) : [];
  const found = entries[step % Math.max(1, entries.length)] as readonly [string | number, Json] | undefined;
  if (found === undefined) return value ?? null;
  const [at, below] = found;
  const next = rest.length > 0 ? changedTree(below, { steps: rest, key, value }) : value;
  if (Array.isArray(node))
    return node.flatMap((one: Json, index) => (index !== at ? [one] : next === undefined ? [] : [next]));
  const kept = Object.entries(node as object).flatMap(([name, one]) =>
    name !== at ? [[name, one]] : next === undefined ? [] : [[rest.length > 0 ? name : (key ?? name), next]],
  );
  return Object.fromEntries(kept) as Json;
}
