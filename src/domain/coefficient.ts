import type { Json } from './fact.js';
import { child, type Pointer } from './pointer.js';

/** The data files whose figures weigh: src/data/weights.yaml and src/data/planning.yaml. */
export const FIGURE_FILES = ['weights', 'planning'] as const;
export type FigureFile = (typeof FIGURE_FILES)[number];

/** One number of a data file, by its place; figures of lists by rank from 0. */
export interface Coefficient {
  readonly file: FigureFile;
  readonly pointer: Pointer;
  readonly value: number;
  /** Where it comes from, or the word « convention »: said once a block. */
  readonly source: string;
}

/** Every number of a data file, in the order of the file. */
export function coefficientsOf(file: FigureFile, figures: unknown): readonly Coefficient[] {
  const visit = (node: unknown, pointer: Pointer, source: string): readonly Coefficient[] => {
    if (typeof node === 'number') return [{ file, pointer, value: node, source }];
    if (typeof node !== 'object' || node === null) return [];
    const own = (node as { readonly source?: Json }).source;
    const named = typeof own === 'string' ? own : source;
    return Object.entries(node).flatMap(([key, value]) => visit(value, child(pointer, key), named));
  };
  return visit(figures, '', '');
}
