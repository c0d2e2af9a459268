// A tree that remembers what was looked at in it, so that a measure is worked out again only where something that it looked at
// has changed. Pointers as in src/domain/pointer.ts.

/** The tree to look at, and whether changes at some pointers, which led to another tree, touch what was looked at. */
export function traced(tree) {
  const seen = new Set();
  const listed = new Set();
  const wrap = (node, pointer) => {
    if (typeof node !== 'object' || node === null) return node;
    const note = (key) => typeof key === 'string' && seen.add(`${pointer}/${key}`);
    return new Proxy(node, {
      get(target, key, receiver) {
        note(key);
        return wrap(Reflect.get(target, key, receiver), `${pointer}/${String(key)}`);
      },
      getOwnPropertyDescriptor(target, key) {
        note(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      ownKeys(target) {
        listed.add(pointer);
        return Reflect.ownKeys(target);
      },
    });
  };
  return {
    tree: wrap(tree, ''),
    isTouched: (changed) => changed.some((pointer) => touches(pointer, tree, seen, listed)),
  };
}

/** A change is seen where it stands, in the keys of what holds it where it is new, and below. */
function touches(pointer, tree, seen, listed) {
  let [node, path] = [tree, ''];
  for (const segment of pointer.slice(1).split('/')) {
    const here = `${path}/${segment}`;
    const isNew = typeof node !== 'object' || node === null || !Object.hasOwn(node, segment);
    if (isNew) return seen.has(here) || listed.has(path);
    [node, path] = [node[segment], here];
  }
  return seen.has(path);
}
