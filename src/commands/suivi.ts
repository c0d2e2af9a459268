import { Option, type Command } from 'commander';
import type { FollowUp } from '../domain/follow-up.js';
import type { Inventory } from '../domain/inventory.js';
import { UserError } from '../domain/user-error.js';
import { standingOf } from '../plan/index.js';
import { renderStanding, STANDING_FORMATS, type ScoreFormat } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { standingTexts } from '../texts/fr/standing.js';
import type { Context, ExitCode } from './command.js';
import { pathsBeside, readFollowing, type FollowingOptions } from './following.js';
import { withCommonOptions } from './common-options.js';
import { DEFAULT_INVENTORY, requireInventory, todayOf, type CommonOptions } from './inventory.js';
import { configureNotes } from './suivi-notes.js';

interface Options extends CommonOptions, FollowingOptions {
  readonly format: ScoreFormat;
  readonly liste?: boolean;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .option(`--plan ${cli.values.path}`, cli.options.plan)
    .option(`--suivi ${cli.values.path}`, cli.options.followUp)
    .addOption(
      new Option(`--format ${cli.values.format}`, cli.options.format)
        .choices(STANDING_FORMATS)
        .default('text'),
    )
    .option('--liste', cli.options.allSteps)
    .helpCommand(false)
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
  configureNotes(command, context, done);
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  const following = await readFollowing(ready.inventory, file, options, context);
  if (following === undefined) return 2;
  const { previous, notes } = following;
  if (previous === undefined)
    throw new UserError('plan-absent', { fichier: pathsBeside(file, options).plan });
  const followUp: FollowUp = notes?.notes ?? new Map();
  const standing = standingOf(previous, followUp, todayOf(options, context));
  context.terminal.out(shown(ready.inventory, standing, options, context, ready.knowledge.catalogue));
  if (options.format === 'text' && options.quiet !== true)
    context.terminal.err(`${standing.outdated ? standingTexts.outdated : standingTexts.hint}\n`);
  return 0;
}

function shown(
  inventory: Inventory,
  standing: Parameters<typeof renderStanding>[0],
  { format, liste }: Options,
  { terminal: { width, paint } }: Context,
  catalogue: Parameters<typeof renderStanding>[2]['catalogue'],
): string {
  return renderStanding(standing, inventory, { catalogue, format, width, paint, whole: liste === true });
}
