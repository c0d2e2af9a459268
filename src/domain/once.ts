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

/**
 * The same for things that come by the thousand and are soon forgotten: the answer is kept on the thing itself, unseen, as nothing
 * lists it or copies it. A WeakMap holds its answers through every minor collection, dead or alive: to move them took a tenth of
 * the time of a check of many inventories.
 */
export function onceOn<Thing extends object, Answer>(
  work: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const place = Symbol('once');
  const elsewhere = oncePer(work);
  return (thing) => {
    const found = (thing as { readonly [place]?: { readonly answer: Answer } })[place];
    if (found !== undefined) return found.answer;
    if (!Object.isExtensible(thing)) return elsewhere(thing);
    const answer = work(thing);
    Object.defineProperty(thing, place, { value: { answer } });
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
