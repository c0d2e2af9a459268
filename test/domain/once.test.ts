import { describe, expect, it } from 'vitest';
import { onceOn, oncePer, remembering } from '../../src/domain/once.js';

/** A function that counts how often it works. */
function counted() {
  let calls = 0;
  return {
    calls: () => calls,
    work: (thing: { readonly name: string }) => {
      calls += 1;
      return [thing.name];
    },
  };
}

describe.each([
  ['oncePer', oncePer],
  ['onceOn', onceOn],
] as const)('%s', (_name, once) => {
  it('works once for each thing, and gives the very same answer again', () => {
    const { work, calls } = counted();
    const ask = once(work);
    const [one, other] = [{ name: 'a' }, { name: 'b' }];
    expect(ask(one)).toBe(ask(one));
    expect(ask(other)).toEqual(['b']);
    expect(calls()).toBe(2);
  });

  it('works again for a copy, which may be changed', () => {
    const ask = once(counted().work);
    const one = { name: 'a' };
    ask(one);
    expect(ask({ ...one, name: 'b' })).toEqual(['b']);
  });

  it('leaves a thing as it was for whoever lists, writes or compares it', () => {
    const one = { name: 'a' };
    once(counted().work)(one);
    expect(one).toStrictEqual({ name: 'a' });
    expect(JSON.stringify(one)).toBe('{"name":"a"}');
    expect(structuredClone(one)).toStrictEqual({ name: 'a' });
  });

  it('takes a thing that nothing can be added to', () => {
    const { work, calls } = counted();
    const ask = once(work);
    const one = Object.freeze({ name: 'a' });
    expect(ask(one)).toBe(ask(one));
    expect(calls()).toBe(1);
  });

  it('keeps the answers of two functions apart', () => {
    const one = { name: 'a' };
    const [first, second] = [once(() => 1), once(() => 2)];
    expect([first(one), second(one), first(one)]).toEqual([1, 2, 1]);
  });
});

describe('remembering', () => {
  it('works once for each word, also where the answer is nothing', () => {
    let calls = 0;
    const ask = remembering((_: string) => void (calls += 1));
    ask('a');
    ask('a');
    ask('b');
    expect(calls).toBe(2);
  });
});
