import type { Diagnostic } from '../domain/diagnostic.js';

/**
 * Names each finding by its rule and its object, so that it is known again after lines were added above it. Twins get a rank.
 */
export function withIds<T extends Diagnostic>(
  diagnostics: readonly T[],
): readonly (T & { readonly id: string })[] {
  const seen = new Map<string, number>();
  return diagnostics.map((one) => {
    const name = `${one.code}@${one.pointer}${one.about === undefined ? '' : `#${one.about}`}`;
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    return { ...one, id: rank === 1 ? name : `${name}~${String(rank)}` };
  });
}
