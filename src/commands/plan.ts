import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Option, type Command } from 'commander';
import type { Plan } from '../domain/plan.js';
import { writeGenerated, type GeneratedFile } from '../io/generated-files.js';
import { whileWorking } from '../io/progress.js';
import { plan } from '../pipeline.js';
import { planToYaml } from '../plan/index.js';
import { renderPlanSummary } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { sayWhatRemains, shownOf } from './anonymous.js';
import type { Context, ExitCode } from './command.js';
import { showExplanation } from './explanation.js';
import { findDescribedTool } from './find-described-tool.js';
import { lineOf, readFollowing, type FollowingOptions } from './following.js';
import { withCommonOptions } from './common-options.js';
import {
  DEFAULT_INVENTORY,
  requireInventory,
  todayOf,
  type CommonOptions,
  type JustRead,
} from './inventory.js';
import { sayWritten } from './written.js';

interface Options extends CommonOptions {
  readonly sortie?: string;
  readonly precedent?: string;
  readonly suivi?: string;
  readonly neuf?: boolean;
  readonly remplacer?: boolean;
  readonly expliquer?: string;
  readonly anonyme?: boolean;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .option(`--sortie ${cli.values.path}`, cli.options.planOutput)
    .option(`--precedent ${cli.values.path}`, cli.options.previousPlan)
    .option(`--suivi ${cli.values.path}`, cli.options.followUp)
    .addOption(new Option('--neuf', cli.options.newPlan).conflicts(['precedent', 'suivi']))
    .option('--remplacer', cli.options.replaceFiles)
    .option(`--expliquer ${cli.values.toolName}`, cli.options.explainedTool)
    .addOption(
      new Option('--anonyme', cli.options.anonymousPlan).conflicts(['sortie', 'remplacer', 'expliquer']),
    )
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  if (options.expliquer !== undefined) return explain(options.expliquer, file, ready, options, context);
  const following =
    options.neuf === true ? {} : await readFollowing(ready.inventory, file, filesOf(options), context);
  if (following === undefined) return 2;
  const shown = await shownOf(ready, lineOf(following), options);
  const today = todayOf(options, context);
  const result = await whileWorking(context.terminal, cli.progress.plan, () =>
    plan(shown.inventory, shown.knowledge, today, shown.line),
  );
  const { width, paint } = context.terminal;
  const { catalogue, weights } = shown.knowledge;
  const summary = renderPlanSummary(result, { catalogue, weights, format: 'text', width, paint });
  const written = options.anonyme === true ? [] : writePlan(result.plan, file, options);
  context.terminal.out(summary);
  if (options.anonyme === true) sayWhatRemains(options, context);
  else sayWritten(written, options.quiet === true, context);
  return 0;
}

/** Steps are found again by their ids: `plan.yaml` is always that of the real names. */
function writePlan(made: Plan, file: string, { sortie, remplacer }: Options): readonly GeneratedFile[] {
  const target = sortie ?? join(dirname(file), 'plan.yaml');
  const content = planToYaml(made, cli.planHeading);
  return writeGenerated(dirname(target), [{ name: target, content }], { replace: remplacer === true });
}

/** Why this destination for one tool: the candidates and their reasons. Nothing is written. */
async function explain(
  words: string,
  path: string,
  ready: JustRead,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { knowledge, inventory } = ready;
  const id = `verdict@${findDescribedTool(words, inventory, knowledge.catalogue)}`;
  const today = todayOf(options, context);
  await showExplanation({ id, format: 'text', knowledge, ready, path, today }, context);
  return 0;
}

/** A plan written elsewhere before is the one to follow there. */
function filesOf({ precedent, sortie, suivi, anonyme }: Options): FollowingOptions {
  const plan = precedent ?? (sortie !== undefined && existsSync(sortie) ? sortie : undefined);
  return {
    ...(plan !== undefined && { plan }),
    ...(suivi !== undefined && { suivi }),
    anonyme: anonyme === true,
  };
}
