import type { GeneratedFile } from '../io/generated-files.js';
import { cli } from '../texts/fr/cli.js';
import type { Context } from './command.js';

/** Says where each file went, and which one was left alone because a person had changed it. */
export function sayWritten(files: readonly GeneratedFile[], context: Context): void {
  for (const { asked, path } of files) {
    context.terminal.err(`${asked === path ? cli.written(path) : cli.kept(asked, path)}\n`);
  }
}
