import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurn } from '../../src/commands/in-turn.js';
import type { Thread } from '../../src/io/threads.js';

const doubled = async (question: number): Promise<number> => Promise.resolve(question * 2);

/** A thread that answers after as many turns of the loop as `delays` say, one question at a time. */
function threadWith(delays: readonly number[], asked: number[] = []): Thread {
  let [turn, before] = [0, Promise.resolve(0)];
  return {
    ask: (question) => {
      asked.push(question as number);
      const wait = delays[turn++ % delays.length] ?? 0;
      before = before.then(async () => {
        for (let left = wait; left > 0; left -= 1) await new Promise(setImmediate);
        return doubled(question as number);
      });
      return before;
    },
    end: async () => Promise.resolve(undefined),
  };
}

async function allOf(questions: readonly number[], threads: readonly Thread[]): Promise<readonly number[]> {
  const answers: number[] = [];
  for await (const answer of inTurn(questions, doubled, threads)) answers.push(answer);
  return answers;
}

describe('questions that several threads answer', () => {
  it('are answered in their order, however long each takes', async () => {
    const delays = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), fc.array(delays, { maxLength: 3 }), async (questions, threads) => {
        const answers = await allOf(
          questions,
          threads.map((one) => threadWith(one)),
        );
        expect(answers).toEqual(questions.map((question) => question * 2));
      }),
    );
  });

  it('are shared among all of them, each answered once', async () => {
    const asked: number[] = [];
    const questions = Array.from({ length: 40 }, (_, index) => index);
    await allOf(questions, [threadWith([1], asked), threadWith([2], asked)]);
    expect(asked.length).toBeGreaterThan(4);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThan(questions.length);
  });

  const broken: Thread = {
    ask: async () => Promise.reject(new Error('no memory for a thread')),
    end: async () => Promise.resolve(undefined),
  };

  it('are all answered here where threads fail', async () => {
    expect(await allOf([1, 2, 3, 4, 5, 6], [broken, broken])).toEqual([2, 4, 6, 8, 10, 12]);
  });

  it('fail as a whole where this thread fails', async () => {
    const asked = inTurn([1, 2, 3], async () => Promise.reject(new Error('a bug')), [broken]);
    await expect(asked.next()).rejects.toThrow('a bug');
  });
});
