import { isMapping } from '../../src/domain/fact.js';

/** Every value of a tree with its pointer, sequences by index. */
export function valuesOf(node: unknown, pointer = ''): readonly (readonly [string, unknown])[] {
  const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
  const inside = Array.isArray(node)
    ? node.flatMap((item: unknown, index) => valuesOf(item, `${pointer}/${index}`))
    : isMapping(node)
      ? Object.entries(node).flatMap(([key, value]) => valuesOf(value, `${pointer}/${escaped(key)}`))
      : [];
  return [[pointer, node], ...inside];
}
