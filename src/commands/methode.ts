import { Option, type Command } from 'commander';
import { describeMethod } from '../assess/index.js';
import { knowledge } from '../data/index.js';
import { METHOD_FORMATS, renderMethod, type MethodFormat } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Context, ExitCode } from './command.js';

interface Options {
  readonly format: MethodFormat;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  command
    .addOption(
      new Option(`--format ${cli.values.format}`, cli.options.format).choices(METHOD_FORMATS).default('text'),
    )
    .action(({ format }: Options) => {
      const { catalogue, weights } = knowledge;
      const { width, paint } = context.terminal;
      context.terminal.out(
        renderMethod(describeMethod(weights), { catalogue, weights, format, width, paint }),
      );
      done(0);
    });
}
