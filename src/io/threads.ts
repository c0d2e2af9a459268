import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Another thread of the program, which answers one question after the other. */
export interface Thread {
  readonly ask: (question: unknown) => Promise<unknown>;
  readonly end: () => Promise<unknown>;
}

/** What a thread is started with: the chunk of the program that answers, and what it has to know first. */
export interface ThreadStart {
  readonly chunk: string;
  readonly given: unknown;
}

/** Threads beside this one: each takes some fifty mebibytes, which a volunteer's machine must have. A convention. */
const MOST_THREADS = 3;

/**
 * Without a bound V8 lets a thread grow by what is dead already; within this one it takes as long, and a quarter less of the memory.
 * What does not fit in ends the thread, and is done here. Mebibytes; conventions, measured.
 */
const ROOM = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

// Told by the reader of chunks: where the program is not bundled, there is nothing that a thread could run.
declare const programFolder: string | undefined;

/**
 * As many threads as the machine has processors to spare; none where the program is not bundled. Short work leaves one processor to
 * each thread besides its own: V8 compiles there what runs often, for each thread anew, and takes as long for it as the work itself.
 */
export function startThreads(start: ThreadStart, isLong: boolean): readonly Thread[] {
  if (typeof programFolder !== 'string') return [];
  const path = join(programFolder, 'thread.js');
  const processors = availableParallelism();
  const count = Math.min(MOST_THREADS, (isLong ? processors : Math.floor(processors / 2)) - 1);
  return Array.from({ length: count }, () =>
    threadOf(new Worker(path, { workerData: start, resourceLimits: ROOM })),
  );
}

function threadOf(worker: Worker): Thread {
  const waiting: { readonly answer: (value: unknown) => void; readonly fail: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  worker.on('message', (value) => waiting.shift()?.answer(value));
  worker.on('error', (error: Error) => {
    failure = error;
    waiting.splice(0).forEach(({ fail }) => {
      fail(error);
    });
  });
  return {
    ask: (question) =>
      new Promise((answer, fail) => {
        if (failure !== undefined) {
          fail(failure);
          return;
        }
        waiting.push({ answer, fail });
        worker.postMessage(question);
      }),
    end: () => worker.terminate(),
  };
}
