import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { writeGenerated } from '../io/generated-files.js';
import { whileWorking } from '../io/progress.js';
import { plan } from '../pipeline.js';
import { planToYaml } from '../plan/index.js';
import { renderPlanSummary } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Context, ExitCode } from './command.js';
import {
  DEFAULT_INVENTORY,
  requireInventory,
  todayOf,
  withCommonOptions,
  type CommonOptions,
} from './inventory.js';
import { sayWritten } from './written.js';

interface Options extends CommonOptions {
  readonly sortie?: string;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .option(`--sortie ${cli.values.path}`, cli.options.planOutput)
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  const { inventory, knowledge } = ready;
  const today = todayOf(options, context);
  const result = await whileWorking(context.terminal, cli.progress.plan, () =>
    plan(inventory, knowledge, today),
  );
  const target = options.sortie ?? join(dirname(file), 'plan.yaml');
  const written = writeGenerated(dirname(target), [
    { name: target, content: planToYaml(result.plan, cli.planHeading) },
  ]);
  const { width, paint } = context.terminal;
  const { catalogue, weights } = knowledge;
  context.terminal.out(renderPlanSummary(result, { catalogue, weights, format: 'text', width, paint }));
  if (options.quiet !== true) sayWritten(written, context);
  return 0;
}
