import type { CommandEntry, Context, ExitCode } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { guarded } from './guarded.js';

// What remains to be done once everything has run: bin starts the program, and ends it.
export { keepCompiled } from './io/keep-compiled.js';
export { isAllWritten } from './io/output.js';

/** Runs one command line and gives the exit code back. */
export async function main(argv: readonly string[], given?: Context): Promise<ExitCode> {
  return guarded(given, async (context) => {
    const [word = '', ...words] = argv;
    const plain = await COMMANDS.find((entry) => isCalled(entry, word))?.plain?.();
    const run = plain?.plainly(words);
    if (run !== undefined) return run(context);
    const { runCommandLine } = await import('./command-line.js');
    return runCommandLine(argv, context);
  });
}

function isCalled({ name, alias }: CommandEntry, word: string): boolean {
  return word === name || word === alias;
}
