import { execa } from 'execa';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve('dist/bascule.js');

export interface Outcome {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a person would, without a terminal. */
export async function bascule(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
): Promise<Outcome> {
  const result = await execa(process.execPath, [PROGRAM, ...args], {
    reject: false,
    stripFinalNewline: false,
    cwd: options.cwd ?? process.cwd(),
    env: { NO_COLOR: '1', ...options.env },
  });
  return { code: result.exitCode, out: result.stdout, err: result.stderr };
}

const folders: string[] = [];
process.once('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An empty folder of its own, gone when the tests of the file are. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bascule-'));
  folders.push(folder);
  return folder;
}
