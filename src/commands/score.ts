import { Option, type Command } from 'commander';
import { nodeAt, readCollection } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import { UserError } from '../domain/user-error.js';
import { ifGone, score, sensitivity } from '../pipeline.js';
import {
  renderDeparture,
  renderScore,
  renderSensitivity,
  SCORE_FORMATS,
  type DepartureFormat,
  type ScoreFormat,
} from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { endings } from '../texts/fr/endings.js';
import { sayWhatRemains, shownOf } from './anonymous.js';
import type { Context, ExitCode } from './command.js';
import { withCommonOptions } from './common-options.js';
import {
  DEFAULT_INVENTORY,
  nearest,
  requireInventory,
  todayOf,
  type CommonOptions,
  type Ready,
} from './inventory.js';

interface Options extends CommonOptions {
  readonly format: ScoreFormat;
  readonly siDepart?: readonly string[];
  readonly sensibilite?: boolean;
  readonly anonyme?: boolean;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .addOption(
      new Option(`--format ${cli.values.format}`, cli.options.format)
        .choices(SCORE_FORMATS.map(({ id }) => id))
        .default('text'),
    )
    .addOption(
      new Option(`--si-depart ${cli.values.people}`, cli.options.departure).argParser((value: string) =>
        value.split(',').map((id) => id.trim()),
      ),
    )
    .addOption(new Option('--sensibilite', cli.options.sensitivity).conflicts('siDepart'))
    .option('--anonyme', cli.options.anonymous)
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  const people = options.siDepart ?? [];
  checkPeople(ready.inventory, people);
  const shown = await shownOf(ready, {}, options);
  context.terminal.out(answer(shown, people.map(shown.person), options, context));
  if (options.anonyme === true) sayWhatRemains(options, context);
  else if (options.format === 'text' && options.quiet !== true)
    context.terminal.err(`${endings.explainHint(file)}\n`);
  return 0;
}

function answer(
  { inventory, knowledge }: Ready,
  people: readonly string[],
  options: Options,
  context: Context,
): string {
  const today = todayOf(options, context);
  const { width, paint } = context.terminal;
  const { catalogue, weights } = knowledge;
  const page = { catalogue, weights, width, paint };
  if (options.sensibilite === true) {
    const format = plainFormat(options.format, '--sensibilite');
    return renderSensitivity(sensitivity(inventory, knowledge, today), inventory, today, { ...page, format });
  }
  if (people.length === 0)
    return renderScore(score(inventory, knowledge, today), { ...page, format: options.format });
  const format = plainFormat(options.format, '--si-depart');
  const departure = ifGone(score(inventory, knowledge, today), knowledge, people);
  return renderDeparture(departure, { ...page, format });
}

/** @throws UserError `forme-impossible`: a what-if is no document. */
function plainFormat(format: ScoreFormat, option: string): DepartureFormat {
  if (format === 'markdown')
    throw new UserError('forme-impossible', { option, forme: format, possibles: ['text', 'json'] });
  return format;
}

/** @throws UserError `personne-inconnue` for somebody whom the inventory does not name. */
function checkPeople(inventory: Inventory, people: readonly string[]): void {
  const known = readCollection(nodeAt(inventory.tree, '/personnes')).ids;
  for (const person of people) {
    if (known.includes(person)) continue;
    const suggestion = nearest(person, known);
    throw new UserError('personne-inconnue', {
      personne: person,
      connues: known,
      ...(suggestion !== undefined && { suggestion }),
    });
  }
}
