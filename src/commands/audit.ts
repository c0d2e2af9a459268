import type { Command } from 'commander';
import { UserError } from '../domain/user-error.js';
import { auditTexts as texts } from '../texts/fr/audit.js';
import { cli } from '../texts/fr/cli.js';
import { readAnswersFile, writeFacts, type Session } from './audit-answers.js';
import type { Context, ExitCode } from './command.js';
import {
  DEFAULT_INVENTORY,
  readText,
  requireInventory,
  todayOf,
  withCommonOptions,
  type CommonOptions,
  type Ready,
} from './inventory.js';
import { openNotebook, recover, type Notebook } from './notebook.js';
import { nearestTool } from './tool-index.js';

interface Options extends CommonOptions {
  readonly reponses?: string;
  readonly remplacer?: boolean;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .option(`--reponses ${cli.values.path}`, texts.options.answers)
    .option('--remplacer', texts.options.replace)
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  if (options.reponses === undefined && !context.terminal.interactive)
    throw new UserError('audit-sans-terminal', { fichier: file });
  const facts = options.reponses === undefined ? [] : readAnswersFile(options.reponses, context);
  if (facts === undefined) return 2;
  return withNotebook(file, ready, context, (notebook, { inventory, knowledge }) => {
    const session: Session = {
      notebook,
      toolNamed: (name) => nearestTool(name, knowledge.catalogue),
      today: todayOf(options, context),
      replace: options.remplacer === true,
      quiet: options.quiet === true,
    };
    return writeFacts(facts, inventory, session, context);
  });
}

/** Opens the notebook, brings home what an earlier session left, and closes it whatever happens. */
async function withNotebook(
  file: string,
  ready: Ready,
  context: Context,
  work: (notebook: Notebook, ready: Ready) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const { catalogue } = ready.knowledge;
  const notebook = openNotebook(file, (source) => readText(source, catalogue));
  try {
    const recovered = recover(notebook);
    for (const { kind } of recovered) if (kind === 'ecrit') context.terminal.err(`${texts.recovered}\n`);
    if (recovered.some(({ kind }) => kind !== 'ecrit'))
      context.terminal.err(`${texts.notRecovered(notebook.journal.aside)}\n`);
    const last = recovered.findLast(({ kind }) => kind === 'ecrit');
    return await work(notebook, last?.kind === 'ecrit' ? { ...ready, inventory: last.inventory } : ready);
  } finally {
    notebook.journal.close();
  }
}
