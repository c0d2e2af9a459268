import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from '../domain/inventory.js';
import { readSourceText } from './files.js';

const SETTINGS = join('.bascule', 'check.yaml');

/**
 * The settings of a check: those beside the inventory, else those of the folder in which the program runs; nothing where there
 * are none.
 * @throws UserError as `readSourceText` does.
 */
export function readSettings(folder: string): SourceText | undefined {
  const path = [join(folder, SETTINGS), SETTINGS].find((one) => existsSync(one));
  return path === undefined ? undefined : readSourceText(path);
}
