import type { Judged } from '../domain/checking.js';
import type { Diagnostic } from '../domain/diagnostic.js';

/**
 * Findings with what is judged of them. Each is named by its rule and its object, so that it is known again after lines were added
 * above it; twins get a rank.
 */
export function judgedBy(
  diagnostics: readonly Diagnostic[],
  judge: (one: Diagnostic) => Pick<Judged, 'always' | 'excuse'>,
): readonly Judged[] {
  const seen = new Map<string, number>();
  return diagnostics.map((one) => {
    const { code, severity, pointer, offset, args, about } = one;
    const name = `${code}@${pointer}${about === undefined ? '' : `#${about}`}`;
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    const { always, excuse } = judge(one);
    // Field by field: there are thousands, and a spread copies one at a time.
    const id = rank === 1 ? name : `${name}~${String(rank)}`;
    return { code, severity, pointer, offset, args, about, id, always, excuse };
  });
}
