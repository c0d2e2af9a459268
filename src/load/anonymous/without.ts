/** The same without some of its keys. */
export function without<T extends object, K extends string>(node: T, ...keys: readonly K[]): Omit<T, K> {
  const kept = Object.entries(node).filter(([key]) => !(keys as readonly string[]).includes(key));
  return Object.fromEntries(kept) as Omit<T, K>;
}
