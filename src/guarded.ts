import type { Context, ExitCode } from './commands/command.js';
import { inertLines } from './domain/inert.js';
import { UserError } from './domain/user-error.js';
import { VERSION } from './domain/version.js';
import { processEnvironment, processTerminal } from './io/terminal.js';
import { explainCode } from './texts/fr/diagnostics.js';
import { endings } from './texts/fr/endings.js';

/** Runs work on behalf of a person: what it says is inert, and what goes wrong is explained. The only catch of the program. */
export async function guarded(
  given: Context | undefined,
  work: (context: Context) => Promise<ExitCode>,
): Promise<ExitCode> {
  const context = inertly(given ?? (await processContext()));
  try {
    return await work(context);
  } catch (error) {
    return explain(error, context);
  }
}

/** The last guard: names of files and words of the command line are repeated in many a sentence. */
function inertly(context: Context): Context {
  const { out, err, paint } = context.terminal;
  const coloured = paint.bold('x') !== 'x';
  const terminal = {
    ...context.terminal,
    out: (text: string) => out(inertLines(text, coloured)),
    err: (text: string) => err(inertLines(text, coloured)),
  };
  return { ...context, terminal };
}

async function processContext(): Promise<Context> {
  return { terminal: await processTerminal(), environment: processEnvironment(), now: () => new Date() };
}

function explain(error: unknown, { terminal }: Context): ExitCode {
  if (error instanceof UserError) return explainMistake(error, terminal);
  // Node says so only when a path is looked up.
  if (error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd')
    return explainMistake(new UserError('fichier-dossier-disparu'), terminal);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`${endings.bug(VERSION, detail)}\n`);
  return 3;
}

function explainMistake({ code, args }: UserError, { err }: Context['terminal']): ExitCode {
  const { message, aide } = explainCode(code, args);
  err(`${endings.error(code, message)}\n${aide === '' ? '' : `  ${aide}\n`}`);
  return 2;
}
