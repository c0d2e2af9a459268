import { processEnvironment } from '../io/terminal.js';
import { lookedIn } from './check-files.js';
import { lookerFor, type Looked, type Looking } from './check-one.js';

/** What another thread runs: it looks at the inventories that it is given, as the first one does. */
export async function answering(
  given: Looking,
): Promise<(batch: readonly string[]) => Promise<readonly Looked[]>> {
  const looker = lookerFor(given, processEnvironment());
  return (batch) => lookedIn(batch, looker);
}
