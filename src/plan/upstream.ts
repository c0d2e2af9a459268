import type { SchedulingProblem } from './problem.js';

/** These activities and all that comes before them. */
export function leadingTo(
  { precedences }: Pick<SchedulingProblem, 'precedences'>,
  ids: readonly string[],
): ReadonlySet<string> {
  return spread(ids, precedences);
}

/** These activities and all that waits for them. */
export function waitingFor(
  { precedences }: Pick<SchedulingProblem, 'precedences'>,
  ids: readonly string[],
): ReadonlySet<string> {
  return spread(
    ids,
    precedences.map(({ from, to }) => ({ from: to, to: from })),
  );
}

function spread(
  ids: readonly string[],
  arcs: readonly { readonly from: string; readonly to: string }[],
): ReadonlySet<string> {
  const found = new Set(ids);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { from, to } of arcs) if (found.has(to)) found.add(from);
  }
  return found;
}
