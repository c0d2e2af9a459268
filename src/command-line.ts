import { Command, CommanderError, Help } from 'commander';
import type { CommandEntry, Context, ExitCode } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { VERSION } from './domain/version.js';
import { cli } from './texts/fr/cli.js';
import { endings } from './texts/fr/endings.js';

/** Reads a command line and runs what it asks for; what is wrong with the line itself is explained here. */
export async function runCommandLine(argv: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    const program = await programFor(argv, context, (result) => {
      code = result;
    });
    if (argv.length === 0) {
      context.terminal.out(program.helpInformation());
      return 0;
    }
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return explainUsage(error, argv, context.terminal.err);
    throw error;
  }
}

/** The whole list for the help and for slips; only the command asked for is loaded. */
async function programFor(
  argv: readonly string[],
  context: Context,
  done: (code: ExitCode) => void,
): Promise<Command> {
  const program = prepare(new Command('bascule'), context)
    .description(cli.program.description)
    .usage(cli.program.usageCommand)
    .version(VERSION, '-V, --version', cli.program.version)
    .helpCommand(false)
    .addHelpText('after', `\n${cli.program.example}`);
  const asked = argv.find((word) => !word.startsWith('-'));
  const isAsked = ({ name, alias }: CommandEntry): boolean =>
    asked !== undefined && (asked === name || asked === alias);
  const isWhole = COMMANDS.some((entry) => entry.whole === true && isAsked(entry));
  // Behind a command that is known, the others are neither shown nor proposed.
  const isAlone = !isWhole && asked === argv[0] && COMMANDS.some(isAsked);
  for (const entry of isAlone ? COMMANDS.filter(isAsked) : COMMANDS) {
    const command = prepare(program.command(entry.name), context).summary(cli.commands[entry.name].summary);
    if (entry.alias !== undefined) command.alias(entry.alias);
    if (isWhole || isAsked(entry)) await define(command, entry, context, done);
  }
  return program;
}

async function define(
  command: Command,
  entry: CommandEntry,
  context: Context,
  done: (code: ExitCode) => void,
): Promise<void> {
  const { description, example } = cli.commands[entry.name];
  command.description(description).addHelpText('after', `\n${example}`);
  const { configure } = await entry.load();
  configure(command, context, done);
}

/** Commander speaks English and writes by itself: both are turned off. */
function prepare(command: Command, { terminal }: Context): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', cli.program.help)
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({
      styleTitle: frenchTitle,
      optionDescription: frenchDescription,
      // Each argument says its default in its own words.
      argumentDescription: ({ description }) => description,
      helpWidth: terminal.width,
    });
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': cli.program.usage,
  'Commands:': cli.program.commands,
  'Options:': cli.program.options,
  'Arguments:': cli.program.arguments,
};

function frenchTitle(title: string): string {
  return TITLES[title] ?? title;
}

function frenchDescription(option: Parameters<Help['optionDescription']>[0]): string {
  return new Help()
    .optionDescription(option)
    .replace('choices:', `${cli.program.choices} :`)
    .replace('default:', `${cli.program.defaultValue} :`);
}

const ASKED_FOR = ['commander.helpDisplayed', 'commander.help', 'commander.version'];

function explainUsage(error: CommanderError, argv: readonly string[], say: (text: string) => void): ExitCode {
  if (ASKED_FOR.includes(error.code)) return 0;
  // An option is quoted with what it takes: « --remplacer <mots...> ».
  const quoted = [...error.message.matchAll(/'([^']+)'/g)].map((match) =>
    (match[1] ?? '').replace(/^(--\S+) [<[].*$/, '$1'),
  );
  // « option '--format <forme>' argument 'xml' is invalid »: the value comes second; that of an argument without a name, first.
  const isLast = error.code === 'commander.invalidArgument' && !error.message.includes('command-argument');
  const what = isLast ? quoted.at(-1) : quoted[0];
  const sentence = cli.usageErrors[error.code]?.(what ?? '') ?? cli.usageError(error.message);
  const suggestion = /Did you mean (?:one of )?([^?)]+)\?/.exec(error.message)?.[1];
  const choices = /Allowed choices are ([^.]+)\./.exec(error.message)?.[1];
  const command = argv.find((word) => COMMANDS.some(({ name, alias }) => word === name || word === alias));
  const hints = [
    suggestion === undefined ? '' : cli.didYouMean(suggestion),
    choices === undefined ? '' : cli.allowed(choices),
    cli.seeHelp(command === undefined ? 'bascule' : `bascule ${command}`),
  ].filter((hint) => hint !== '');
  say(`${endings.error('emploi', sentence)}\n${hints.map((hint) => `  ${hint}\n`).join('')}`);
  return 2;
}
