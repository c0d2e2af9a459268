import { processEnvironment } from '../io/terminal.js';
import { lookedIn, type Task } from './check-files.js';
import { lookerFor, type Begun, type Looked, type Looking } from './check-one.js';

/**
 * What another thread runs: it looks at the inventories that it is given, as the first one does. Where the first one has time to
 * judge, it only reads them: V8 has then each half of the program to compile in one thread alone.
 */
export async function answering(
  given: Looking,
): Promise<(task: Task) => Promise<readonly (Looked | Begun)[]>> {
  const looker = lookerFor(given, processEnvironment());
  return async ({ question, whole }) => {
    if (whole) return lookedIn(question, looker);
    const all: (Looked | Begun)[] = [];
    for (const path of question) all.push(await looker.begin(path));
    return all;
  };
}
