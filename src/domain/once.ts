/** What follows from a thing that never changes, worked out once and forgotten with it. */
export function oncePer<Thing extends object, Answer>(
  work: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const found = known.get(thing);
    if (found !== undefined) return found.answer;
    const answer = work(thing);
    known.set(thing, { answer });
    return answer;
  };
}

/** The answers of a function, each worked out once. */
export function remembering<Word, Answer>(work: (word: Word) => Answer): (word: Word) => Answer {
  const known = new Map<Word, { readonly answer: Answer }>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found.answer;
    const answer = work(word);
    known.set(word, { answer });
    return answer;
  };
}
