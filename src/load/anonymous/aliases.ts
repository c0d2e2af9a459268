import { byCodePoint } from '../../domain/pointer.js';

/** What stands for one thing: an id, and its rank among the things that are given one. */
export interface Alias {
  readonly id: string;
  readonly rank: number;
}

/**
 * An alias for each id that is not `kept`: a word and a rank. What is sorted by id comes out in the same order with aliases as
 * without, so that where ids settle a tie, in a plan for instance, they still settle it in the same way.
 */
export function aliasesFor(
  ids: Iterable<string>,
  word: string,
  kept: (id: string) => boolean = () => false,
): ReadonlyMap<string, Alias> {
  const sorted = [...new Set(ids)].sort(byCodePoint);
  const named = sorted.filter((id) => !kept(id));
  const stay = sorted.filter(kept);
  const digits = String(named.length).length;
  return new Map(
    named.map((id, index) => {
      const alias = `${word}-${String(index + 1).padStart(digits, '0')}`;
      const before = stay.findLast((other) => other < id);
      const after = stay.find((other) => other > id);
      return [id, { id: between(alias, before, after), rank: index + 1 }];
    }),
  );
}

/** The alias where it sorts between two ids that stay, behind as few letters of the next of them as that takes. */
function between(alias: string, before = '', after?: string): string {
  if (before < alias && (after === undefined || alias < after)) return alias;
  if (after === undefined) return `${'z'.repeat(leadingZ(before) + 1)}-${alias}`;
  const stubs = [...after].map((_, index) => `${after.slice(0, index + 1)}-${alias}`);
  const fits = stubs.find((stub) => before < stub && stub < after && !stub.includes('--'));
  return fits ?? `${before}-0-${alias}`;
}

function leadingZ(id: string): number {
  return /^z*/.exec(id)?.[0].length ?? 0;
}
