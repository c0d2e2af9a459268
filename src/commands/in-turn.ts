import type { Thread } from '../io/threads.js';

/** Questions that a thread has before it: it never waits for this one, which has work of its own. */
const AHEAD = 2;
/** So many answers may wait to be finished here, for their turn or for time. Then threads do all by themselves. A convention. */
const MANY_WAITING = 16;

/** What a thread is asked: to answer, or only to begin, where this thread has time to finish. */
export interface TaskOf<Question> {
  readonly question: Question;
  readonly whole: boolean;
}

/** What this thread does. */
export interface Work<Question, Answer> {
  /** Answers here what threads answer there. */
  readonly own: (question: Question) => Promise<Answer>;
  /** Finishes what a thread has begun; gives back what was whole. */
  readonly finish: (begun: unknown) => Promise<Answer>;
}

/** The answers to a list of questions, in its order, from several threads and this one: whoever is free takes the next question. */
export async function* inTurn<Question, Answer>(
  questions: readonly Question[],
  { own, finish }: Work<Question, Answer>,
  threads: readonly Thread[],
): AsyncGenerator<Answer> {
  const answers = new Map<number, () => Promise<Answer>>();
  let [next, failed] = [0, undefined as { readonly error: unknown } | undefined];
  let wake = (): void => undefined;
  const answerHere = async (index: number): Promise<void> => {
    const answer = await own(questions[index] as Question);
    answers.set(index, async () => Promise.resolve(answer));
  };
  const give = (thread: Thread): void => {
    const index = next;
    if (index >= questions.length) return;
    next += 1;
    const task: TaskOf<Question> = {
      question: questions[index] as Question,
      whole: answers.size >= MANY_WAITING,
    };
    void thread
      .ask(task)
      .then(
        (begun) => {
          answers.set(index, () => finish(begun));
          give(thread);
        },
        // A machine may refuse a thread, or the memory that it needs: then the work is done here.
        () => answerHere(index),
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
    // What threads have to say comes in between.
    await new Promise(setImmediate);
    if (failed !== undefined) throw failed.error;
    const answer = answers.get(told);
    if (answer !== undefined) {
      answers.delete(told);
      told += 1;
      yield await answer();
    } else if (next < questions.length) {
      const index = next;
      next += 1;
      await answerHere(index);
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
