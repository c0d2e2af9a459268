import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Chalk } from 'chalk';
import { main } from '../../src/cli.js';
import type { Prompter } from '../../src/domain/prompter.js';
import { emptyFolder } from '../e2e/run.js';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with these files, in which the test then runs. */
export function inFolder(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  process.chdir(folder);
  return folder;
}

/** One command line, without a process of its own: quick enough for many. `prompter`: somebody who answers. */
export async function say(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  prompter?: Prompter,
): Promise<Said> {
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    width: 100,
    paint: new Chalk({ level: 0 }),
    interactive: false,
  };
  const now = (): Date => new Date('2026-11-22T12:00:00Z');
  const code = await main(argv, { terminal, environment, now, ...(prompter && { prompter }) });
  return { code, out, err };
}
