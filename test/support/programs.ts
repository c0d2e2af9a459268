import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a program is on this machine: tests that need one are skipped where it is not. */
export const has = (program: string): boolean => whereIs(program) !== undefined;

/** The path of a program, as the shell would find it. */
export function whereIs(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}
