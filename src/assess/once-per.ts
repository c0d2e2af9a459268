/** What follows from a thing that never changes, worked out once and forgotten with it. */
export function oncePer<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (key) => {
    const entry = known.get(key) ?? { answer: work(key) };
    known.set(key, entry);
    return entry.answer;
  };
}

/** The answers of a function, each worked out once. */
export function remembering<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (word) => {
    const entry = known.get(word) ?? { answer: work(word) };
    known.set(word, entry);
    return entry.answer;
  };
}
