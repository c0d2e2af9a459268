import type { Command } from 'commander';
import { cli } from '../texts/fr/cli.js';

/** The options that every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option(`--date ${cli.values.date}`, cli.options.date)
    .option('-q, --quiet', cli.options.quiet);
}
