import type { Command } from 'commander';
import { cli } from '../texts/fr/cli.js';
import type { Context, ExitCode } from './command.js';
import { importCsv, type ImportOptions } from './import-csv.js';
import { DEFAULT_INVENTORY } from './inventory.js';

/** The options that say which sheets to read and how. */
function withSheetOptions(command: Command): Command {
  return command
    .option(`--outils ${cli.values.path}`, cli.options.toolSheet)
    .option(`--personnes ${cli.values.path}`, cli.options.peopleSheet)
    .option(`--colonnes ${cli.values.columns}`, cli.options.columns);
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withSheetOptions(command.argument(cli.values.file, cli.options.importedFile, DEFAULT_INVENTORY))
    .option('-q, --quiet', cli.options.quiet)
    .action(async (file: string, options: ImportOptions) => {
      done(await importCsv(file, options, context));
    });
}
