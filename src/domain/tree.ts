import { isMapping, type Json } from './fact.js';
import { segmentsOf, type Pointer } from './pointer.js';

/** The tree with a value in another's place. The tree given is left as it was; missing parents are made. */
export function withValue(tree: Json | undefined, pointer: Pointer, value: Json): Json {
  return put(tree, segmentsOf(pointer), value);
}

function put(node: Json | undefined, segments: readonly string[], value: Json): Json {
  const [head, ...rest] = segments;
  if (head === undefined) return value;
  const base = isMapping(node) ? node : {};
  const inner = Object.hasOwn(base, head) ? base[head] : undefined;
  return { ...base, [head]: put(inner, rest, value) };
}

/** True when two trees say the same, in whatever order their keys stand. */
export function sameTree(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item: Json, index) => sameTree(item, b[index] as Json));
  }
  if (!isMapping(a) || !isMapping(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameTree(a[key], b[key]))
  );
}
