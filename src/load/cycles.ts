import { byCodePoint } from '../domain/pointer.js';

/**
 * One cycle of a graph, as the chain of its nodes with the first repeated at the end; undefined when there is none.
 * Starts at the smallest id, so that the same inventory gives the same chain. Without recursion: a chain may be long.
 */
export function findCycle(links: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of [...links.keys()].sort(byCodePoint)) {
    const chain = walkFrom(start, links, done);
    if (chain !== undefined) return chain;
  }
  return undefined;
}

/** Depth first from a node: the path is a stack of nodes with what is left to follow from each. */
function walkFrom(
  start: string,
  links: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] | undefined {
  if (done.has(start)) return undefined;
  const path = [{ id: start, next: 0 }];
  const onPath = new Set([start]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const target = links.get(top.id)?.[top.next++];
    if (target === undefined) {
      path.pop();
      onPath.delete(top.id);
      done.add(top.id);
    } else if (onPath.has(target)) {
      const ids = path.map(({ id }) => id);
      return [...ids.slice(ids.indexOf(target)), target];
    } else if (!done.has(target)) {
      path.push({ id: target, next: 0 });
      onPath.add(target);
    }
  }
  return undefined;
}
