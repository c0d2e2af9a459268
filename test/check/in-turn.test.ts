import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurn, type TaskOf } from '../../src/commands/in-turn.js';
import type { Thread } from '../../src/io/threads.js';

const doubled = async (question: number): Promise<number> => Promise.resolve(question * 2);

/** A number that a thread has only begun: one more than it is. */
interface Begun {
  readonly more: number;
}

const work = {
  own: doubled,
  finish: async (begun: unknown): Promise<number> =>
    typeof begun === 'number' ? Promise.resolve(begun) : doubled((begun as Begun).more - 1),
};

/** A thread that answers after as many turns of the loop as `delays` say, one question at a time. */
function threadWith(delays: readonly number[], asked: TaskOf<number>[] = []): Thread {
  let [turn, before] = [0, Promise.resolve<number | Begun>(0)];
  return {
    ask: (given) => {
      const task = given as TaskOf<number>;
      asked.push(task);
      const wait = delays[turn++ % delays.length] ?? 0;
      before = before.then(async () => {
        for (let left = wait; left > 0; left -= 1) await new Promise(setImmediate);
        return task.whole ? doubled(task.question) : { more: task.question + 1 };
      });
      return before;
    },
    end: async () => Promise.resolve(undefined),
  };
}

async function allOf(questions: readonly number[], threads: readonly Thread[]): Promise<readonly number[]> {
  const answers: number[] = [];
  for await (const answer of inTurn(questions, work, threads)) answers.push(answer);
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
    const asked: TaskOf<number>[] = [];
    const questions = Array.from({ length: 40 }, (_, index) => index);
    await allOf(questions, [threadWith([1], asked), threadWith([2], asked)]);
    expect(asked.length).toBeGreaterThan(4);
    expect(new Set(asked.map(({ question }) => question)).size).toBe(asked.length);
    expect(asked.length).toBeLessThan(questions.length);
  });

  it('are only begun elsewhere, as long as what is begun can be finished here', async () => {
    const asked: TaskOf<number>[] = [];
    const questions = Array.from({ length: 100 }, (_, index) => index);
    await allOf(questions, [threadWith([1], asked)]);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(({ whole }) => whole)).toEqual([]);
  });

  it('are answered whole elsewhere where much waits to be finished here', async () => {
    const [asked, answers] = [[] as TaskOf<number>[], [] as number[]];
    const questions = Array.from({ length: 400 }, (_, index) => index);
    for await (const answer of inTurn(questions, work, [threadWith([0], asked), threadWith([0], asked)])) {
      answers.push(answer);
      // Whoever is told takes long over it.
      for (let turns = 0; turns < 4; turns += 1) await new Promise(setImmediate);
    }
    expect(asked.filter(({ whole }) => whole).length).toBeGreaterThan(asked.length / 2);
    expect(answers).toEqual(questions.map((question) => question * 2));
  });

  const broken: Thread = {
    ask: async () => Promise.reject(new Error('no memory for a thread')),
    end: async () => Promise.resolve(undefined),
  };

  it('are all answered here where threads fail', async () => {
    expect(await allOf([1, 2, 3, 4, 5, 6], [broken, broken])).toEqual([2, 4, 6, 8, 10, 12]);
  });

  it('fail as a whole where this thread fails', async () => {
    const bug = async (): Promise<number> => Promise.reject(new Error('a bug'));
    const own = inTurn([1, 2, 3], { ...work, own: bug }, [broken]);
    await expect(own.next()).rejects.toThrow('a bug');
    const finished = inTurn([1, 2, 3], { ...work, finish: bug }, [threadWith([0])]);
    await expect(finished.next()).rejects.toThrow('a bug');
  });
});
