import type { Thread } from '../io/threads.js';

/** Questions that a thread has before it: it never waits for this one, which has work of its own. */
const AHEAD = 2;

/**
 * The answers to a list of questions, in its order, from several threads and this one: whoever is free takes the next question.
 * `own` answers here what `threads` answer there.
 */
export async function* inTurn<Question, Answer>(
  questions: readonly Question[],
  own: (question: Question) => Promise<Answer>,
  threads: readonly Thread[],
): AsyncGenerator<Answer> {
  const answers = new Map<number, Answer>();
  let [next, failed] = [0, undefined as { readonly error: unknown } | undefined];
  let wake = (): void => undefined;
  const give = (thread: Thread): void => {
    const index = next;
    if (index >= questions.length) return;
    next += 1;
    const question = questions[index] as Question;
    void thread
      .ask(question)
      .then(
        (answer) => {
          answers.set(index, answer as Answer);
          give(thread);
        },
        // A machine may refuse a thread, or the memory that it needs: then the work is done here.
        async () => {
          answers.set(index, await own(question));
        },
      )
      .catch((error: unknown) => {
        failed ??= { error };
      })
      .finally(() => {
        wake();
      });
  };
  for (let turn = 0; turn < AHEAD; turn += 1) threads.forEach(give);
  for (let told = 0; told < questions.length;) {
    const answer = answers.get(told);
    if (failed !== undefined) throw failed.error;
    if (answer !== undefined) {
      answers.delete(told);
      told += 1;
      yield answer;
    } else if (next < questions.length) {
      const index = next;
      next += 1;
      answers.set(index, await own(questions[index] as Question));
      // What threads have to say comes in between.
      await new Promise(setImmediate);
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
