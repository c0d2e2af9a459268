import type { Inventory, SourceText } from '../domain/inventory.js';
import { spansBy, type NumberedSpans } from './quick/places.js';

/** An inventory as another thread is given it: a text is copied several times quicker than the values that it holds. */
export interface PackedInventory {
  readonly source: SourceText;
  /** JSON. What is valid holds nothing that JSON could not say. */
  readonly tree: string;
  /** Where its values stand, as `Places` has them. */
  readonly numbers: Int32Array;
}

/** Undefined where the library had to read it: what it knows of places is no plain data. */
export function packInventory({ source, tree, spans }: Inventory): PackedInventory | undefined {
  const { numbers } = spans as Partial<NumberedSpans>;
  return numbers === undefined ? undefined : { source, tree: JSON.stringify(tree), numbers };
}

/** The inventory that was packed: the same values, at the same places. */
export function unpackInventory({ source, tree, numbers }: PackedInventory): Inventory {
  return { source, tree: JSON.parse(tree) as Inventory['tree'], spans: spansBy(source.text, numbers) };
}
