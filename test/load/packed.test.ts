import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMapping, type Json } from '../../src/domain/fact.js';
import type { Inventory } from '../../src/domain/inventory.js';
import { child, type Pointer } from '../../src/domain/pointer.js';
import { packInventory, unpackInventory } from '../../src/load/index.js';
import { parseText } from '../../src/load/parse.js';
import { CORPUS } from './corpus.js';
import { DOCUMENTS } from './plain-texts.js';

function read(text: string): Inventory | undefined {
  const { tree, spans } = parseText(text);
  return tree === undefined ? undefined : { source: { name: 'a.yaml', text }, tree, spans };
}

/** What another thread would be given. */
function sent(inventory: Inventory): Inventory | undefined {
  const packed = packInventory(inventory);
  return packed && unpackInventory(structuredClone(packed));
}

function placesIn(node: Json, at: Pointer = ''): readonly Pointer[] {
  const below = Array.isArray(node)
    ? (node as readonly Json[]).map((item, index) => [String(index), item] as const)
    : isMapping(node)
      ? Object.entries(node)
      : [];
  return [at, ...below.flatMap(([key, value]) => placesIn(value, child(at, key)))];
}

function staysTheSame(inventory: Inventory): void {
  const received = sent(inventory);
  if (received === undefined) return;
  const { source, tree, spans } = received;
  expect([source, tree]).toEqual([inventory.source, inventory.tree]);
  expect(Object.keys(tree)).toEqual(Object.keys(inventory.tree));
  for (const pointer of [...placesIn(tree), '/nothing/there'])
    expect([pointer, spans.has(pointer), spans.get(pointer)]).toEqual([
      pointer,
      inventory.spans.has(pointer),
      inventory.spans.get(pointer),
    ]);
}

describe('an inventory that another thread is given', () => {
  it.each(CORPUS)('says the same at the same places: %s', (_, text) => {
    const inventory = read(text);
    if (inventory !== undefined) staysTheSame(inventory);
  });

  it('says the same at the same places, whatever is written plainly', () => {
    fc.assert(
      fc.property(DOCUMENTS, (text) => {
        const inventory = read(text);
        if (inventory !== undefined) staysTheSame(inventory);
      }),
    );
  });

  it('is packed where it is written plainly, and not where the library had to read it', () => {
    const [plain, odd] = [read('a:\n  b: 1\n'), read('a: !!int 1\n')];
    expect(plain && sent(plain)).toBeDefined();
    expect(odd && sent(odd)).toBeUndefined();
  });
});
