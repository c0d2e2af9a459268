import { existsSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { knowledge } from '../data/index.js';
import { EXPLANATION_FORMATS, type ExplanationFormat } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Context, ExitCode } from './command.js';
import { showExplanation } from './explanation.js';
import { withCommonOptions } from './common-options.js';
import { DEFAULT_INVENTORY, requireInventory, todayOf, type CommonOptions } from './inventory.js';

interface Options extends CommonOptions {
  readonly format: ExplanationFormat;
  readonly liste?: boolean | string;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.id, cli.options.explained)
    .argument(cli.values.file, cli.options.file)
    .option(`--liste ${cli.values.file}`, cli.options.list)
    .addOption(
      new Option(`--format ${cli.values.format}`, cli.options.format)
        .choices(EXPLANATION_FORMATS)
        .default('text'),
    )
    .action(async (id: string | undefined, file: string | undefined, options: Options) => {
      const listed = typeof options.liste === 'string' ? options.liste : undefined;
      const asked = options.liste === undefined ? id : undefined;
      done(await run(asked, file ?? listed, options, context));
    });
}

/** Rows, rules and families need no inventory; where none is named, the one beside is used if there is one. */
async function run(
  id: string | undefined,
  file: string | undefined,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const path = file ?? (existsSync(DEFAULT_INVENTORY) ? DEFAULT_INVENTORY : undefined);
  const ready = path === undefined ? undefined : await requireInventory(path, context);
  if (path !== undefined && ready === undefined) return 2;
  const known = ready?.knowledge ?? knowledge;
  const today = todayOf(options, context);
  await showExplanation({ id, format: options.format, knowledge: known, ready, path, today }, context);
  return 0;
}
