import { execa } from 'execa';
import { mkdtempSync } from 'node:fs';
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

/** An empty folder of its own, gone when the tests are (`temporary-folder.ts`). */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'bascule-'));
}
