// Another thread of the program: it loads the chunk that it was started for, and answers until it is ended.
import { parentPort, workerData } from 'node:worker_threads';
import { chunksIn } from '../src/io/compiled-code.js';
import type { ThreadStart } from '../src/io/threads.js';
import { VERSION } from '../src/asked.js';

type Answering = (given: unknown) => Promise<(question: unknown) => Promise<unknown>>;

const { chunk, given } = workerData as ThreadStart;
const { answering } = chunksIn(__dirname, VERSION, process.env, 'check').load(chunk) as {
  readonly answering: Answering;
};
const answer = answering(given);

parentPort?.on('message', (question: unknown) => {
  // What fails here fails there: an error that nothing catches ends the thread, and is told to the one that asked.
  void answer.then(async (know) => parentPort?.postMessage(await know(question)));
});
