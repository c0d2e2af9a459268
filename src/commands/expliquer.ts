import { existsSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { describeMethod } from '../assess/index.js';
import { check, RULES } from '../check/index.js';
import { knowledge } from '../data/index.js';
import { coefficientsOf } from '../domain/coefficient.js';
import { UserError } from '../domain/user-error.js';
import { whileWorking } from '../io/progress.js';
import { score, type Knowledge } from '../pipeline.js';
import {
  EXPLANATION_FORMATS,
  knownIds,
  renderExplanation,
  type ExplanationFormat,
  type Reference,
  type Situation,
} from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Context, ExitCode } from './command.js';
import {
  DEFAULT_INVENTORY,
  nearest,
  requireInventory,
  todayOf,
  withCommonOptions,
  type CommonOptions,
  type Ready,
} from './inventory.js';

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
  const { width, paint } = context.terminal;
  const path = file ?? (existsSync(DEFAULT_INVENTORY) ? DEFAULT_INVENTORY : undefined);
  const ready = path === undefined ? undefined : await requireInventory(path, context);
  if (path !== undefined && ready === undefined) return 2;
  const situation = ready && (await situationOf(ready, options, context));
  const reference = referenceOf(ready?.knowledge ?? knowledge);
  const text = renderExplanation(id, reference, situation, { format: options.format, width, paint });
  if (text === undefined) throw unknownId(id ?? '', reference, situation, path);
  context.terminal.out(text);
  return 0;
}

function situationOf(
  { inventory, knowledge: own }: Ready,
  options: Options,
  context: Context,
): Promise<Situation> {
  const today = todayOf(options, context);
  return whileWorking(context.terminal, cli.progress.explain, () => {
    const result = score(inventory, own, today);
    return { result, diagnostics: check(result) };
  });
}

function referenceOf({ catalogue, weights, planning }: Knowledge): Reference {
  return {
    catalogue,
    method: describeMethod(weights),
    rules: RULES,
    planning: coefficientsOf('planning', planning),
    attenuation: weights.combinaison.attenuation,
  };
}

function unknownId(
  id: string,
  reference: Reference,
  situation: Situation | undefined,
  path: string | undefined,
): UserError {
  const suggestion = nearest(id, knownIds(reference, situation));
  if (situation === undefined && suggestion === undefined)
    return new UserError('explication-sans-inventaire', { nom: id });
  return new UserError('explication-inconnue', {
    nom: id,
    fichier: path ?? '',
    ...(suggestion !== undefined && { suggestion }),
  });
}
