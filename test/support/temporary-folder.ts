import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for all that the tests leave behind: workers are ended before they could clear up themselves. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'bascule-tests-'));
  // What Node asks for the folder of temporary files, here and on Windows.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
